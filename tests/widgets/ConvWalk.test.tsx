// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, matrix, type ConvParams } from '#engine/index.ts';
import { kernelMatrix, type KernelName } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { merge } from '#widgets/kit/check.ts';
import { changed, conflict } from '#widgets/kit/limits.ts';
import ConvWalk from '#widgets/ConvWalk/index.tsx';
import { declaration } from '#widgets/ConvWalk/parameters.ts';
import { run } from '#widgets/ConvWalk/run.ts';
import { renderAwake as render } from './awake.tsx';
import { choose, focus, focused, hover, listen, press, slide, test } from './live.tsx';
import { valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');

describe('the run', () => {
  test.each(Object.keys(declaration.presets))(
    'of preset %s has a step for each output cell, and their sums',
    (preset) => {
      const trace = run(valuesOf(declaration, {}, preset));
      const sums = Array.from({ length: trace.length }, (_, i) => trace.step(i).sum);
      expect(sums).toEqual([...trace.output.data]);
    },
  );

  test('the presets have the sizes they promise', () => {
    const side = (preset: string) => run(valuesOf(declaration, {}, preset)).output.shape.slice(2);
    expect(side('interactive')).toEqual([3, 3]);
    expect(side('explorer')).toEqual([6, 6]);
    expect(side('pickAndStep')).toEqual([5, 5]);
  });

  test('a checkerboard is nothing to Sobel and everything to the Laplacian', () => {
    const answers = (kernel: 'sobelX' | 'laplacian') => [
      ...run(valuesOf(declaration, { kernel }, 'interactive')).output.data,
    ];
    expect(answers('sobelX').map(Math.abs)).toEqual(Array(9).fill(0));
    expect(answers('laplacian')).toEqual([4, -4, 4, -4, 4, -4, 4, -4, 4]);
  });

  test('the bias is added to every sum', () => {
    const plain = run(valuesOf(declaration, {})).output.data;
    const lifted = run(valuesOf(declaration, { bias: 5 })).output.data;
    expect([...lifted]).toEqual([...plain].map((value) => value + 5));
  });
});

describe('the declaration', () => {
  const base = merge(declaration, undefined, {});

  test('a kernel that does not fit is refused with what would help', () => {
    expect(conflict(declaration, { ...base, size: 4, dilation: 2 })).toBe(
      'The kernel spans 5 cells but the padded input has only 4: less dilation, more padding or a larger input makes it fit.',
    );
    expect(conflict(declaration, { ...base, size: 4, dilation: 2, padding: 1 })).toBeNull();
  });

  test('a drawing has the side of the input', () => {
    const image = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 1));
    expect(conflict(declaration, { ...base, image })).toBe(
      'The drawn input has 6 rows of 6: 7 rows of 7 fit here.',
    );
    expect(conflict(declaration, { ...base, size: 6, image })).toBeNull();
  });

  test('a drawing grows and shrinks with the input and gives way to a pattern', () => {
    const image = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const grown = changed(declaration, { ...base, size: 3, image }, 'size', 4);
    expect(grown.image).toEqual([
      [1, 2, 3, 0],
      [4, 5, 6, 0],
      [7, 8, 9, 0],
      [0, 0, 0, 0],
    ]);
    expect(changed(declaration, { ...base, size: 3, image }, 'pattern', 'disc').image).toBeNull();
    expect(changed(declaration, { ...base, weights: image }, 'kernel', 'laplacian').weights).toBeNull();
  });
});

describe('the rendered figure', () => {
  const html = render(<ConvWalk id="first" step={13} title="One window" caption="Look." figure="1.2" />);

  test('tells the step in words and numbers', () => {
    expect(text(html)).toContain(
      'Row 3, column 3: 0·(−1) + 0·0 + 0·1 + 0·(−2) + 0·0 + 9·2 + 0·(−1) + 9·0 + 9·1 = 27',
    );
  });

  test('tells a negative bias as one of the summands', () => {
    expect(text(render(<ConvWalk id="a" bias={-20} step={13} />))).toContain(' + 9·1 − 20 = 7');
  });

  test('shows the output as far as it has come', () => {
    expect(html.match(/aria-label="not yet computed"/g)).toHaveLength(12);
  });

  test('carries its name, number, title and caption', () => {
    expect(html).toMatch(/^<figure id="first" data-widget="ConvWalk"/);
    expect(text(html)).toContain('One window');
    expect(text(html)).toContain('Figure 1.2 Look.');
  });

  test('fills the numbers into the formula', () => {
    expect(text(html)).toContain('O=⌊(7−3+2·0)/1⌋+1=5');
    expect(text(render(<ConvWalk id="a" dilation={2} />))).toContain('K′=2·(3−1)+1=5');
  });

  test('says nothing of stride and padding to readers who cannot set them and find none', () => {
    expect(text(render(<ConvWalk id="a" preset="pickAndStep" />))).toContain('O=7−3+1=5');
    expect(text(render(<ConvWalk id="a" preset="pickAndStep" stride={2} />))).toContain(
      'O=⌊(7−3+2·0)/2⌋+1=3',
    );
    expect(text(render(<ConvWalk id="a" preset="interactive" />))).toContain('O=⌊(5−3+2·0)/1⌋+1=3');
  });

  test('opens on the finished run if asked', () => {
    expect(render(<ConvWalk id="a" step="last" />)).not.toContain('not yet computed');
  });

  test('shows the controls of its preset and no others', () => {
    const labels = (preset: string) =>
      [...render(<ConvWalk id="a" preset={preset} />).matchAll(/<label for="a-(\w+)">/g)].map(
        ([, name]) => name,
      );
    expect(labels('interactive')).toEqual(['pattern', 'kernel', 'stride', 'padding']);
    expect(labels('pickAndStep')).toEqual(['pattern', 'kernel']);
  });

  test('stops on what an author got wrong and the build could not see', () => {
    expect(() => render(<ConvWalk id="a" stride={9} />)).toThrow(
      'ConvWalk: stride takes a whole number from 1 to 4, not 9. (id "a")',
    );
  });
});

