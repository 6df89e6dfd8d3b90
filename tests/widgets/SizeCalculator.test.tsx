// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, outputSize, samePadding, tensor } from '#engine/index.ts';
import { wrongProps } from '#widgets/kit/check.ts';
import { onState, type WidgetState } from '#widgets/kit/events.ts';
import { caution, changed, conflict, refusal } from '#widgets/kit/limits.ts';
import SizeCalculator from '#widgets/SizeCalculator/index.tsx';
import { declaration } from '#widgets/SizeCalculator/parameters.ts';
import { run } from '#widgets/SizeCalculator/run.ts';
import { renderAwake as render } from './awake.tsx';
import { address, choose, fill, focused, listen, press, test, textOf, type Figure } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);

describe('the run', () => {
  test('opens with 7, 3, 0, 1 → 5', () => {
    expect(run(of({}))).toMatchObject({ output: 5, lost: 0, weights: 432, numbers: 448, macs: 10_800 });
  });

  test('counts the layers that the lessons count', () => {
    expect(run(of({ channels: 64, filters: 128 })).numbers).toBe(73_856);
    expect(run(of({ size: 28, channels: 1, filters: 32 }))).toMatchObject({
      output: 26,
      weights: 288,
      numbers: 320,
      macs: 194_688,
    });
    expect(run(of({}, 'patches'))).toMatchObject({ output: 14, weights: 589_824, numbers: 590_592 });
  });

  test.each(filledSettings(declaration, 20, 3))('%j agrees with the engine', (values) => {
    const { size: input, kernel, padding, stride, dilation, channels, filters } = values;
    const answer = run(values);
    expect(answer.weights).toBe(filters * channels * kernel * kernel);
    expect(answer.numbers).toBe(answer.weights + filters);
    if (declaration.warns!(values) !== null) {
      expect(() => outputSize({ input, kernel, padding, stride, dilation })).toThrow(RangeError);
      expect(answer).toMatchObject({ output: null, macs: null, lost: 0 });
      return;
    }
    const side = outputSize({ input, kernel, padding, stride, dilation });
    expect(answer).toMatchObject({ output: side, macs: side * side * answer.weights });
    expect((side - 1) * stride + answer.span + answer.lost).toBe(input + 2 * padding);
  });

  test('counts as many multiply-adds as there are products', () => {
    const values = of({ size: 6, kernel: 2, stride: 2, padding: 1, channels: 2, filters: 3 });
    const ones = (...shape: number[]) =>
      tensor(shape, new Float64Array(shape.reduce((a, b) => a * b)).fill(1));
    // Padded with ones by hand, so that every product is a 1 and the sums count them.
    const sums = conv2d(ones(1, 2, 8, 8), ones(3, 2, 2, 2), null, { stride: 2 }).data;
    expect(run(values).macs).toBe([...sums].reduce((total, sum) => total + sum, 0));
  });

  test('stays exact at its largest', () => {
    const { macs } = run(of({ size: 1024, kernel: 21, padding: 32, channels: 4096, filters: 4096 }));
    expect(Number.isSafeInteger(macs)).toBe(true);
  });
});

describe('what does not fit', () => {
  const misfit = of({ kernel: 9 });

  test('may be typed and opened, and is told', () => {
    expect(conflict(declaration, misfit)).toBeNull();
    expect(refusal(declaration, of({}), 'kernel', 9)).toBeNull();
    const sentence =
      'The kernel spans 9 cells and the input has only 7. A smaller kernel, less dilation, more padding or a larger input makes it fit.';
    expect(declaration.warns!(misfit)).toBe(sentence);
    const html = render(<SizeCalculator id="a" kernel={9} />);
    expect(text(html)).toContain(`Nothing fits. ${sentence}`);
    expect(text(html)).toContain('Outputnone');
    expect(text(html)).toContain('Multiply-addsnone');
    expect(text(html)).toContain('Parameters, with biases3,904');
    expect(html).toContain('The kernel is longer than the padded input');
  });

  test('is not where − and + lead, but they lead out of it', () => {
    expect(caution(declaration, of({ kernel: 7 }), 'kernel', 8)).toMatch(/^The kernel spans 8 cells/);
    expect(caution(declaration, of({ kernel: 6 }), 'kernel', 7)).toBeNull();
    expect(caution(declaration, misfit, 'kernel', 8)).toBeNull();
    expect(caution(declaration, misfit, 'size', 8)).toBeNull();
    expect(caution(declaration, of({}), 'stride', 0)).toBe('Stride goes no lower than 1.');
  });
});

