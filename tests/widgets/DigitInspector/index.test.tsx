// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, softmax, tensor } from '#engine/index.ts';
import { formatNumber } from '#figures/values.ts';
import { onState, type WidgetState } from '#widgets/kit/events.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import DigitInspector from '#widgets/DigitInspector/index.tsx';
import { filters, network } from '#widgets/DigitInspector/network.ts';
import { declaration, FILTERS } from '#widgets/DigitInspector/parameters.ts';
import { camLayer, run } from '#widgets/DigitInspector/run.ts';
import { layerName, unitStory, verdict, whatIsLeft } from '#widgets/DigitInspector/words.ts';
import { address, allBy, choose, focus, focused, nameOf, press, slide, test, textOf } from '../live.tsx';
import { valuesOf } from '../settings.ts';
import { until } from '../../until.ts';

const of = (given: Record<string, unknown> = {}) => valuesOf(declaration, given);
const none = Array<number>(FILTERS).fill(0);
const without = (...off: number[]) => [none.map((_, filter) => (off.includes(filter) ? 1 : 0))];

describe('the run', () => {
  const trace = run(of(), null);

  test('knows all filters of the network', () => {
    expect(filters).toHaveLength(FILTERS);
  });

  test('has the shares that the network gives the picture', () => {
    expect(trace.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(trace.shares).toEqual([...softmax(trace.passes.at(-1)!.output).data]);
    expect(trace.says).toBe(trace.shares.indexOf(Math.max(...trace.shares)));
    expect([trace.meant, trace.about, trace.intact]).toEqual([3, trace.says, null]);
    const { weight, bias, layer } = network.units[0]!;
    expect(
      layer.type === 'conv2d' && conv2d(tensor([1, 1, 28, 28], trace.picture), weight!, bias, layer),
    ).toEqual(trace.layers[0]!.output);
  });

  test('without filters keeps what they all together said', () => {
    const reduced = run(of({ off: without(2, 20) }), null);
    expect(reduced.intact).toEqual(trace.shares);
    expect(reduced.shares).not.toEqual(trace.shares);
    expect([...reduced.layers[0]!.output.data.slice(2 * 784, 3 * 784)].every((value) => value === 0)).toBe(
      true,
    );
  });

  test('says what was decisive for the class that is asked about', () => {
    const covered = new Float64Array(784);
    const asked = run(of({ show: 'decisive', about: '8' }), covered);
    expect(asked.about).toBe(8);
    expect(asked.decisive!.occlusion).toBe(covered);
    expect(asked.decisive!.gradient.shape).toEqual([1, 1, 28, 28]);
    expect(asked.decisive!.cam.shape).toEqual(trace.passes[camLayer(network)]!.output.shape.with(1, 1));
  });
});

test('says of Grad-CAM whether anything is left of it', () => {
  const said = (sample: number) =>
    whatIsLeft(run(of({ show: 'decisive', digit: '3', sample }), new Float64Array(784)).decisive!.cam.data);
  expect(said(2)).toContain('next to nothing is left');
  expect(said(1)).toContain('coarse');
  expect(whatIsLeft([0, 0])).toContain('nothing is left');
});

describe('the words', () => {
  const values = of();
  const trace = run(values, null);
  const tell = (index: number) => spoken(unitStory(trace, trace.step(index), none));
  const first = (layer: number) => trace.layers[layer]!.start;

  test('call layers by their kind, and count them', () => {
    expect(trace.layers.map((_, index) => layerName(trace.layers, index))).toEqual([
      ...['Convolution 1', 'ReLU 1', 'Max pooling 1', 'Convolution 2', 'ReLU 2', 'Max pooling 2'],
      ...['Convolution 3', 'ReLU 3', 'Scores'],
    ]);
  });

  test('tell each kind of unit by what it did', () => {
    const { value } = trace.step(28 * 14 + 13);
    expect(tell(28 * 14 + 13)).toMatch(
      new RegExp(
        `^Convolution 1, map 1, row 15, column 14: 25 products make .* bias [=≈] ${formatNumber(value)}; ReLU (makes 0 of it|lets it through)$`,
      ),
    );
    expect(tell(first(1))).toMatch(/^ReLU 1, map 1, row 1, column 1: /);
    expect(tell(first(2))).toMatch(/^Max pooling 1, map 1, row 1, column 1: of (.*, ){3}.* the largest is /);
    expect(tell(first(3))).toContain(': 200 products, from 8 maps ');
    expect(tell(first(6))).toMatch(/216 products, from 24 maps .* from the rest/);
    expect(tell(first(8) + 3)).toMatch(/^Score for 3: 1,?568 products, from 32 maps .*: a share of /);
  });

  test('say of an empty paper that the network answers all the same', () => {
    const drawing = Array.from({ length: 28 }, () => Array<number>(28).fill(0));
    expect(verdict(run(of({ drawing }), null))).toMatch(
      /^Nothing is drawn\. The network answers all the same, \d /,
    );
    expect(verdict({ ...trace, says: 5 })).toMatch(/^The network takes this 3 for 5, with /);
    expect(verdict({ ...trace, meant: null })).toMatch(/^The network takes this for \d, with /);
  });
});

describe('under a reader’s hands', () => {
  test('maps are chosen by keys, and the chosen one is moved in', ({ open }) => {
    const figure = open(<DigitInspector id="net" />);
    const sheet = () => allBy(figure.root, 'listbox', 'Maps of Convolution 2')[0]!;
    focus(sheet().querySelector<HTMLElement>('[tabindex="0"]')!);
    press('Enter');
    press('ArrowRight');
    press('ArrowDown');
    expect(nameOf(focused())).toMatch(/^Map 14, up to /);
    expect(focused().getAttribute('aria-selected')).toBe('true');
    expect(figure.sentence).toContain('Convolution 2, map 14, row 8, column 8: 200 products');
    const chosen = figure.stop('Chosen map');
    focus(chosen);
    press('ArrowRight');
    expect(figure.sentence).toContain('Convolution 2, map 14, row 1, column 2: ');
    press('Enter');
    expect(address('net')).toHaveProperty('step');
    expect(allBy(figure.root, 'listitem')).toHaveLength(8);
  });

  test('a drawing begins on empty paper, with words, and is taken back', ({ open }) => {
    const figure = open(<DigitInspector id="net" preset="fooled" />);
    press('Enter', figure.button('Clear'));
    expect(figure.sentence).toContain('Nothing is drawn.');
    press('ArrowDown', figure.stop('Drawing'));
    press('Space');
    expect(figure.sentence).toMatch(/^The network takes this for \d/);
    expect(figure.choice('Digit').selectedOptions[0]!.label).toBe('Your own');
    press('Enter', figure.button('Undo'));
    expect(figure.sentence).toContain('Nothing is drawn.');
    choose(figure.choice('Digit'), '7');
    expect(figure.sentence).toContain('takes this 7 for ');
    // What is turned cannot be drawn on.
    slide(figure.slider('Turned by'), 30);
    expect(textOf(figure.root.querySelector('.paper-note'))).toContain('put it straight');
  });

  test('a filter is switched off and on again, and its use is told', async ({ open }) => {
    const figure = open(<DigitInspector id="net" />);
    const states: WidgetState[] = [];
    onState(figure.root, (state) => states.push(state));
    press('Enter', figure.button('Switch filter 1 of Convolution 1 off'));
    expect(figure.sentence).toContain('Convolution 1, map 1: its filter is switched off');
    expect(states.at(-1)!.facts).toMatchObject({ without: 1, depth: 1 });
    await until(() => expect(textOf(figure.root.querySelector('.switches-effect'))).toMatch(/fresh digits/));
    press('Enter', figure.button('All on'));
    expect(textOf(figure.root.querySelector('.switches-effect'))).toBe('All 64 filters are on.');
  });
});