/** What the digit 2 answers to a kernel, as the output shows it. */
function answers(pattern: 'two' | 'checkerboard', size: number, kernel: KernelName, params: ConvParams = {}) {
  const { shape, data } = conv2d(
    matrix(patternMatrix(pattern, size)),
    matrix(kernelMatrix(kernel)),
    null,
    params,
  );
  const width = shape[3]!;
  return Array.from({ length: shape[2]! }, (_, row) =>
    [...data.slice(row * width, (row + 1) * width)].map((value) => value + 0),
  );
}
const spelt = (value: number) => String(value).replace('-', '−');

describe('under a reader’s hands', () => {
  test('Step forward tells each cell of the output, to the last', ({ open }) => {
    const figure = open(<ConvWalk id="first" />);
    const heard = listen();
    const expected = answers('two', 7, 'sobelX');
    focus(figure.button('Step forward'));
    for (const [index, value] of expected.flat().entries()) {
      if (index === 0) continue;
      press('Enter');
      const [row, column] = [Math.floor(index / 5) + 1, (index % 5) + 1];
      expect(heard()).toEqual([
        expect.stringMatching(new RegExp(`^Row ${row}, column ${column}: .* = ${spelt(value)}$`)),
      ]);
    }
    expect(figure.values('Output')).toEqual(expected);
  });

  test('stride and padding change grid, formula, sentence and spoken value', ({ open }) => {
    const figure = open(<ConvWalk id="first" step="last" />);
    press('ArrowRight', figure.slider('Stride'));
    press('ArrowRight', figure.slider('Padding'));
    expect(figure.slider('Stride').getAttribute('aria-valuetext')).toBe('stride 2, output 4 by 4');
    expect(figure.grid('Input').getAttribute('aria-rowcount')).toBe('9');
    expect(figure.formulas).toContain('⌊(7−3+2·1)/2⌋+1=4');
    const expected = answers('two', 7, 'sobelX', { stride: 2, padding: 1 });
    expect(figure.values('Output')).toEqual(expected);
    expect(figure.sentence).toMatch(new RegExp(`^Row 4, column 4: .* = ${spelt(expected.at(-1)!.at(-1)!)}$`));
  });

  test('another kernel is another answer', ({ open }) => {
    const figure = open(<ConvWalk id="first" preset="interactive" pattern="checkerboard" step="last" />);
    expect(figure.values('Output').flat()).toEqual(Array(9).fill(0));
    choose(figure.choice('Kernel'), 'Laplacian');
    expect(figure.values('Output')).toEqual(answers('checkerboard', 5, 'laplacian'));
  });

  test('a pixel and a weight can be typed, given up and undone', ({ open }) => {
    const figure = open(<ConvWalk id="first" step="last" />);
    const before = figure.values('Output');
    press('Enter', figure.stop('Input'));
    press('5');
    press('Escape');
    expect(figure.values('Input')[0]![0]).toBe(0);
    figure.enter('Input', '5');
    expect(figure.values('Input')[0]![0]).toBe(5);
    expect(focused()).toBe(figure.stop('Input'));
    // Sobel x weighs the corner with −1.
    expect(figure.values('Output')[0]![0]).toBe(Number(before[0]![0]) - 5);
    figure.enter('Kernel', '2');
    expect(figure.values('Output')[0]![0]).toBe(Number(before[0]![0]) + 10);
    expect(figure.choice('Kernel').selectedOptions[0]!.label).toBe('Your own');
    press('Enter', figure.button('Undo'));
    press('Enter', figure.button('Undo'));
    expect(figure.values('Output')).toEqual(before);
  });

  test('a pixel and a weight that are pointed at show what they take part in', ({ open }) => {
    const figure = open(<ConvWalk id="first" />);
    hover(figure.cell('Input', 1, 1));
    expect(figure.outlines('Output')).toBe(1);
    hover(figure.cell('Input', 4, 4));
    expect(figure.outlines('Output')).toBe(9);
    hover(figure.cell('Kernel', 1, 2));
    expect(figure.outlines('Input')).toBe(1);
    expect(figure.outlines('Output')).toBe(0);
  });

  test('what does not fit is out of reach, and by address explained', ({ open }) => {
    const figure = open(<ConvWalk id="first" />);
    slide(figure.slider('Input size'), 4);
    expect(figure.slider('Dilation').max).toBe('1');
    press('Enter', figure.button('More dilation'));
    expect(figure.notice).toMatch(/^The kernel spans 5 cells/);
    const told = open(<ConvWalk id="first" />, { setting: 'size=4&dilation=3&stride=99&kernel=nope' });
    expect(told.notice).toContain('The kernel spans 7 cells but the padded input has only 4');
    expect(told.notice).toContain('Stride takes a whole number from 1 to 4, not 99.');
    expect(told.notice).toContain('Kernel takes one of ');
    expect(told.slider('Stride').value).toBe('1');
  });
});
