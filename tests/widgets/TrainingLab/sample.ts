import type { Settings } from '#widgets/TrainingLab/settings.ts';
import type { Shot, Snapshot } from '#widgets/TrainingLab/snapshot.ts';

export const settings = (some: Partial<Settings> = {}): Settings => ({
  ...{
    data: 'digits',
    pictures: 'endless',
    optimizer: 'adam',
    rate: '0.003',
    batch: '32',
    seed: 7,
    own: 0,
  },
  ...some,
});

/** A snapshot with nothing in it but its place. */
export const bare = (images: number): Snapshot => ({
  ...{
    images,
    steps: images,
    training: null,
    weights: [],
    memory: null,
    optimizer: 'adam',
    seconds: 0,
    pace: 0,
  },
  result: {
    accuracy: 0.5,
    loss: 1,
    silent: false,
    confusion: new Uint16Array(100),
    mistakes: [],
  },
});

/** A picture of a class, as blank as can be. */
export const shot = (label: number): Shot => ({ pixels: new Uint8Array(28 * 28), label });
