// @vitest-environment jsdom
import { render as renderAsleep } from 'preact-render-to-string';
import { describe, expect } from 'vitest';

import { conv1d, linear } from '#engine/index.ts';
import DenseOrConv from '#widgets/DenseOrConv/index.tsx';
import { declaration } from '#widgets/DenseOrConv/parameters.ts';
import { run } from '#widgets/DenseOrConv/run.ts';
import { onState, type WidgetState } from '#widgets/kit/events.ts';
import { conflict } from '#widgets/kit/limits.ts';
import { renderAwake as render } from './awake.tsx';
import { address, by, fill, focus, hover, listen, press, test, textOf } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const costs = (given: Record<string, unknown>, preset?: string) =>
  run(valuesOf(declaration, given, preset)).costs;

describe('the costs', () => {
  test('of 32 maps from a picture of 28 by 28, compared with the same outputs', () => {
    const { conv, same, units } = costs({}, 'maps');
    expect(conv).toEqual({
      ...{ shape: [32, 26, 26], outputs: 21_632, reads: 9, weights: 288, biased: 320, macs: 194_688 },
    });
    expect(same).toEqual({
      ...{ shape: [21_632], outputs: 21_632, reads: 784, weights: 16_959_488, biased: 16_981_120 },
      macs: 16_959_488,
    });
    expect(units).toMatchObject({ outputs: 128, weights: 100_352 });
  });

  test('of a colour photo of 256 by 256 and a thousand units', () => {
    const { conv, units } = costs({}, 'photo');
    expect(units).toMatchObject({ outputs: 1000, reads: 196_608, weights: 196_608_000, macs: 196_608_000 });
    expect(units.biased).toBe(196_609_000);
    expect(conv).toMatchObject({ reads: 27, weights: 1728, biased: 1792 });
  });

  test.each(filledSettings(declaration, 20, 7))('%j are what the formulas say', (values) => {
    const { size, channels, kernelSize, filters, units } = values;
    const side = size - kernelSize + 1;
    const [inputs, outputs, window] = [size ** 2 * channels, side ** 2 * filters, kernelSize ** 2 * channels];
    const found = run(values).costs;
    expect(found.conv).toEqual({
      ...{ shape: [filters, side, side], outputs, reads: window, weights: window * filters },
      ...{ biased: window * filters + filters, macs: outputs * window },
    });
    for (const [cost, count] of [
      [found.same, outputs],
      [found.units, units],
    ] as const)
      expect(cost).toEqual({
        ...{ shape: [count], outputs: count, reads: inputs, weights: inputs * count },
        ...{ biased: inputs * count + count, macs: inputs * count },
      });
  });
});

describe('the wires', () => {
  const { dense, conv, links, length, touching } = run(valuesOf(declaration));

  test('are those by which the engine makes the outputs', () => {
    expect([...conv1d(flat(conv.input), flat(conv.weight), null).data]).toEqual([...conv.output.data]);
    expect([...linear(dense.input, dense.weight, null).data]).toEqual([...dense.output.data]);
    const sums = (wires: typeof links.dense, weight: (from: number, to: number, shared?: number) => number) =>
      Array.from({ length }, (_, unit) =>
        wires
          .filter(({ to }) => to === unit)
          .reduce((sum, { from, to, shared }) => sum + conv.input.data[from]! * weight(from, to, shared), 0),
      );
    expect(sums(links.conv, (_from, _to, shared) => conv.weight.data[shared!]!)).toEqual([
      ...conv.output.data,
    ]);
    expect(sums(links.dense, (from, to) => dense.weight.data[to * 8 + from]!)).toEqual([
      ...dense.output.data,
    ]);
  });

  test('are every pair in the dense layer, and three to an output in the convolution', () => {
    expect(links.dense).toHaveLength(8 * 6);
    expect(links.dense.every(({ shared }) => shared === undefined)).toBe(true);
    expect(links.conv).toHaveLength(3 * 6);
    expect(dense.weight.data.every((weight) => weight !== 0)).toBe(true);
  });

  test('of an output are its own step', () => {
    expect(touching({ grid: 'output', row: 0, column: 4 })).toEqual([4]);
  });
});

