// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, conv2dGrad, matrix } from '#engine/index.ts';
import ConvGradient from '#widgets/ConvGradient/index.tsx';
import { declaration } from '#widgets/ConvGradient/parameters.ts';
import { run } from '#widgets/ConvGradient/run.ts';
import { address, choose, hover, test } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const of = (given: Record<string, unknown> = {}) => valuesOf(declaration, given);
const square = (data: ArrayLike<number>) => {
  const side = Math.sqrt(data.length);
  return Array.from({ length: side }, (_, row) =>
    Array.from(data)
      .slice(row * side, (row + 1) * side)
      .map((value) => value + 0),
  );
};

test.each(filledSettings(declaration, 6, 3))('%j is the engine’s gradient', (values) => {
  const [image, kernel, upstream] = [values.image, values.weights, values.slopes].map(matrix);
  const { gradient, output } = run(values);
  expect(gradient).toEqual(conv2dGrad(image!, kernel!, upstream!)[values.of]);
  expect(output).toEqual(conv2d(image!, kernel!, null));
});

describe('under a reader’s hands', () => {
  test('a weight that is pointed at lights the pixels that it lay on', ({ open }) => {
    const figure = open(<ConvGradient id="a" step="last" />);
    expect(figure.values('Gradient of the kernel')).toEqual(square(run(of()).gradient.data));
    hover(figure.cell('Kernel', 2, 3));
    expect(figure.outlines('Input', 'window')).toBe(1);
    expect(figure.outlines('Gradient of the kernel', 'current')).toBe(1);
    expect(figure.sentence).toBe(
      'The weight in row 2, column 3 lay on 9 pixels, a pixel for each output. Each counts as much as its output: ' +
        '1·1 + 0·0 + 0·0 + 0·0 + (−2)·2 + 1·1 + 0·2 + 3·3 + 0·1 = 7.',
    );
    expect(figure.has('img', 'The products: 1, 0, 0, 0, −4, 1, 0, 9, 0')).toBe(true);
    const sentence = figure.sentence;
    hover(figure.cell('Gradient of the kernel', 2, 3));
    expect(figure.sentence).toBe(sentence);
  });

  test('a pixel that is pointed at lights the weights that lay on it, and the outputs that read it', ({
    open,
  }) => {
    const figure = open(<ConvGradient id="a" preset="input" />);
    expect(figure.formulas).toContain('∂X=pad(∂O)⋆turn(K)');
    hover(figure.cell('Input', 2, 4));
    expect(figure.sentence).toContain('The pixel in row 2, column 4 was read by 4 windows.');
    expect(figure.outlines('Kernel')).toBe(4);
    expect(figure.root.querySelectorAll('.panel-output .outline.mark')).toHaveLength(4);
    expect(figure.outlines('Upstream gradient', 'window')).toBe(1);
    hover(figure.cell('Input', 1, 1));
    expect(figure.sentence).toContain('was read by one window.');
    expect(figure.values('Upstream gradient')[0]![0]).toBe('padding 0, no output');
  });

  test('one output that counts copies its patch into one gradient and the kernel into the other', ({
    open,
  }) => {
    const figure = open(<ConvGradient id="a" upstream="one" step="last" />);
    expect(figure.values('Gradient of the kernel')).toEqual(
      figure
        .values('Input')
        .slice(1, 4)
        .map((row) => row.slice(1, 4)),
    );
    choose(figure.choice('Gradient of'), 'The input');
    const gradient = figure.values('Gradient of the input');
    expect(gradient.slice(1, 4).map((row) => row.slice(1, 4))).toEqual(figure.values('Kernel'));
    expect(gradient.flat().filter((value) => value !== 0)).toHaveLength(6);
  });

  test('everything is typed into, and an address holds it', ({ open }) => {
    const figure = open(<ConvGradient id="a" step="last" />);
    figure.enter('Upstream gradient', '5');
    expect(figure.choice('Upstream').selectedOptions[0]!.label).toBe('Your own');
    figure.enter('Kernel', '9');
    figure.enter('Input', '7');
    expect(address('a')).toMatchObject({ slopes: '5,0,0;0,-2,1;0,3,0', weights: '9,0,-1;2,0,-2;1,0,-1' });
    // The kernel's gradient knows nothing of the kernel: the first weight lay on the 7 for the first output.
    expect(figure.values('Gradient of the kernel')[0]![0]).toBe(5 * 7 + 0 - 2 * 3 + 1 + 3);
  });
});
