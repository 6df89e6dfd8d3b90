import { expect, test } from 'vitest';

import { random } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { tidyDigits } from '#samples/digits/tidy.ts';

const drawn = (set: typeof digits, count: number) =>
  Array.from({ length: count }, (_, i) => set.draw(random(1000 + i), 2));

/** How far pictures lie from their mean. */
function spread(pictures: readonly Float64Array[]): number {
  const mean = pictures[0]!.map(
    (_, i) => pictures.reduce((sum, data) => sum + data[i]!, 0) / pictures.length,
  );
  return pictures.reduce(
    (sum, data) => sum + data.reduce((all, value, i) => all + (value - mean[i]!) ** 2, 0),
    0,
  );
}

test('tidy digits are digits of the same size and classes, the same for the same seed, and less unlike each other', () => {
  expect([tidyDigits.classes, tidyDigits.side]).toEqual([digits.classes, digits.side]);
  expect(drawn(tidyDigits, 1)).toEqual(drawn(tidyDigits, 1));
  expect(spread(drawn(tidyDigits, 30))).toBeLessThan(0.9 * spread(drawn(digits, 30)));
});
