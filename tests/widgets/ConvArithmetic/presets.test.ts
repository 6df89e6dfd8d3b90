import { describe, expect, test } from 'vitest';

import { outputSize, transposedSize } from '#engine/index.ts';
import { declaration } from '#widgets/ConvArithmetic/parameters.ts';
import { run } from '#widgets/ConvArithmetic/run.ts';
import { settingsOf } from '#widgets/ConvArithmetic/sides.ts';
import { changed } from '#widgets/kit/limits.ts';
import { of, windowsCounted } from './drawn.ts';

/** How many cells the stamps of a transposed convolution reach from end to end, less what padding cuts. */
function cellsPainted(input: number, span: number, stride: number, padding: number): number {
  const reached = new Set<number>();
  for (let cell = 0; cell < input; cell++)
    for (let tap = 0; tap < span; tap++) reached.add(cell * stride + tap);
  return reached.size - 2 * padding;
}

describe('the fifteen classic cases', () => {
  const cases = [
    ['noPadding', [4, 3, 0, 1], 2],
    ['arbitraryPadding', [5, 4, 2, 1], 6],
    ['halfPadding', [5, 3, 1, 1], 5],
    ['fullPadding', [5, 3, 2, 1], 7],
    ['strides', [5, 3, 0, 2], 2],
    ['paddingStrides', [5, 3, 1, 2], 3],
    ['paddingStridesOdd', [6, 3, 1, 2], 3],
    ['dilation', [7, 3, 0, 1, 2], 3],
  ] as const;
  const transposes = [
    ['noPaddingTransposed', [2, 3, 0, 1, 0], 4],
    ['arbitraryPaddingTransposed', [6, 4, 2, 1, 0], 5],
    ['halfPaddingTransposed', [5, 3, 1, 1, 0], 5],
    ['fullPaddingTransposed', [7, 3, 2, 1, 0], 5],
    ['stridesTransposed', [2, 3, 0, 2, 0], 5],
    ['paddingStridesTransposed', [3, 3, 1, 2, 0], 5],
    ['paddingStridesOddTransposed', [3, 3, 1, 2, 1], 6],
  ] as const;

  test('are all there', () => {
    const known = [...cases, ...transposes].map(([name]) => name);
    expect(known).toHaveLength(15);
    expect(Object.keys(declaration.presets)).toEqual(expect.arrayContaining(known));
  });

  test.each(cases)('%s', (preset, [input, kernel, padding, stride, dilation = 1], output) => {
    const values = of({}, preset);
    expect(settingsOf(values, 0)).toMatchObject({
      operation: 'direct',
      input,
      kernel,
      padding,
      stride,
      dilation,
    });
    expect(outputSize({ input, kernel, padding, stride, dilation })).toBe(output);
    expect(windowsCounted(input + 2 * padding, dilation * (kernel - 1) + 1, stride)).toBe(output);
    const trace = run(values);
    expect(trace.length).toBe(output ** 2);
    expect(trace.sides.map((side) => side.output)).toEqual([output, output]);
  });

  test.each(transposes)('%s', (preset, [input, kernel, padding, stride, outputPadding], output) => {
    const values = of({}, preset);
    expect(settingsOf(values, 0)).toMatchObject({
      operation: 'transposed',
      input,
      kernel,
      padding,
      stride,
      outputPadding,
    });
    expect(transposedSize({ input, kernel, padding, stride, outputPadding })).toBe(output);
    expect(cellsPainted(input, kernel, stride, padding) + outputPadding).toBe(output);
    // The convolution that it transposes leads back.
    expect(windowsCounted(output + 2 * padding, kernel, stride)).toBe(input);
    expect(run(values).sides.map((side) => side.output)).toEqual([output, output]);
  });

  test.each(transposes)('%s is what its partner turns into', (preset) => {
    const partner = preset.replace('Transposed', '');
    const turned = changed(declaration, of({}, partner), 'operation', 'transposed');
    expect({ ...turned, rule: 'number' }).toEqual({ ...of({}, preset), rule: 'number' });
    const back = changed(declaration, turned, 'operation', 'direct');
    expect({ ...back, rule: 'number' }).toEqual({ ...of({}, partner), rule: 'number' });
  });
});
