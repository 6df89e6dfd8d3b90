// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { convTranspose2d, tensor } from '#engine/index.ts';
import { declaration } from '#widgets/ConvArithmetic/parameters.ts';
import ConvArithmetic from '#widgets/ConvArithmetic/index.tsx';
import { onState, type WidgetState } from '#widgets/kit/events.ts';
import { renderAwake as render } from '../awake.tsx';
import { by, choose, click, focus, hover, listen, press, resize, slide, test, textOf } from '../live.tsx';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');

describe('the rendered figure', () => {
  const html = (props: object) => render(<ConvArithmetic id="a" {...props} />);
  const kinds = (markup: string, grid: string, kind: string) =>
    (
      markup
        .match(new RegExp(`aria-label="${grid}".*?</svg>`, 's'))?.[0]
        .match(new RegExp(`class="cell [^"]*${kind}`, 'g')) ?? []
    ).length;

  test('draws input, padding, window and output', () => {
    const markup = html({ preset: 'strideAndPadding', padding: 1, step: 3 });
    expect(kinds(markup, 'Input', 'pixel')).toBe(49);
    expect(kinds(markup, 'Input', 'padding')).toBe(32);
    expect(kinds(markup, 'Input', 'tapped')).toBe(9);
    expect(kinds(markup, 'Output', 'made')).toBe(3);
    expect(kinds(markup, 'Output', 'empty')).toBe(46);
    expect(text(markup)).toContain('7 × 7, padded to 9 × 9');
  });

  test('hatches what the floor drops', () => {
    expect(html({ preset: 'paddingStridesOdd' }).match(/class="hatch"/g)).toHaveLength(15);
    expect(html({ preset: 'paddingStrides' })).not.toContain('hatch');
  });

  test('prints how often each pixel is read', () => {
    const inside = /aria-label="Input".*?<\/svg>/s.exec(html({ preset: 'uses' }))![0];
    expect([...inside.matchAll(/<text[^>]*>(\d)</g)].map(([, count]) => Number(count))).toEqual([
      4, 6, 6, 6, 4, 6, 9, 9, 9, 6, 6, 9, 9, 9, 6, 6, 9, 9, 9, 6, 4, 6, 6, 6, 4,
    ]);
    expect(inside).toContain('aria-label="4, pixel, read 4 times"');
    expect(inside.match(/class="cell p32"/g)).toHaveLength(9);
  });

  test('shows the paint as far as it has come', () => {
    const markup = html({ preset: 'stridesTransposed', step: 2 });
    expect(kinds(markup, 'Output', 'coats-1')).toBe(12);
    expect(kinds(markup, 'Output', 'coats-2')).toBe(3);
    expect(kinds(html({ preset: 'paddingStridesTransposed' }), 'Output', 'cut-off')).toBe(24);
  });

  test.each([
    [{ preset: 'paddingStridesOdd' }, 'O=⌊(6−3+2·1)/2⌋+1=3'],
    [{ preset: 'dilation' }, 'K′=2·(3−1)+1=5O=⌊(7−5+2·0)/1⌋+1=3'],
    [{ size: 6, stride: 2, rounding: 'ceil' }, 'O=⌈(6−3+2·0)/2⌉+1=3Rounded up: Caffe’s pooling'],
    [{ size: 4, kernel: 1, stride: 4, rounding: 'ceil' }, 'O=⌈(4−1+2·0)/4⌉+1−1=1'],
    [{ size: 6, stride: 2, rule: 'keras' }, 'O=⌈6/2⌉=3O=⌊(6−3+0+1)/2⌋+1=3Keras and TensorFlow'],
    [{ preset: 'paddingStridesOddTransposed' }, 'O=2·(3−1)+3−2·1+1=6'],
    [{ size: 3, sizeAcross: 7 }, 'Oheight=⌊(3−3+2·0)/1⌋+1=1Owidth=⌊(7−3+2·0)/1⌋+1=5'],
  ])('fills the numbers of %j into the formula', (props, formula) => {
    expect(text(html(props))).toContain(formula);
  });

  test('shows the controls that mean something', () => {
    const labels = (props: object) =>
      [...html(props).matchAll(/<label for="a-\w+">([^<]*)</g)]
        .map(([, label]) => label)
        .filter((label) => label !== '');
    expect(labels({ preset: 'strideAndPadding' })).toEqual(['Stride', 'Padding']);
    expect(labels({})).toContain('Rounding');
    expect(labels({})).not.toContain('Output padding');
    expect(labels({ operation: 'transposed' })).toContain('Output padding');
    expect(labels({ operation: 'transposed' })).not.toContain('Rounding');
    expect(labels({ sizeAcross: 7 })).toEqual(
      expect.arrayContaining(['Input height', 'Input width', 'Stride across']),
    );
    expect(labels({})).not.toContain('Input width');
  });
});

