import { expect, it } from 'vitest';
import { call, comment, indent, literal, square } from '#engine/export/python.ts';

it('literal writes values as Python does', () => {
  expect([true, false, 3, 0.5, 1e-7, 'same', [3, 5], [10], [[1, 2], [0]]].map(literal)).toEqual([
    ...['True', 'False', '3', '0.5', '1e-7', '"same"', '(3, 5)', '(10,)', '((1, 2), (0,))'],
  ]);
});

it('call names only what is not usual', () => {
  expect(call('nn.Conv2d', [3, 8, [3, 5]], { stride: [2, 1], padding: [0, 0], bias: [false, true] })).toBe(
    'nn.Conv2d(3, 8, (3, 5), stride=2, bias=False)',
  );
  expect(
    call('f', [], {
      size: [
        [2, 2],
        [2, 2],
      ],
    }),
  ).toBe('f()');
});

it('square shortens equal sides', () => {
  expect([square([3, 3]), square([3, 5]), square(2)]).toEqual([3, [3, 5], 2]);
});

it('indent moves every line that has something on it', () => {
  expect(indent('a(\n    b\n\n)')).toBe('    a(\n        b\n\n    )');
});

it('comment has the name, on one line whatever is in it, and the shape', () => {
  const row = { path: '1', input: [1], output: [8, 4, 4], parameters: 0, macs: 0, branches: [] };
  const field = { size: 1, jump: 1, start: 0 };
  const rest = { ...row, field: { height: field, width: field, cells: [1, 1] as const } };
  expect(comment({ ...rest, layer: { type: 'relu' } })).toBe('8 × 4 × 4');
  expect(comment({ ...rest, layer: { type: 'relu', name: 'the\n stem' } })).toBe('the stem: 8 × 4 × 4');
});
