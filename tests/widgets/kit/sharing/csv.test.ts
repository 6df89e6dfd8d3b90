// @vitest-environment jsdom
import { expect, test } from 'vitest';

import { csv, rowsOfTable } from '#widgets/kit/sharing/csv.ts';

test('blocks are parted by an empty line, and texts that would part cells stand in quotes', () => {
  const grids = new Map([
    [
      'Map, first',
      [
        [1.5, null],
        [-2, 'a "b"'],
      ],
    ],
  ]);
  expect(csv([['Stride', 2]], grids)).toBe('\uFEFFStride,2\r\n\r\n"Map, first"\r\n1.5,\r\n-2,"a ""b"""\r\n');
});

test('numbers of a table are numbers again, and words stay words', () => {
  document.body.innerHTML =
    '<table><tr><th>Size, all</th><td>1,234,567</td><td>−0.5</td><td> 7 × 7 </td><td></td></tr></table>';
  expect(rowsOfTable(document.querySelector('table')!)).toEqual([
    ['Size, all', '1234567', '-0.5', '7 × 7', ''],
  ]);
});

test('a number is itself alone, whatever stands below it; words in parts keep a space between them', () => {
  document.body.innerHTML =
    '<table><tr><th>Dense <small><span>the same </span><span>outputs</span></small></th>' +
    '<td><b>9,216</b><small>full / 9</small></td><td><span style="display: none">61,706</span><span>61.7 k</span></td>' +
    '<th>LeNet-5<span>few kernels</span></th><th>AlexNet<span style="display: none">hidden</span></th></tr></table>';
  expect(rowsOfTable(document.querySelector('table')!)).toEqual([
    ['Dense the same outputs', '9216', '61706', 'LeNet-5 few kernels', 'AlexNet'],
  ]);
});