function flat({ shape, data }: { shape: readonly number[]; data: Float64Array | Float32Array }) {
  return { shape: [shape[0]!, shape[1]!, shape[3]!], data };
}

describe('the declaration', () => {
  test('refuses a kernel larger than its input', () => {
    const values = valuesOf(declaration, { size: 4, kernelSize: 5 });
    expect(conflict(declaration, values)).toBe(
      'A kernel of 5 by 5 does not fit an input of 4 by 4: a smaller kernel or a larger input does.',
    );
    expect(conflict(declaration, { ...values, size: 5 })).toBeNull();
  });
});

describe('the rendered figure', () => {
  const html = render(<DenseOrConv id="a" step={3} />);

  test('tells both outputs with their products', () => {
    const { dense, conv } = run(valuesOf(declaration));
    const products = (pairs: readonly { value: number; weight: number }[]) =>
      pairs.map(({ value, weight }) => `${value}·${weight < 0 ? `(−${-weight})` : weight}`).join(' + ');
    expect(text(html)).toContain(
      `Output 3. Dense: ${products(dense.step(2).wires)} = ${dense.step(2).sum}, by 8 weights of its own. ` +
        `Convolution: ${products(conv.step(2).taps)} = ${conv.step(2).sum}, by the 3 weights that every output shares.`,
    );
  });

  test('is its wires alone where there is nothing to set', () => {
    const wires = render(<DenseOrConv id="a" preset="wires" />);
    expect(html).toContain('<table');
    expect(wires).not.toContain('<table');
    expect(wires.match(/<svg class="grid wires"/g)).toHaveLength(2);
  });

  test('says of the wires what the wires show, and of a table what the table shows', () => {
    expect(text(render(<DenseOrConv id="a" preset="wires" />))).toContain(
      'With the same 6 outputs, the dense layer has 16 times the weights and 2.67 times the wires, each of them a multiplication.',
    );
    expect(text(html)).toContain(
      'On the image of the table, with the same outputs, the dense layer has 58,887 times the weights and 87 times the multiply-adds (MACs).',
    );
    const small = render(<DenseOrConv id="a" size={5} kernelSize={4} filters={2} />);
    expect(text(small)).toContain('6.25 times the weights and 1.56 times the multiply-adds');
  });

  test('lights eight wires on the left and three on the right', () => {
    const lit = html
      .split('<svg class="grid wires"')
      .slice(1)
      .map((part) =>
        [...part.matchAll(/class="wire lit[^"]*" d="([^"]*)"/g)].map(([, d]) => d!.split('m').length - 1),
      );
    // The legend's three samples stand behind the last.
    expect(lit.map((counts) => counts.filter((count) => count > 0))).toEqual([[8], [1, 1, 1]]);
  });

  test('puts the numbers and where they come from into a table', () => {
    const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
      row!.split('</td>').map(text),
    );
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['Outputs21,632262·32', '21,632', '128'],
      ['Inputs each932·1', '784282·1', '784282·1'],
      ['Weights28832·1·32', '16,959,488784·21,632', '100,352784·128'],
      ['With biases320+32', '16,981,120+21,632', '100,480+128'],
      ['MACs194,688262·32·1·32', '16,959,488784·21,632', '100,352784·128'],
    ]);
  });

  test('asleep has all of that, and nothing to press', () => {
    const asleep = renderAsleep(<DenseOrConv id="a" preset="wires" step={3} />);
    expect(asleep).not.toMatch(/<(button|input|select)|role="grid|tabindex/i);
    expect(asleep).toMatch(/role="group" aria-label="Dense layer"/);
    // Inputs and outputs of both sides, each unit with its number.
    const numbers = (drawn: string) =>
      [...drawn.matchAll(/<g class="cell[^>]*>(?:<rect[^>]*><\/rect>)?<text>([^<]*)</g)].map(
        ([, number]) => number,
      );
    expect(numbers(asleep)).toHaveLength(2 * (8 + 6));

    expect(numbers(asleep)).toEqual(numbers(render(<DenseOrConv id="a" preset="wires" step={3} />)));
    expect(text(asleep)).toContain('Output 3. Dense: ');
    // A table that scrolls by itself does that without a script.
    expect(renderAsleep(<DenseOrConv id="a" />).match(/tabindex="0"/gi)).toHaveLength(1);
  });
});

