import { random } from '#engine/index.ts';
import { bars } from '#samples/bars.ts';
import { SIDE } from '#samples/centre.ts';
import { digits } from '#samples/digits/index.ts';
import { tidyDigits } from '#samples/digits/tidy.ts';
import type { IdxSet } from '#samples/idx.ts';
import type { ImageSet } from '#samples/imageSet.ts';
import { shapes } from '#samples/shapes/index.ts';
import type { DataName } from './classes.ts';
import type { Settings } from './settings.ts';
import type { Shot } from './snapshot.ts';

/** Pictures by their numbers, so that training can go on from any moment as it would have. */
export interface Supply {
  readonly classes: number;
  /** How many there are to train on. */
  readonly count: number;
  /** How many are kept from training, to try it on. */
  readonly unseenCount: number;
  at(index: number): Shot;
  unseen(index: number): Shot;
}

const sets: Readonly<Record<DataName, ImageSet>> = { digits: tidyDigits, hasty: digits, shapes, bars };
const counts = { endless: Infinity, few: 100, some: 1000, many: 5000 } as const;
const UNSEEN = 500;
/** Seeds of pictures lie so far apart that no two runs share one; the pictures that none trains on have their own. */
const APART = 2 ** 20;

export const supplyFor = ({ data, pictures, seed }: Settings, own: IdxSet | null): Supply =>
  own ? fromFiles(own, counts[pictures]) : drawn(sets[data], counts[pictures], seed);

/** Drawn when they are needed, and kept if they come again. */
function drawn(set: ImageSet, count: number, seed: number): Supply {
  const classes = set.classes.length;
  const picture =
    (from: number) =>
    (index: number): Shot => {
      const label = index % classes;
      return {
        label,
        pixels: bytes(set.draw(random(from * APART + index), label)),
      };
    };
  const fresh = picture(seed);
  return {
    classes,
    count,
    unseenCount: UNSEEN,
    at: Number.isFinite(count) ? kept(fresh) : fresh,
    unseen: kept(picture(0)),
  };
}

/** A fifth of the reader's own pictures is kept from training. */
function fromFiles({ count, pixels, labels }: IdxSet, most: number): Supply {
  const area = SIDE ** 2;
  const picture = (index: number): Shot => ({
    label: labels[index]!,
    pixels: pixels.subarray(index * area, (index + 1) * area),
  });
  const held = Math.ceil(count / 5);
  return {
    classes: 10,
    count: Math.max(1, Math.min(most, count - held)),
    unseenCount: Math.min(UNSEEN, held),
    at: (index) => picture(Math.min(index, count - 1)),
    unseen: (index) => picture(count - 1 - index),
  };
}

function kept(make: (index: number) => Shot): (index: number) => Shot {
  const made: Shot[] = [];
  return (index) => (made[index] ??= make(index));
}

const bytes = (ink: ArrayLike<number>) => Uint8Array.from(ink, (value) => Math.round(255 * value));
