// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { digitsDesign } from '#course/digitsNetwork.ts';
import { conv2d, forward, maxPool2d, relu, softmax, tensor, type Tensor } from '#engine/index.ts';
import { percentage } from '#figures/percentage.ts';
import { formatNumber } from '#figures/values.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import PipelineTour from '#widgets/PipelineTour/index.tsx';
import { entriesOf } from '#widgets/PipelineTour/Layers.tsx';
import { network } from '#widgets/PipelineTour/network.ts';
import { declaration, ROUNDS, type RoundName } from '#widgets/PipelineTour/parameters.ts';
import { run, told } from '#widgets/PipelineTour/run.ts';
import { stops } from '#widgets/PipelineTour/stops.ts';
import { silentOf, story, verdict } from '#widgets/PipelineTour/words.ts';
import { address, allBy, choose, click, focus, press, slide, spaced, test, textOf } from './live.tsx';
import { valuesOf } from './settings.ts';

const of = (given: Record<string, unknown> = {}) => run(valuesOf(declaration, given));
const blank = Array.from({ length: 28 }, () => Array<number>(28).fill(0));
const names = Object.keys(ROUNDS) as RoundName[];

describe('the run', () => {
  const tour = of();
  const passes = forward(network, tensor([1, 1, 28, 28], tour.picture));

  test('shows what the network answers, layer for layer', () => {
    expect(tour.units.passes.map(({ output }) => output)).toEqual(passes.map(({ output }) => output));
    expect(tour.scores).toEqual([...passes.at(-1)!.output.data]);
    expect(tour.shares).toEqual([...softmax(passes.at(-1)!.output).data]);
    const shown = [...Array(6).keys()].map((stop) => tour.step(stop).layer?.output);
    expect(shown).toEqual([undefined, ...[0, 1, 2, 7, 9].map((depth) => passes[depth]!.output)]);
  });

  test('knows the rounds that the network has, and how many maps each makes', () => {
    const filters = digitsDesign.layers.flatMap((layer) => (layer.type === 'conv2d' ? [layer.filters] : []));
    expect(filters).toEqual(Object.values(ROUNDS));
    const depths = names.map((round) => {
      const { round: shown } = of({ round });
      return [shown.convolution, shown.relu, shown.pooling].map((layer) => layer?.depth);
    });
    expect(depths).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, undefined],
    ]);
  });

  test('makes each round of the one before it', () => {
    const { rounds, picture } = of({ digit: '8', sample: 3 });
    let input: Tensor = tensor([1, 1, 28, 28], picture);
    for (const { convolution, relu: clipped, pooling } of rounds) {
      const { weight, bias, layer } = convolution.pass.unit;
      const sums = layer.type === 'conv2d' ? conv2d(input, weight!, bias, layer) : input;
      expect(convolution.output).toEqual(sums);
      expect(clipped.output).toEqual(relu(sums));
      input = pooling ? maxPool2d(clipped.output, { size: 2 }) : clipped.output;
      if (pooling) expect(pooling.output).toEqual(input);
    }
  });

  test('knows what was meant until somebody draws', () => {
    expect(of({ digit: '5', sample: 2 }).meant).toBe(5);
    expect(of({ drawing: blank }).meant).toBeNull();
  });

  test('tells of the strongest answer, and of what becomes of it', () => {
    const { round, step } = of({ map: 3 });
    const [sum, clipped, pooled] = [1, 2, 3].map((stop) => step(stop).unit!);
    const { output, rows, columns } = round.convolution;
    const size = rows * columns;
    expect(sum!.value).toBe(Math.max(...output.data.subarray(2 * size, 3 * size)));
    expect(clipped!.made).toEqual({ by: 'cell', before: sum!.value });
    expect(pooled!.value).toBe(Math.max(0, sum!.value));
  });
});