describe('from a dense layer to a convolution', () => {
  /** How many paths of the drawing are as is asked. */
  const wires = (root: Element, kind: string) => root.querySelectorAll(`.wires .wire${kind}`).length;
  const derivation = () => <DenseOrConv id="a" preset="derivation" />;

  test('every step says what was taken away, and how much is left', ({ open }) => {
    const figure = open(derivation());
    const heard = listen();
    focus(figure.button('Step forward'));
    const left: string[] = [];
    for (let step = 1; step < 12; step++) {
      press('Enter');
      expect(heard()).toEqual([figure.sentence]);
      left.push(/Left: (\d+) wires with (\d+) weights/.exec(figure.sentence)!.slice(1).join(' '));
    }
    expect(left).toEqual([
      ...['43 43', '38 38', '33 33', '28 28', '23 23', '18 18'],
      ...['18 15', '18 12', '18 9', '18 6', '18 3'],
    ]);
    expect(figure.sentence).toBe(
      'Output 6 takes the 3 weights of output 1 in place of its own. Left: 18 wires with 3 weights, the same for every output. The layer is a convolution.',
    );
  });

  test('an address leads to the locally connected layer, where nothing is shared yet', ({ open }) => {
    const figure = open(derivation(), { setting: 'step=7' });
    expect(figure.sentence).toBe(
      'Output 6 keeps the 3 wires of its window, and 5 are cut. Left: 18 wires with 18 weights, each wire with one of its own. The layer is locally connected.',
    );
    expect([wires(figure.root, '.cut-now'), wires(figure.root, '.cut-before')]).toEqual([5, 25]);
    expect(wires(figure.root, '[class*=shared]')).toBe(0);
    expect(textOf(figure.root.querySelector('tr[aria-current]'))).toBe('Locally connected1818');
    press('Enter', figure.button('Step forward'));
    expect(wires(figure.root, '[class*=shared]')).toBe(6);
    expect(address('a')).toEqual({ step: '8' });
    press('Enter', figure.button('Step back'));
    press('Enter', figure.button('Step back'));
    expect([wires(figure.root, '.cut-now'), wires(figure.root, '.cut-before')]).toEqual([5, 20]);
  });

  test('a unit that is pointed at shows its wires as they stand by then, and changes no step', ({ open }) => {
    const figure = open(derivation(), { setting: 'step=7' });
    focus(figure.stop('Layer'));
    press('ArrowUp');
    expect(figure.sentence).toBe('Input 2 goes to outputs 1 and 2.');
    press('ArrowDown');
    expect(figure.sentence).toMatch(/^Output 1: 1·\(−1\) \+ 3·2 \+ 8·1 = 13, by 3 weights of its own\.$/);
    press('Enter');
    expect(figure.slider('Step').value).toBe('7');
    press('End', figure.slider('Step'));
    focus(figure.stop('Layer'));
    expect(figure.sentence).toMatch(/= 13, by 3 shared weights\.$/);
  });

  test('what it ends with is the convolution of the other view', () => {
    const { conv, sharing } = run(valuesOf(declaration, {}, 'derivation'));
    expect([...sharing.step(sharing.length - 1).output.data]).toEqual([...conv.output.data]);
    const html = render(<DenseOrConv id="a" preset="derivation" step="last" />);
    expect(html).toContain('<b>Convolution</b>');
    expect(text(html)).toContain('w3 = 1');
  });

  test('has no settings of images, which it does not show', () => {
    const html = render(<DenseOrConv id="a" view="derivation" />);
    expect(html).not.toContain('What the layers cost');
    expect(html).not.toMatch(/<label[^>]*>Filters/);
  });
});

