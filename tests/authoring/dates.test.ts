import { expect, test } from 'vitest';
import { changes, datesIn } from '#authoring/course/dates.ts';

test('a file came to be with the first change that names it, and was changed with the last', () => {
  const log =
    '\0' + ['2026-03-01', '', 'a', 'b', '\x002026-02-01', '', 'a', '\x002026-01-01', '', 'b'].join('\n');
  expect(datesIn(log)).toEqual({
    a: { published: '2026-02-01', changed: '2026-03-01' },
    b: { published: '2026-01-01', changed: '2026-03-01' },
  });
});

test('where there is no history, a sitemap says no dates', () => {
  const item = { url: 'https://example.org/learn/a/' };
  expect(changes(new URL('file:///'))(item)).toEqual(item);
});
