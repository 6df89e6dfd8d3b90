import { describe, expect, test } from 'vitest';

import ConvArithmetic from '#widgets/ConvArithmetic/index.tsx';
import { renderAwake as render } from '../awake.tsx';

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
