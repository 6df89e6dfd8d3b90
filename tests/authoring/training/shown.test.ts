import { expect, test } from 'vitest';
import { bar, table } from '#authoring/training/shown.ts';

test('a bar is as full as the work', () => {
  expect([0, 0.5, 1].map((share) => bar(share, 'words'))).toEqual([
    `${'░'.repeat(30)}   0 %  words`,
    `${'█'.repeat(15)}${'░'.repeat(15)}  50 %  words`,
    `${'█'.repeat(30)} 100 %  words`,
  ]);
});

test('a table has a row for each class, with its share', () => {
  expect(
    table(
      ['0', '1', '2'],
      [
        [8, 2, 0],
        [0, 10, 0],
        [0, 0, 0],
      ],
    ).split('\n'),
  ).toEqual([
    '90.00 % of 20 pictures are taken for what they are.',
    '',
    '       │     0     1     2 │ right',
    '     0 │     8     2     0 │ 80.00 %',
    '     1 │     0    10     0 │ 100.00 %',
    '     2 │     0     0     0 │ –',
  ]);
});
