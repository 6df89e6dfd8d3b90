import type { Layer } from '#engine/index.ts';

/** What a reader builds: layers, which of them is looked at (0 is the input), and which have kernels made by hand. */
export interface Design {
  readonly layers: readonly Layer[];
  readonly chosen: number;
  /** a bit for each layer, the first lowest */
  readonly byHand: number;
}

/** As many layers as one may put together: the bits of `byHand` are counted by it. */
export const MOST = 24;

export const isByHand = (byHand: number, index: number): boolean => ((byHand >> index) & 1) === 1;

interface Card {
  readonly layer: Layer;
  readonly hand: boolean;
}

const cardsOf = ({ layers, byHand }: Design): Card[] =>
  layers.map((layer, index) => ({ layer, hand: isByHand(byHand, index) }));

const designOf = (cards: readonly Card[], chosen: number): Design => ({
  layers: cards.map(({ layer }) => layer),
  chosen,
  byHand: cards.reduce((bits, { hand }, index) => bits | (hand ? 1 << index : 0), 0),
});

/** A further layer in front of the one with this index, or at the end; it is looked at. */
export const inserted = (design: Design, at: number, layer: Layer): Design =>
  designOf(cardsOf(design).toSpliced(at, 0, { layer, hand: false }), at + 1);

/** The layer after it is looked at, or the last one left. */
export const removed = (design: Design, at: number): Design =>
  designOf(cardsOf(design).toSpliced(at, 1), Math.min(at + 1, design.layers.length - 1));

export function duplicated(design: Design, at: number): Design {
  const cards = cardsOf(design);
  return designOf(cards.toSpliced(at, 0, cards[at]!), at + 2);
}

/** The layer goes to another place, and is looked at there. */
export function moved(design: Design, from: number, to: number): Design {
  const cards = cardsOf(design);
  return designOf(cards.toSpliced(from, 1).toSpliced(to, 0, cards[from]!), to + 1);
}

export const replaced = (design: Design, at: number, layer: Layer): Design => ({
  ...design,
  layers: design.layers.with(at, layer),
});

export const handed = (design: Design, at: number): Design => ({
  ...design,
  byHand: design.byHand ^ (1 << at),
});