describe('the words', () => {
  const tell = (given: Record<string, unknown>, stop: number, over?: { row: number; column: number }) => {
    const tour = of(given);
    const place = over && ({ grid: 'output', plane: stop, ...over } as const);
    return spaced(spoken(story(tour, tour.step(stop), place)));
  };

  test('count the pixels, and tell the one that is pointed at', () => {
    expect(tell({}, 0)).toMatch(/^28 rows of 28 pixels are 784 numbers\. \d+ of them have ink\.$/);
    expect(tell({}, 0, { row: 0, column: 3 })).toMatch(/ Row 1, column 4 is 0\.$/);
  });

  test('add up what a filter does at a place', () => {
    const { rounds } = of();
    const { weight, bias } = rounds[0]!.convolution.pass.unit;
    const [, , high = 0, wide = 0] = weight!.shape;
    expect(tell({ map: 2 }, 1, { row: 10, column: 4 })).toMatch(
      new RegExp(
        `^Layer 1 of 10, in the first of 3 rounds\\. Filter 2 at row 11, column 5: ${high * wide} products with the picture make .* ${formatNumber(Math.abs(bias!.data[1]!))} bias [=≈] .*\\.$`,
      ),
    );
    expect(tell({ round: 'second', map: 20 }, 1)).toMatch(
      /^Layer 4 of 10, .*: 200 products with 8 maps make /,
    );
  });

  test('say what the ReLU does to a negative number and to another', () => {
    const { round } = of();
    const { data } = round.convolution.output;
    const negative = data.findIndex((sum) => sum < 0);
    expect(negative).toBeLessThan(784);
    const over = { row: Math.floor(negative / 28), column: negative % 28 };
    expect(tell({}, 2, over)).toContain(`, ${formatNumber(data[negative]!)} becomes 0.`);
    expect(tell({}, 2)).toMatch(/, ([\d.]+) stays \1\.$/);
  });

  test('name the window and what goes on, or say that there is no pooling', () => {
    const sentence = tell({}, 3);
    const [, cells, most] = / Of (.*) the largest goes on, (.*)\.$/.exec(sentence)!;
    expect(Math.max(...cells!.split(', ').map(Number))).toBe(Number(most));
    expect(sentence).toContain('map 1 shrinks from 28 × 28 to 14 × 14');
    expect(tell({ round: 'third' }, 3)).toMatch(/^The third round has no pooling\. Its maps are 7 × 7, /);
  });

  test('say where in the list a number of a map stands', () => {
    expect(tell({}, 4, { row: 2, column: 8 })).toContain('Map 3, row 2, column 2 becomes number 107, ');
    const tour = of();
    const { value } = told(tour, tour.step(4), { grid: 'output', plane: 4, row: 2, column: 8 })!;
    expect(value).toBe(tour.dense.pass.input.data[106]);
  });

  test('lead from the score to the share and the guess', () => {
    const tour = of({ digit: '3', sample: 1 });
    const { says, scores, shares } = tour;
    expect(tell({ digit: '3', sample: 1 }, 5)).toBe(
      `Layer 10 of 10: 1,568 products and a bias of ${formatNumber(tour.dense.pass.unit.bias!.data[says]!)} make a score of ${formatNumber(scores[says]!)} for ${says}. Softmax gives it a share of ${spaced(percentage(shares[says]!))}. ${verdict(tour)}`,
    );
    expect(verdict({ ...tour, says: 8, meant: 3 })).toBe('It takes this 3 for an 8.');
    expect(verdict({ ...tour, says: 3, meant: 3 })).toBe('It takes this 3 for what it is.');
    expect(verdict({ ...tour, says: 2, meant: null })).toBe('It takes your drawing for a 2.');
    expect(verdict(of({ drawing: blank }))).toContain('Nothing is drawn');
  });

  test('list the layers that the network has, each in its round', () => {
    const entries = entriesOf(of());
    expect(entries.map(({ name }) => name).join()).toBe(
      'conv,ReLU,pool,conv,ReLU,pool,conv,ReLU,flatten,dense',
    );
    expect(entries.map(({ turn }) => turn)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, null, null]);
  });

  test('count what the ReLU silences', () => {
    const tour = of({ map: 4 });
    const size = 28 * 28;
    const after = tour.round.relu.output.data.subarray(3 * size, 4 * size);
    expect(silentOf(tour)).toBe(after.filter((value) => value === 0).length);
  });
});

describe('under a reader’s hands', () => {
  test('steps and layers are led to, and the round goes with them', ({ open }) => {
    const figure = open(<PipelineTour id="tour" />);
    press('Enter', figure.button('4. Pooling'));
    expect(figure.sentence).toContain('Layer 3 of 10: map 1 shrinks');
    press('Enter', figure.button('conv 32 × 7 × 7'));
    expect(figure.sentence).toContain('Layer 7 of 10, in the third of 3 rounds.');
    expect(figure.choice('Round').value).toBe('third');
    expect(address('tour')).toMatchObject({ round: 'third', step: '2' });
    press('Enter', figure.button('dense 10'));
    expect(figure.sentence).toContain('Layer 10 of 10');
    expect(figure.formulas).toContain('=');
    expect([...figure.root.querySelectorAll('.tour-stop[aria-current]')].map(textOf)).toEqual([
      '6. Dense, softmax',
    ]);
  });

  test('a map is chosen by its number or by a press on it, and a round with fewer keeps to its own', ({
    open,
  }) => {
    const figure = open(<PipelineTour id="tour" round="second" step={2} />);
    slide(figure.slider('Map'), 20);
    expect(figure.sentence).toContain('Filter 20 at ');
    choose(figure.choice('Round'), 'First');
    expect(figure.sentence).toContain('Filter 8 at ');
    const sheet = figure.root.querySelector<HTMLElement>('.tour-maps.choosing')!;
    sheet.getBoundingClientRect = () => ({ left: 0, top: 0, width: 231, height: 28 }) as DOMRect;
    click(sheet, { at: [30, 5] });
    expect(figure.sentence).toContain('Filter 2 at ');
  });

  test('a place in the map is told by keys', ({ open }) => {
    const figure = open(<PipelineTour id="tour" step={2} />);
    focus(figure.stop('Map 1'));
    press('ArrowDown');
    expect(figure.sentence).toContain('Filter 1 at row 2, column 1: ');
    press('Escape');
    expect(figure.sentence).not.toContain('row 2, column 1: ');
  });

  test('whatever is drawn goes all the way', ({ open }) => {
    const figure = open(<PipelineTour id="tour" step="last" />);
    press('Enter', figure.button('Clear'));
    expect(figure.sentence).toContain('Nothing is drawn');
    press('ArrowDown', figure.stop('Drawing'));
    press('Space');
    expect(figure.sentence).toMatch(/It takes your drawing for an? \d\.$/);
    const shares = allBy(figure.root.querySelector('.tour-scores')!, 'row').length;
    expect(shares).toBe(12);
    expect(figure.choice('Digit').selectedOptions[0]!.label).toBe('Your own');
  });

  test('asleep it shows what the network makes of the sample, step by step', ({ open }) => {
    const { root } = open(<PipelineTour id="tour" />, { asleep: true });
    expect(root.querySelectorAll('.tour-stop .raster-cells')).toHaveLength(stops.length);
    expect(textOf(root.querySelector('.tour-purpose'))).toContain(stops[0].purpose);
  });
});
