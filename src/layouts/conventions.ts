/** How four frameworks name, order and round the same things, for the page of formulas. */
export const frameworks = ['PyTorch', 'Keras', 'ONNX', 'Caffe'] as const;

interface Convention {
  readonly what: string;
  /** In the order of the frameworks; what is the same in all of them is said once. */
  readonly how: readonly [string, string, string, string] | readonly [string];
}

export const conventions: readonly Convention[] = [
  { what: 'What a convolution computes', how: ['Cross-correlation: the kernel is not turned'] },
  {
    what: 'Axes of the maps',
    how: ['N, C, H, W', 'N, H, W, C, unless set otherwise', 'N, C, H, W', 'N, C, H, W'],
  },
  {
    what: 'Axes of a convolution’s weights',
    how: ['F, C/G, K, K', 'K, K, C/G, F', 'F, C/G, K, K', 'F, C/G, K, K'],
  },
  {
    what: 'Axes of a transposed convolution’s weights',
    how: ['C, F/G, K, K', 'K, K, F, C', 'C, F/G, K, K', 'C, F/G, K, K'],
  },
  {
    what: 'Padding is given as',
    how: [
      'padding: numbers, “valid”, or “same” where the stride is 1',
      'padding: “valid” or “same”',
      'pads: numbers for each end of each axis; or auto_pad, deprecated for poolings',
      'pad: numbers',
    ],
  },
  {
    what: 'An odd cell of “same” padding lies',
    how: [
      'at the end',
      'at the end',
      'at the end (SAME_UPPER) or the beginning (SAME_LOWER)',
      'there is no “same”',
    ],
  },
  {
    what: 'Output with “same” and a stride',
    how: ['not allowed', '⌈W/S⌉', '⌈W/S⌉', 'there is no “same”'],
  },
  { what: 'Convolutions round', how: ['down', 'down; up with “same”', 'down; up with SAME', 'down'] },
  {
    what: 'Poolings round',
    how: [
      'down, up with ceil_mode',
      'down; ⌈W/S⌉ with “same”',
      'down, up with ceil_mode',
      'up, down with round_mode',
    ],
  },
  { what: 'Stride of a pooling, if none is given', how: ['its window', 'its window', '1', '1'] },
  {
    what: 'A mean counts the cells of padding',
    how: ['yes, unless count_include_pad is off', 'no', 'no, unless count_include_pad is on', 'yes'],
  },
  { what: 'A maximum counts them', how: ['no'] },
  {
    what: 'Dilation',
    how: ['dilation', 'dilation_rate, not together with a stride', 'dilations', 'dilation'],
  },
  { what: 'Groups', how: ['groups', 'groups', 'group', 'group'] },
  {
    what: 'A convolution has a bias',
    how: ['unless bias is off', 'unless use_bias is off', 'if it is given', 'unless bias_term is off'],
  },
  {
    what: 'Output padding of a transposed convolution',
    how: ['output_padding', 'output_padding', 'output_padding or output_shape', 'none'],
  },
  {
    what: 'Output of a transposed convolution',
    how: [
      'S·(W − 1) + K′ − 2·P + A',
      'S·W with “same”; with “valid” S·W + max(K′ − S, 0), unless A is given',
      'S·(W − 1) + K′ − 2·P + A; S·W with SAME',
      'S·(W − 1) + K′ − 2·P',
    ],
  },
  {
    what: 'First weights, if nothing is said',
    how: [
      'drawn evenly within ±1/√M, biases too; a sum has M numbers',
      'drawn evenly within ±√(6/(M + N)), N being M with F for C (Glorot); biases 0',
      'none: weights are given',
      '0, if no filler is named',
    ],
  },
  { what: 'ε of batch normalisation', how: ['0.00001', '0.001', '0.00001', '0.00001'] },
  {
    what: 'Its running averages keep, of the old value',
    how: ['0.9, by a momentum of 0.1', '0.99', '0.9', '0.999'],
  },
  {
    what: 'Its scale and offset',
    how: ['part of it', 'part of it', 'part of it', 'a layer of their own (Scale)'],
  },
  { what: 'Axes of a dense layer’s weights', how: ['N, M', 'M, N', 'either, by transB of Gemm', 'N, M'] },
];