describe('under a reader’s hands', () => {
  /** How many wires of a layer are lit: a path has all that look alike. */
  const lit = (root: Element, layer: string) =>
    [...by(root, 'grid', layer).querySelectorAll('.wire.lit')].reduce(
      (sum, path) => sum + path.getAttribute('d')!.split('m').length - 1,
      0,
    );

  test('Step forward leads to the last output, lights its wires and tells it', ({ open }) => {
    const figure = open(<DenseOrConv id="a" />);
    const heard = listen();
    focus(figure.button('Step forward'));
    for (let output = 2; output <= 6; output++) {
      press('Enter');
      expect(heard()).toEqual([
        expect.stringMatching(new RegExp(`^Output ${output}\\. Dense: .*Convolution: `)),
      ]);
      expect([lit(figure.root, 'Dense layer'), lit(figure.root, 'Convolution')]).toEqual([8, 3]);
    }
  });

  test('the units of a layer are one tab stop, and arrows light the wires of each', ({ open }) => {
    const figure = open(<DenseOrConv id="a" />);
    focus(figure.stop('Convolution'));
    press('End');
    expect(figure.sentence).toMatch(/^Output 6\. /);
    press('ArrowUp');
    expect(figure.sentence).toBe(
      'Input 7 goes to all 6 outputs of the dense layer, by 6 weights. In the convolution it goes to outputs 5 and 6 of 6, by w3 and w2.',
    );
    expect([lit(figure.root, 'Dense layer'), lit(figure.root, 'Convolution')]).toEqual([6, 2]);
    press('Home');
    expect(figure.sentence).toMatch(/goes to output 1 of 6, by w1\.$/);
    press('ArrowRight');
    press('ArrowRight');
    expect(figure.sentence).toMatch(/goes to outputs 1, 2 and 3 of 6, by w3, w2 and w1\.$/);
    // Looking is not stepping, until Enter on an output.
    press('ArrowDown');
    expect(figure.slider('Step').value).toBe('1');
    press('Enter');
    expect(figure.slider('Step').value).toBe('2');
    expect(address('a')).toEqual({ step: '2' });
  });

  test('a unit under the pointer lights its wires in both layers', ({ open }) => {
    const figure = open(<DenseOrConv id="a" />);
    const unit = (name: RegExp) => by(figure.grid('Dense layer'), 'gridcell', name);
    hover(unit(/^output 4:/));
    expect(figure.sentence).toMatch(/^Output 4\. /);
    hover(unit(/^input 1:/));
    expect(lit(figure.root, 'Convolution')).toBe(1);
    hover(null);
    expect(figure.sentence).toMatch(/^Output 1\. /);
  });

  test('the page is told what the two layers have', ({ open }) => {
    const figure = open(<DenseOrConv id="a" />);
    const heard: WidgetState[] = [];
    onState(figure.root, (state) => heard.push(state));
    fill(figure.field('Filters'), '2');
    expect(heard.at(-1)!.facts).toMatchObject({ outputs: 2 * 26 ** 2, shared: 18, own: 784 * 2 * 26 ** 2 });
  });

  test('a kernel never outgrows its input, and an address in which it does is explained', ({ open }) => {
    const figure = open(<DenseOrConv id="a" />, { setting: 'size=4&kernelSize=9&units=0&depth=3' });
    expect(figure.notice).toContain('A kernel of 9 by 9 does not fit an input of 4 by 4');
    expect(figure.notice).toContain('Units takes a whole number from 1 to 1000, not 0.');
    expect(figure.notice).toContain('There is no “depth” here.');
    // What was refused is the size, so the kernel is the one that the address asked for.
    expect(figure.slider('Kernel size').value).toBe('9');
    press('Home', figure.slider('Kernel size'));
    fill(figure.field('Input size'), '4');
    press('End', figure.slider('Kernel size'));
    expect(figure.slider('Kernel size').value).toBe('4');
    expect(textOf(figure.root.querySelector('tbody td > b'))).toBe('32');
    expect(address('a')).toEqual({ size: '4', kernelSize: '4' });
    press('Enter', figure.button('More kernel size'));
    expect(figure.notice).toContain('A kernel of 5 by 5 does not fit an input of 4 by 4');
  });
});
