/** What is known about a trained network: how it came about, and how well it does on pictures that it has not seen. */
export interface NetworkCard {
  /** what it was shown, as `src/samples` calls it */
  readonly data: string;
  readonly seed: number;
  /** pictures that it was shown, no picture twice; how many at a time; the learning rate that Adam began with */
  readonly images: number;
  readonly batch: number;
  readonly learningRate: number;
  /** of the file with its weights, so that a card is not taken for that of other weights */
  readonly sha256: string;
  /** the seed of the pictures that it was tried on */
  readonly triedOn: number;
  readonly confusion: Confusion;
  readonly calibration: readonly Bin[];
}

/** A row for each class that there is, a column for each that it is taken for: how many pictures. */
export type Confusion = readonly (readonly number[])[];

/** Answers that were about equally sure. */
export interface Bin {
  readonly count: number;
  /** the mean share that the answer got */
  readonly confidence: number;
  /** how many of them were right */
  readonly right: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const pictureCount = (confusion: Confusion): number => sum(confusion.map(sum));

/** The share of pictures that are taken for what they are. */
export const accuracyOf = (confusion: Confusion): number =>
  sum(confusion.map((row, label) => row[label]!)) / pictureCount(confusion);

/** The same for the pictures of one class; NaN if there are none. */
export const accuracyOfClass = (confusion: Confusion, label: number): number =>
  confusion[label]![label]! / sum(confusion[label]!);

/**
 * How far the answers are from being as often right as they are sure: the gap of each bin, weighed by the answers in
 * it. Known as expected calibration error.
 */
export const calibrationError = (bins: readonly Bin[]): number =>
  sum(bins.map(({ count, confidence, right }) => Math.abs(confidence * count - right))) /
  sum(bins.map(({ count }) => count));
