import { expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import type { Step } from '#engine/import/steps.ts';
import { follow, join, repeated } from '#engine/import/steps.ts';

const step = (line: number, layer: Layer, more: Partial<Step> = {}): Step => ({
  ...{ line, title: layer.type, size: 1, read: () => ({ layers: [layer] }), ...more },
});
const conv = (filters: number): Layer => ({ type: 'conv2d', filters, kernel: 3 });

it('follows steps to the end', () => {
  const { placed, output, reached, fault } = follow(
    [step(1, conv(4)), step(2, { type: 'flatten' })],
    [1, 6, 6],
  );
  expect(placed.map(({ layer, input }) => [layer.type, input])).toEqual([
    ['conv2d', [1, 6, 6]],
    ['flatten', [4, 4, 4]],
  ]);
  expect({ output, reached, fault }).toEqual({ output: [64], reached: 2, fault: null });
});

it('stops where something does not fit, and says where', () => {
  const { placed, reached, fault } = follow([step(1, conv(4)), step(7, conv(4))], [1, 4, 4]);
  expect([placed.length, reached, fault?.line]).toEqual([1, 1, 7]);
  expect(fault?.message).toMatch(/^conv2d gets \[4, 2, 2\]: kernel height 3/);
});

it('lets a step stand for the one before it as well', () => {
  const both = step(2, conv(1), {
    read: (_, before) => ({ layers: [{ ...conv(1), padding: 1 } as Layer], instead: before.length }),
  });
  const { placed, output } = follow([step(1, { type: 'pad2d', top: 1 }), both], [1, 4, 4]);
  expect(placed).toHaveLength(1);
  expect(placed[0]!.input).toEqual([1, 4, 4]);
  expect(output).toEqual([1, 4, 4]);
});

it('refuses endless padding that no maximum takes', () => {
  const pad = step(3, { type: 'pad2d', top: 1 }, { endless: true });
  const message = 'padding with −∞ can be read in front of a maximum alone';
  for (const steps of [[pad], [pad, step(4, { type: 'relu' })]]) {
    expect(follow(steps, [1, 4, 4]).fault).toMatchObject({ line: 3, message });
  }
});

it('joins what lists of steps come to', () => {
  const [body, other] = [[step(1, { type: 'relu' })], [step(2, conv(2))]];
  const { placed, output } = follow([join('residual', [body], { line: 3, title: 'sum' })], [1, 5, 5]);
  expect(placed[0]!.layer).toEqual({ type: 'residual', body: [{ type: 'relu' }] });
  expect(output).toEqual([1, 5, 5]);
  expect(follow([join('concat', [body, body], { line: 3, title: 'cat' })], [1, 5, 5]).output).toEqual([
    2, 5, 5,
  ]);
  const { fault } = follow([join('residual', [other], { line: 3, title: 'sum' })], [1, 5, 5]);
  expect(fault?.message).toMatch(/^sum gets \[1, 5, 5\]: its body gives \[2, 3, 3\], which cannot be added/);
  expect(
    follow([join('residual', [[step(9, conv(0))]], { line: 3, title: 'sum' })], [1, 5, 5]).fault?.line,
  ).toBe(9);
  expect(join('concat', [body, other], { line: 1, title: '' }).size).toBe(3);
});

it('finds what has the same weights twice, inside of others too', () => {
  const [learned, relu] = [step(1, conv(2), { learned: true }), step(2, { type: 'relu' })];
  expect(repeated([learned, relu, relu])).toBeNull();
  expect(repeated([learned, join('residual', [[relu, learned]], { line: 3, title: '' })])).toBe(learned);
});
