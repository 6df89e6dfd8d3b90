import { expect, it } from 'vitest';
import { receptiveField } from '#engine/index.ts';

it('a pixel sees itself', () => {
  expect(receptiveField([])).toEqual({ size: 1, jump: 1, start: 0 });
});

it('two 3×3 convolutions see as much as one 5×5, three as one 7×7', () => {
  const three = { kernel: 3 };
  expect(receptiveField([three, three])).toEqual(receptiveField([{ kernel: 5 }]));
  expect(receptiveField([three, three, three]).size).toBe(7);
});

it('strides spread later kernels, dilation spreads its own', () => {
  expect(receptiveField([{ kernel: 3, stride: 2 }, { kernel: 3 }])).toEqual({ size: 7, jump: 2, start: 0 });
  expect(receptiveField([{ kernel: 3, dilation: 4, padding: 4 }])).toEqual({ size: 9, jump: 1, start: -4 });
});

it('padding moves the first field outside', () => {
  const stem = { kernel: 7, stride: 2, padding: 3 };
  const pool = { kernel: 3, stride: 2, padding: 1 };
  expect(receptiveField([stem, pool])).toEqual({ size: 11, jump: 4, start: -5 });
});

it.each([
  [{ kernel: 0 }, 'kernel must be a whole number, 1 or more, not 0'],
  [{ kernel: 3, stride: 0 }, 'stride must be a whole number, 1 or more, not 0'],
  [{ kernel: 3, padding: 0.5 }, 'padding must be a whole number, 0 or more, not 0.5'],
  [{ kernel: 3, dilation: NaN }, 'dilation must be a whole number, 1 or more, not NaN'],
])('refuses %j', (layer, message) => {
  expect(() => receptiveField([layer])).toThrow(new RangeError(message));
});