describe('recipes', () => {
  test('keep the size, whatever odd kernel and dilation', () => {
    for (const kernel of [1, 3, 5, 7])
      for (const dilation of [1, 2, 3]) {
        const values = of({ size: 30, kernel, dilation, recipe: 'keep' });
        expect(values.padding).toBe(samePadding(kernel, dilation));
        expect(run(values).output).toBe(30);
      }
  });

  test.each([
    [{ recipe: 'halve', size: 32 }, 16],
    [{ recipe: 'halve', size: 31 }, 16],
    [{ recipe: 'pointwise', size: 28 }, 28],
    [{ recipe: 'patches', size: 224, kernel: 16 }, 14],
  ])('%j gives %i', (given, side) => {
    expect(run(of(given)).output).toBe(side);
  });

  test('follow what they leave free, and are left where the reader sets what they set', () => {
    const keep = of({ recipe: 'keep' });
    expect(changed(declaration, keep, 'kernel', 7)).toMatchObject({ recipe: 'keep', padding: 3 });
    expect(changed(declaration, keep, 'kernel', 4)).toMatchObject({ recipe: 'none', kernel: 4, padding: 1 });
    expect(changed(declaration, keep, 'padding', 0)).toMatchObject({ recipe: 'none', padding: 0 });
    expect(changed(declaration, keep, 'size', 9)).toMatchObject({ recipe: 'keep', size: 9 });
    expect(changed(declaration, of({ kernel: 4 }), 'recipe', 'keep')).toMatchObject({
      kernel: 3,
      padding: 1,
    });
    expect(of({ padding: 2 }, 'keepTheSize')).toMatchObject({ recipe: 'keep', padding: 2 });
    expect(of({ padding: 0 }, 'keepTheSize')).toMatchObject({ padding: 0 });
  });

  test('what contradicts one is refused', () => {
    expect(conflict(declaration, of({ recipe: 'keep', padding: 0 }))).toBe(
      'The recipe comes to a padding of 1, not 0: set one of the two.',
    );
    expect(conflict(declaration, of({ recipe: 'keep', kernel: 4 }))).toBe(
      'No padding does that for a kernel of 4 with dilation 1: it takes an odd kernel or an even dilation.',
    );
    expect(conflict(declaration, of({ recipe: 'keep', kernel: 21, dilation: 16 }))).toBe(
      'No padding does that for a kernel of 21 with dilation 16: it would take 160, and there are 32 at most.',
    );
    expect(wrongProps(declaration, { id: 'a', kernel: 22 })).toEqual([
      'SizeCalculator: kernel takes a whole number from 1 to 21, not 22.',
    ]);
  });
});

describe('the rendered figure', () => {
  test('fills the numbers into every sum', () => {
    const told = text(render(<SizeCalculator id="a" />));
    expect(told).toContain('Output5 × 5 × 16O=⌊(7−3+2·0)/1⌋+1=5');
    expect(told).toContain('Multiply-adds10,8005·5·16·3·3·3');
    expect(told).toContain('Parameters, with biases44816·(3·3·3+1)');
    expect(told).toContain('Without biases43216·3·3·3');
    expect(told).toContain(
      'A 3 by 3 kernel on a 7 by 7 input gives 5 by 5. From 3 channels to 16 filters that takes 448 parameters and 10,800 multiply-adds.',
    );
    expect(text(render(<SizeCalculator id="a" size={9} dilation={2} />))).toContain('K′=2·(3−1)+1=5');
  });

  test('tells what the floor drops', () => {
    expect(text(render(<SizeCalculator id="a" size={8} stride={2} />))).toContain(
      'No window reaches the last row and column.',
    );
    const told = (stride: number) => text(render(<SizeCalculator id="a" size={8} stride={stride} />));
    expect(told(4)).toContain('The stride skips cells between windows.');
    expect(told(4)).toContain('Not reached');
    for (const stride of [3, 6]) expect(told(stride)).not.toContain('skips cells');
  });

  test('has a number field for each number, and no player', () => {
    const html = render(<SizeCalculator id="a" />);
    expect(html.match(/type="number"/g)).toHaveLength(7);
    expect(html).not.toContain('aria-label="Player"');
    const fields = [...render(<SizeCalculator id="a" preset="side" />).matchAll(/<label for="a-(\w+)">/g)];
    expect(fields.map(([, name]) => name)).toEqual(['size', 'kernel', 'padding', 'stride', 'dilation']);
  });
});

