import { expect, test } from 'vitest';

import type { IdxSet } from '#samples/idx.ts';
import { bars } from '#samples/bars.ts';
import { digits } from '#samples/digits/index.ts';
import { tidyDigits } from '#samples/digits/tidy.ts';
import { shapes } from '#samples/shapes/index.ts';
import { classesOf } from '#widgets/TrainingLab/classes.ts';
import { supplyFor } from '#widgets/TrainingLab/supply.ts';
import { settings } from './sample.ts';

test('the names of the classes are those of the pictures', () => {
  for (const [name, set] of Object.entries({ digits: tidyDigits, hasty: digits, shapes, bars } as const))
    expect(classesOf(name as 'digits'), name).toEqual(set.classes);
});

test('a picture goes by its number: the same again, another for another seed, and never one to try it on', () => {
  const supply = supplyFor(settings({ data: 'bars', pictures: 'few' }), null);
  expect([supply.classes, supply.count]).toEqual([4, 100]);
  const again = supplyFor(settings({ data: 'bars', pictures: 'endless' }), null);
  expect(again.count).toBe(Infinity);
  const later = supply.at(7);
  expect([later.label, later.pixels]).toEqual([3, again.at(7).pixels]);
  expect(supplyFor(settings({ data: 'bars', seed: 8 }), null).at(7).pixels).not.toEqual(later.pixels);
  expect(supply.unseen(7)).toEqual(again.unseen(7));
  expect(supply.unseen(7).pixels).not.toEqual(later.pixels);
});

test('of files a fifth is kept from training, from their end', () => {
  const own: IdxSet = {
    ...{ count: 11, rows: 28, columns: 28, pixels: new Uint8Array(11 * 28 * 28) },
    labels: Uint8Array.from({ length: 11 }, (_, n) => n % 10),
  };
  own.pixels.fill(255, 10 * 28 * 28);
  const supply = supplyFor(settings({ own: 1 }), own);
  expect([supply.classes, supply.count, supply.unseenCount]).toEqual([10, 8, 3]);
  expect(supply.at(3)).toEqual({ label: 3, pixels: new Uint8Array(28 * 28) });
  expect(supply.unseen(0)).toEqual({ label: 0, pixels: new Uint8Array(28 * 28).fill(255) });
  expect(supplyFor(settings({ own: 1, pictures: 'few' }), own).count).toBe(8);
});
