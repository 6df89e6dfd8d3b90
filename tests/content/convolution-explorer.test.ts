import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

import { conv2d, effectiveKernel, matrix, outputSize } from '#engine/index.ts';
import { meets, readNeeds, type Need, type State } from '#lesson/needs.ts';
import { kernelMatrix, kernels, type KernelName } from '#samples/kernels.ts';
import { patternMatrix, patterns, type PatternName } from '#samples/patterns.ts';
import { declaration } from '#widgets/ConvWalk/parameters.ts';

const lesson = readFileSync(
  new URL('../../content/lessons/from-zero/7-convolution-explorer.mdx', import.meta.url),
  'utf8',
);
const tasks = [...lesson.matchAll(/<Task needs="([^"]*)">/g)].map(([, needs]) => needs!);
const { size, stride, padding, dilation } = declaration.parameters;
const range = ({ min, max }: { min: number; max: number }) =>
  Array.from({ length: max - min + 1 }, (_, i) => min + i);

/** What the stage can be set to without drawing, with what the tasks ask of it. */
function* states(): Generator<State> {
  for (const pattern of Object.keys(patterns) as PatternName[])
    for (const kernel of Object.keys(kernels) as KernelName[])
      for (const setting of sizes()) yield stateOf({ pattern, kernel, ...setting });
}
interface Setting {
  size: number;
  stride: number;
  padding: number;
  dilation: number;
}
function* sizes(): Generator<Setting> {
  for (const side of range(size))
    for (const jump of range(stride))
      for (const border of range(padding))
        for (const spread of range(dilation))
          if (effectiveKernel(3, spread) <= side + 2 * border)
            yield { size: side, stride: jump, padding: border, dilation: spread };
}
function stateOf(values: Setting & { pattern: PatternName; kernel: KernelName }): State {
  const picture = matrix(patternMatrix(values.pattern, values.size));
  const { shape, data } = conv2d(picture, matrix(kernelMatrix(values.kernel)), null, values);
  const largest = Math.max(...data.map(Math.abs));
  return { ...values, bias: 0, output: shape[2]!, largest, brightest: Math.max(...picture.data) };
}
/** Whether some state is as a task asks. Most are soon found, and thousands need not be worked out. */
function canBeDone(needs: string): boolean {
  for (const state of states()) if (done(needs, state)) return true;
  return false;
}
const done = (needs: string, state: State) => meets(readNeeds(needs) as Need[], state);

describe('the tasks', () => {
  const opening = stateOf({
    ...{ pattern: 'disc', kernel: 'prewittX' },
    ...{ size: 8, stride: 1, padding: 0, dilation: 1 },
  });

  test('are there', () => {
    expect(tasks).toHaveLength(8);
    expect(declaration.presets['explorer']!.values).toEqual({ pattern: 'disc', kernel: 'prewittX', size: 8 });
  });

  test.each(tasks)('“%s” is to do as the page opens, and can be done', (needs) => {
    expect(done(needs, opening)).toBe(false);
    expect(canBeDone(needs)).toBe(true);
  });
});

describe('the hints', () => {
  const side = ({ size: input, ...more }: Setting) => outputSize({ input, kernel: 3, ...more });

  it('is true that an 8×8 picture makes an even side at stride 1', () => {
    const even = [...sizes()].filter((setting) => setting.size === 8 && setting.stride === 1);
    expect(even.length).toBeGreaterThan(5);
    for (const setting of even) expect(side(setting) % 2).toBe(0);
  });

  it('is the board that answers 0 everywhere', () => {
    const state = { size: 8, stride: 1, padding: 0, dilation: 1, pattern: 'checkerboard' } as const;
    expect(stateOf({ ...state, kernel: 'sobelX' })['largest']).toBe(0);
  });
});