describe('under a reader’s hands', () => {
  const result = ({ root }: Figure, name: string) =>
    textOf(
      [...root.querySelectorAll('.results > div')]
        .find((row) => textOf(row.querySelector('dt')) === name)
        ?.querySelector('dd > b'),
    );

  test('what is typed counts at once, and is told when it is done', ({ open }) => {
    const figure = open(<SizeCalculator id="a" />);
    const heard = listen();
    fill(figure.field('Input size'), '224');
    expect(result(figure, 'Output')).toBe('222 × 222 × 16');
    expect(heard()).toEqual([]);
    press('Tab');
    expect(heard()).toEqual([
      expect.stringContaining('A 3 by 3 kernel on a 224 by 224 input gives 222 by 222.'),
    ]);
    expect(address('a')).toMatchObject({ size: '224' });
    press('ArrowUp', figure.field('Stride'));
    expect(result(figure, 'Output')).toBe('111 × 111 × 16');
  });

  test('the page is told what the layer comes to, and of none where nothing fits', ({ open }) => {
    const figure = open(<SizeCalculator id="a" />);
    const heard: WidgetState[] = [];
    onState(figure.root, (state) => heard.push(state));
    fill(figure.field('Stride'), '3');
    expect(heard.at(-1)!.facts).toMatchObject({ output: 2, lost: 1, learned: 448 });
    fill(figure.field('Kernel size'), '9');
    expect(heard.at(-1)!.facts).toMatchObject({ output: 0, lost: 0, learned: 16 * (3 * 81 + 1) });
  });

  test('a number that fits nothing can be typed and is explained; − and + do not lead there', ({ open }) => {
    const figure = open(<SizeCalculator id="a" />);
    const kernel = figure.field('Kernel size');
    for (let times = 0; times < 6; times++) press('ArrowUp', kernel);
    expect(kernel.value).toBe('7');
    expect(figure.notice).toContain('The kernel spans 8 cells and the input has only 7.');
    expect(figure.button('More kernel size').getAttribute('aria-disabled')).toBe('true');
    fill(kernel, '9');
    expect(figure.sentence).toContain('Nothing fits. The kernel spans 9 cells and the input has only 7.');
    expect(result(figure, 'Output')).toBe('none');
    press('Enter', figure.button('More input size'));
    press('Enter', figure.button('More input size'));
    expect(result(figure, 'Output')).toBe('1 × 1 × 16');
  });

  test('what is no such number is said, and gives way to the last that was', ({ open }) => {
    const figure = open(<SizeCalculator id="a" />);
    const filters = figure.field('Filters');
    fill(filters, '5000');
    expect(filters.getAttribute('aria-invalid')).toBe('true');
    press('Tab');
    expect(figure.notice).toContain('Filters takes a whole number from 1 to 4096, not 5000.');
    expect([filters.value, filters.getAttribute('aria-invalid')]).toEqual(['16', 'false']);
    expect(focused()).not.toBe(filters);
  });

  test('a recipe keeps the size while the kernel grows, until it is contradicted', ({ open }) => {
    const figure = open(<SizeCalculator id="a" />, { setting: 'size=32' });
    choose(figure.choice('Recipe'), declaration.parameters.recipe.options.keep);
    fill(figure.field('Kernel size'), '7');
    expect(figure.field('Padding').value).toBe('3');
    expect(result(figure, 'Output')).toBe('32 × 32 × 16');
    fill(figure.field('Padding'), '2');
    expect(figure.choice('Recipe').value).toBe('none');
    expect(result(figure, 'Output')).toBe('30 × 30 × 16');
  });

  test('an address restores the state, and nonsense is explained', ({ open }) => {
    const patches = open(<SizeCalculator id="a" />, { setting: 'preset=patches&size=384' });
    expect(result(patches, 'Output')).toBe('24 × 24 × 768');
    const figure = open(<SizeCalculator id="a" />, { setting: 'size=0&stride=1.5&recipe=keep&padding=9' });
    expect(figure.notice).toContain('Input size takes a whole number from 1 to 1024, not 0.');
    expect(figure.notice).toContain('The recipe comes to a padding of 1, not 9');
    expect(figure.field('Input size').value).toBe('7');
  });
});
