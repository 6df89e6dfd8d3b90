import { expect, test } from 'vitest';

import { tensor } from '#engine/index.ts';
import type { LabStep } from '#widgets/TrainingLab/run.ts';
import { story, type LabTold } from '#widgets/TrainingLab/story.ts';
import { bare } from './sample.ts';

const blank = tensor([1]);

/** What is said of the last of these losses, told every thousand pictures, of ten classes. */
function said(losses: readonly number[], silent = false): string {
  const steps = losses.map((loss, n): LabStep => {
    const snapshot = bare(1000 * n);
    const training = n === 0 ? null : { loss, accuracy: 0.1 };
    return {
      snapshot: { ...snapshot, training, result: { ...snapshot.result!, accuracy: 0.1, loss, silent } },
      kernels: blank,
      biases: blank,
    };
  });
  const at = steps.length - 1;
  const told = {
    ...{ at, step: steps[at]!, values: {} },
    run: { length: steps.length, step: (n: number) => steps[n]! },
    material: { classes: Array.from({ length: 10 }, String), seen: null, departs: false },
  };
  return story(told as unknown as LabTold)
    .map((piece) => (typeof piece === 'string' ? piece : piece[1]))
    .join('');
}

const stopped = 'It has stopped learning: ';
const begun = 'It has hardly begun: ';
const either = 'It has learned next to nothing: ';

test('no better than chance: a silent ReLU is told of, however the loss went', () => {
  expect(said([2.5, 2.4, 2.31, 2.31, 2.31], true)).toContain(stopped);
  expect(said([2.6, 2.55, 2.47, 2.42, 2.38], true)).toContain(stopped);
});

test('no better than chance, and the loss falls: it has hardly begun', () => {
  expect(said([2.6, 2.55, 2.47, 2.42, 2.38])).toContain(begun);
});

test('no better than chance, and neither is known: both are named', () => {
  expect(said([2.5, 2.4, 2.31, 2.31, 2.31])).toContain(either);
  // From a leap, a loss falls as well.
  expect(said([2.5, 9.1, 5.2, 3.1, 2.4])).toContain(either);
});

test('early, or with something learned, none of it is said', () => {
  for (const losses of [
    [2.6, 2.5, 2.4],
    [2.6, 2.0, 1.5, 1.2, 1.0],
  ])
    for (const words of [stopped, begun, either]) expect(said(losses)).not.toContain(words);
});
