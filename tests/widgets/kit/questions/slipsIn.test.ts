import { expect, test } from 'vitest';

import { slipsIn } from '#widgets/kit/questions/slipsIn.ts';

test('mistakes that can be made get their words', () => {
  const words = { added: 'You added.', turned: 'You turned it.' };
  expect(slipsIn({ turned: 3 }, words)).toEqual([{ gives: 3, words: 'You turned it.' }]);
});
