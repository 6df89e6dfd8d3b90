/** The six kinds of step between a picture and a guess, in their order. */
export const stops = [
  {
    kind: 'image',
    name: 'Image',
    purpose:
      'The network is given numbers, one for each pixel: 0 is paper, 1 is ink. Whatever you draw is scaled and moved until it fills the same box and its ink balances in the middle, like every digit that the network learned from.',
  },
  {
    kind: 'convolution',
    name: 'Convolution',
    purpose:
      'To look for one thing everywhere. A filter slides over all that it reads and answers at each place: strongly where much lies under its positive weights and little under its negative ones. Every filter makes a map of its own. The weights were learned.',
  },
  {
    kind: 'relu',
    name: 'ReLU',
    purpose:
      'To keep what speaks for the pattern and drop what speaks against it: negative numbers become 0. It is also the bend without which two convolutions in a row could do no more than one with a larger kernel.',
  },
  {
    kind: 'pooling',
    name: 'Pooling',
    purpose:
      'To make the maps smaller. The largest number of each window goes on, and where in the window it stood no longer counts. A quarter of the numbers is left to work with, and the cells that the next kernel reads stand twice as far apart in the picture, so that it reaches further.',
  },
  {
    kind: 'flatten',
    name: 'Flatten',
    purpose:
      'To make one list of all the maps, because a dense layer reads a list. Nothing is computed here and nothing lost, but what stood side by side is no longer known to have done so.',
  },
  {
    kind: 'dense',
    name: 'Dense, softmax',
    purpose:
      'To decide. Each digit has a weight for every number of the list, and a bias: the products add up to its score, the logit. Softmax turns ten scores into ten shares of 1, e to the power of each score divided by the sum of all ten.',
  },
] as const;
export type Kind = (typeof stops)[number]['kind'];
