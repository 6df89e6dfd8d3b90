import { expect, test } from 'vitest';
import { changes, datesIn, pageChanged } from '#authoring/course/dates.ts';

const log = (...entries: readonly (readonly [date: string, ...lines: string[]])[]) =>
  entries.map(([date, ...lines]) => `\0${date}\n\n${lines.join('\n')}\n`).join('');
const day = (month: number) => `2026-0${month}-01T00:00:00.000Z`;

test('a file came to be with the first change that names it, and was changed with the last', () => {
  const dates = datesIn(
    log(['2026-03-01T02:00:00+02:00', 'M\ta', 'M\tb'], [day(2), 'A\ta'], [day(1), 'A\tb']),
  );
  expect(dates).toEqual({
    a: { published: day(2), changed: day(3) },
    b: { published: day(1), changed: day(3) },
  });
});

test('a file that was renamed is as old as under its first name', () => {
  const dates = datesIn(
    log([day(4), 'M\tc'], [day(3), 'R98\tb\tc'], [day(2), 'R100\ta\tb'], [day(1), 'A\ta']),
  );
  expect(dates).toEqual({ c: { published: day(1), changed: day(4) } });
});

test('files that take each other’s names keep their dates', () => {
  const dates = datesIn(log([day(3), 'R100\ta\tb', 'R100\tb\ta'], [day(2), 'A\tb'], [day(1), 'A\ta']));
  expect(dates).toEqual({
    a: { published: day(2), changed: day(3) },
    b: { published: day(1), changed: day(3) },
  });
});

test('a file is not as old as one of the same name that was thrown away or renamed', () => {
  const thrown = log([day(4), 'A\ta'], [day(3), 'D\ta'], [day(2), 'M\ta'], [day(1), 'A\ta']);
  expect(datesIn(thrown)).toEqual({ a: { published: day(4), changed: day(4) } });
  const moved = log([day(3), 'A\ta'], [day(2), 'R90\ta\tb'], [day(1), 'A\ta']);
  expect(datesIn(moved)).toEqual({
    a: { published: day(3), changed: day(3) },
    b: { published: day(1), changed: day(2) },
  });
});

test('a page beside the lessons changed when it or what it shows did, and not with the code', () => {
  const dates = datesIn(
    log(
      [day(9), 'M\tsrc/engine/conv.ts'],
      [day(5), 'M\tcontent/lessons/a/1-x.mdx'],
      [day(4), 'M\tcontent/glossary.yaml'],
      [day(3), 'M\tsrc/pages/about.astro', 'M\tsrc/pages/learn/index.astro'],
      [day(2), 'M\tsrc/pages/networks/[id].astro', 'M\tsrc/pages/index.astro'],
    ),
  );
  expect(
    ['/', '/learn/', '/glossary/', '/about/', '/networks/digits/'].map((path) => pageChanged(dates, path)),
  ).toEqual([5, 5, 4, 3, 2].map(day));
});

test('where there is no history, a sitemap says no dates', () => {
  const item = { url: 'https://example.org/learn/a/' };
  expect(changes(new URL('file:///'))(item)).toEqual(item);
});
