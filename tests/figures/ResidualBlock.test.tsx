import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import type { Layer } from '#engine/index.ts';
import { ResidualBlock } from '#figures/ResidualBlock.tsx';

const conv = (kernel: number, filters: number, stride = 1): Layer => ({
  type: 'conv2d',
  kernel,
  filters,
  stride,
});
const body: Layer[] = [
  ...[conv(3, 128, 2), { type: 'batchNorm2d' } as const, { type: 'relu' } as const],
  ...[conv(3, 128), { type: 'batchNorm2d' } as const],
];
const shapes = { input: [64, 56, 56], output: [128, 28, 28] };

const drawn = (shortcut: Layer[]) => {
  const html = render(<ResidualBlock body={body} shortcut={shortcut} {...shapes} />);
  const texts = [...html.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
    text!.replace(/<[^>]+>/g, ''),
  );
  const boxes = [
    ...html.matchAll(
      /<g class="part([^"]*)" transform="translate\(([\d.]+) ([\d.]+)\)"><rect.*?<text[^>]*>(.*?)</g,
    ),
  ].map(([, learns, x, y, name]) => ({ name, learns: learns === ' learns', x: Number(x), y: Number(y) }));
  return { texts, boxes };
};

test('F stands in its order above the sum and the ReLU behind it, with what learns told apart', () => {
  const { boxes, texts } = drawn([]);
  expect(boxes.map(({ name }) => name)).toEqual([
    '3×3 convolution',
    'batch normalisation',
    'ReLU',
    '3×3 convolution',
    'batch normalisation',
    'ReLU',
  ]);
  expect(boxes.map(({ learns }) => learns)).toEqual([true, true, false, true, true, false]);
  expect(boxes.map(({ y }) => y)).toEqual(boxes.map(({ y }) => y).toSorted((a, b) => a - b));
  expect(texts).toEqual(
    expect.arrayContaining(['x: 64 × 56 × 56', '128 filters, stride 2', 'y: 128 × 28 × 28']),
  );
});

test('what is on the shortcut stands beside F, within its height', () => {
  const { boxes } = drawn([conv(1, 128, 2), { type: 'batchNorm2d' }]);
  const [main, detour] = [boxes.slice(0, 5), boxes.slice(5, 7)];
  expect(detour.map(({ name }) => name)).toEqual(['1×1 convolution', 'batch normalisation']);
  expect(new Set(main.map(({ x }) => x)).size).toBe(1);
  expect(detour.every(({ x }) => x > main[0]!.x)).toBe(true);
  expect(detour[0]!.y).toBeGreaterThan(main[0]!.y);
  expect(detour[1]!.y).toBeLessThan(main[4]!.y);
});

test('the two that are added have one shape', () => {
  const shaped = (shortcut: Layer[]) =>
    drawn(shortcut).texts.filter((text) => text.includes('128 × 28 × 28'));
  expect(shaped([conv(1, 128, 2)])).toEqual([
    ...['F(x): 128 × 28 × 28', 'x, fitted: 128 × 28 × 28', 'y: 128 × 28 × 28'],
  ]);
  expect(shaped([])[1]).toBe('x: 128 × 28 × 28');
});