describe('under a reader’s hands', () => {
  const output = (root: Element) => textOf(root.querySelector('.panel-output .panel-head'));
  const ones = (...shape: number[]) => tensor(shape, new Float64Array(shape.reduce((a, b) => a * b)).fill(1));

  test.for(
    Object.entries({
      noPadding: 2,
      arbitraryPadding: 6,
      halfPadding: 5,
      fullPadding: 7,
      strides: 2,
      paddingStrides: 3,
      paddingStridesOdd: 3,
      noPaddingTransposed: 4,
      arbitraryPaddingTransposed: 5,
      halfPaddingTransposed: 5,
      fullPaddingTransposed: 5,
      stridesTransposed: 5,
      paddingStridesTransposed: 5,
      paddingStridesOddTransposed: 6,
      dilation: 3,
    }),
  )('the classic case %s is one link away, and gives %d', ([preset, side], { open }) => {
    const { root } = open(<ConvArithmetic id="a" />, { setting: `preset=${preset}`, undrawn: true });
    expect(output(root)).toContain(`${side} × ${side}`);
  });

  test('the window sweeps to its last place, and each step is told', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" preset="paddingStridesOdd" />);
    const heard = listen();
    focus(figure.button('Step forward'));
    for (let step = 2; step <= 9; step++) {
      press('Enter');
      const [row, column] = [Math.floor((step - 1) / 3), (step - 1) % 3];
      const told = `Output row ${row + 1}, column ${column + 1} reads rows ${2 * row + 1} to ${2 * row + 3}, columns ${2 * column + 1} to ${2 * column + 3} of the padded input.`;
      expect(heard()).toEqual([expect.stringContaining(told)]);
    }
    expect(figure.sentence).toContain('No window reaches the last row and the last column.');
    expect(figure.values('Output').flat()).toEqual(Array(9).fill('computed'));
  });

  test('the patches of a transposed convolution are painted from the input', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" preset="stridesTransposed" />);
    press('ArrowRight', figure.stop('Input'));
    expect(figure.sentence).toContain(
      'Input row 1, column 2 paints rows 1 to 3, columns 3 to 5 of the canvas.',
    );
    expect(figure.slider('Step').value).toBe('1');
    press('Enter');
    expect(figure.slider('Step').value).toBe('2');
    press('End', figure.slider('Step'));
    const { data } = convTranspose2d(ones(1, 1, 2, 2), ones(1, 1, 3, 3), null, { stride: 2 });
    const times = ['never', 'once', 'twice', '3 times', '4 times'];
    expect(figure.values('Output').flat()).toEqual(
      [...data].map((count) => `output, painted ${times[count]}`),
    );
    // A cell of the canvas tells who painted it.
    focus(figure.stop('Output'));
    press('ArrowDown');
    press('ArrowDown');
    expect(figure.sentence).toContain('In the canvas, row 3, column 1 (output) is painted twice.');
    expect(figure.outlines('Input')).toBe(2);
  });

  test('a pixel tells how often it is read, and by whom', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" preset="uses" />);
    hover(figure.cell('Input', 2, 2));
    expect(figure.sentence).toContain('In the padded input, row 2, column 2 (pixel) is read 4 times.');
    expect(figure.outlines('Output')).toBe(4);
  });

  test('the operation turns into its transpose and back', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" size={6} padding={1} stride={2} />);
    const title = () => textOf(figure.root.querySelector('.plate-head strong'));
    expect(title()).toBe('The size of a convolution');
    choose(figure.choice('Operation'), declaration.parameters.operation.options.transposed);
    expect(figure.formulas).toContain('O=2·(3−1)+3−2·1+1=6');
    expect(title()).toBe('The size of a transposed convolution');
    expect(figure.slider('Output padding').value).toBe('1');
    choose(figure.choice('View'), declaration.parameters.view.options.stuffed);
    expect(figure.sentence).toContain('of the stuffed input');
    choose(figure.choice('Operation'), declaration.parameters.operation.options.direct);
    expect(figure.formulas).toContain('O=⌊(6−3+2·1)/2⌋+1=3');
    expect(figure.choice('View').value).toBe('steps');
    expect(figure.has('button', 'More output padding')).toBe(false);
  });

  test('the page is told of both sides, of what is lost and whether the paint makes a pattern', ({
    open,
  }) => {
    const figure = open(<ConvArithmetic id="a" size={6} sizeAcross={7} stride={2} />);
    const heard: WidgetState[] = [];
    onState(figure.root, (state) => heard.push(state));
    press('End', figure.slider('Step'));
    expect(heard.at(-1)!.facts).toMatchObject({ output: 2, outputAcross: 3, lost: 1, even: false });
    choose(figure.choice('Operation'), declaration.parameters.operation.options.transposed);
    press('ArrowRight', figure.slider('Kernel height'));
    expect(heard.at(-1)!.facts['even']).toBe(false);
    press('ArrowRight', figure.slider('Kernel width'));
    expect(heard.at(-1)!.facts).toMatchObject({ lost: 0, even: true });
  });

  test('height and width are set apart and together again', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" />);
    expect(figure.has('slider', 'Input width')).toBe(false);
    press('Space', figure.toggle('Square'));
    press('ArrowRight', figure.slider('Input width'));
    expect(output(figure.root)).toContain('3 × 4');
    expect(figure.formulas).toContain('Owidth=⌊(6−3+2·0)/1⌋+1=4');
    press('Space', figure.toggle('Square'));
    expect(output(figure.root)).toContain('3 × 3');
  });

  test('a rule holds its padding while the kernel changes, until the padding is set', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" />);
    choose(figure.choice('Padding rule'), declaration.parameters.rule.options.same);
    expect(figure.slider('Padding').value).toBe('1');
    slide(figure.slider('Kernel size'), 5);
    expect(figure.slider('Padding').value).toBe('2');
    expect(output(figure.root)).toContain('5 × 5');
    press('ArrowLeft', figure.slider('Padding'));
    expect(figure.choice('Padding rule').value).toBe('number');
  });

  test('the rounding can be switched, and says whose it is', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" preset="rounding" />);
    const before = figure.formulas;
    choose(figure.choice('Rounding'), declaration.parameters.rounding.options.ceil);
    expect(figure.formulas).not.toBe(before);
    expect(figure.formulas).toContain('ceil_mode=True');
  });

  test('what cannot be is out of reach, and by address explained', ({ open }) => {
    const figure = open(<ConvArithmetic id="a" />, { setting: 'size=2' });
    expect(figure.notice).toContain('The kernel spans 3 cells but the padded input has only 2');
    expect(figure.slider('Input size').value).toBe('5');
    press('End', figure.slider('Kernel size'));
    expect(figure.slider('Kernel size').value).toBe('5');
    press('Enter', figure.button('More kernel size'));
    expect(figure.notice).toContain('The kernel spans 6 cells');
    const nonsense = open(<ConvArithmetic id="a" />, {
      setting: 'size=99&rule=none&square=maybe&preset=other&view=stuffed',
    });
    expect(nonsense.notice).toContain('There is no preset “other” here.');
    expect(nonsense.slider('Input size').value).toBe('5');
    expect(nonsense.choice('View').value).toBe('steps');
  });

  test('cells too small for a finger are reached by steppers', ({ open }) => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 20 } as DOMRect);
    const figure = open(<ConvArithmetic id="a" size={12} padding={6} />);
    resize();
    const heard = listen();
    const reach = by(figure.root, 'group', 'Cell of input');
    click(by(reach, 'button', 'Row after'));
    click(by(reach, 'button', 'Column after'));
    expect(figure.sentence).toContain('In the padded input, row 2, column 2 (padding) is read 4 times.');
    expect(heard().at(-1)).toMatch(/^Row 2, column 2: 0, padding/);
    click(by(by(figure.root, 'group', 'Cell of output'), 'button', 'Column after'));
    expect(figure.slider('Step').value).toBe('2');
  });
});
