// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv1d, tensor } from '#engine/index.ts';
import { signals, tapWeights } from '#samples/signals.ts';
import { merge } from '#widgets/kit/check.ts';
import { isDrawn } from '#widgets/kit/drawings.ts';
import { changed, conflict } from '#widgets/kit/limits.ts';
import Conv1DWalk from '#widgets/Conv1DWalk/index.tsx';
import { declaration } from '#widgets/Conv1DWalk/parameters.ts';
import { partialSums, run } from '#widgets/Conv1DWalk/run.ts';
import { renderAwake as render } from './awake.tsx';
import { address, click, focus, hover, listen, press, test } from './live.tsx';
import { settings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);
const sums = (given: Record<string, unknown>, preset?: string) => {
  const trace = run(of(given, preset));
  return Array.from({ length: trace.length }, (_, i) => trace.step(i).sum);
};

describe('the run', () => {
  test.each(Object.keys(declaration.presets))(
    'of preset %s sums up in each step to the engine’s answer',
    (preset) => {
      expect(sums({}, preset)).toEqual([...run(of({}, preset)).output.data]);
    },
  );

  test.each(settings(declaration, 20, 17))('%j equals the engine', (values) => {
    const { stride, padding } = values;
    const { data } = conv1d(
      tensor([1, 1, 8], signals[values.pattern].values),
      tensor([1, 1, 3], tapWeights(values.kernel)),
      null,
      { stride, padding },
    );
    expect(sums(values)).toEqual([...data]);
  });

  test('a difference answers at steps and is silent where nothing changes', () => {
    expect(sums({})).toEqual([0, 5, 5, 0, -3, -3]);
    expect(sums({ pattern: 'ramp' })).toEqual(Array(6).fill(2));
    expect(sums({ pattern: 'ramp', kernel: 'bend' })).toEqual(Array(6).fill(0));
  });

  test('the running sum goes from nothing to the answer', () => {
    expect(partialSums(run(of({})).step(1))).toEqual([0, -2, -2, 5]);
  });
});

describe('the declaration', () => {
  const drawn = (given: Record<string, unknown>) => merge(declaration, undefined, given);
  const [signal, weights] = [[[1, 2, 3, 4, 5, 6, 7, 8]], [[1, 2, 3]]];

  test('a drawing is one row of eight values or three weights', () => {
    const square = [
      [1, 2],
      [3, 4],
    ];
    expect(conflict(declaration, drawn({ signal: square }))).toBe(
      'The drawn signal has 2 rows of 2: 1 row of 8 fits here.',
    );
    expect(conflict(declaration, drawn({ weights: [[1, 2]] }))).toBe(
      'The drawn kernel has 1 row of 2: 1 row of 3 fits here.',
    );
    expect(conflict(declaration, drawn({ signal, weights }))).toBeNull();
  });

  test('a drawing gives way to a named one', () => {
    const both = drawn({ signal, weights });
    expect(changed(declaration, both, 'pattern', 'ramp')).toMatchObject({ signal: null, weights });
    expect(changed(declaration, both, 'kernel', 'bend')).toMatchObject({ signal, weights: null });
    expect(changed(declaration, both, 'stride', 2)).toEqual({ ...both, stride: 2 });
    expect(isDrawn(declaration, both, 'pattern')).toBe(true);
    expect(isDrawn(declaration, drawn({}), 'kernel')).toBe(false);
  });
});

describe('the rendered figure', () => {
  test('tells the step and fills the formula', () => {
    const html = text(render(<Conv1DWalk id="a" step={2} />));
    expect(html).toContain('Place 2: 2·(−1) + 2·0 + 7·1 = 5');
    expect(html).toContain('O=⌊(8−3+2·0)/1⌋+1=6');
    expect(text(render(<Conv1DWalk id="a" preset="plain" />))).toContain('O=8−3+1=6');
  });

  test('says where its numbers are rounded', () => {
    expect(text(render(<Conv1DWalk id="a" preset="smoothing" />))).toContain(
      'Place 1: 3·0.33 + 6·0.33 + 4·0.33 ≈ 4.33',
    );
    expect(text(render(<Conv1DWalk id="a" kernel="smooth" />))).toContain('2·0.25 + 2·0.5 + 2·0.25 = 2');
  });

  test('draws bars for signal, output so far, products and sum', () => {
    const html = render(<Conv1DWalk id="a" step={4} />);
    expect(html.match(/<g class="bar /g)).toHaveLength(8 + 4 + 4);
    expect(html).toContain('aria-label="Products −7, 0, 7; sum 0"');
    expect(html.match(/aria-label="not yet computed"/g)).toHaveLength(2);
  });

  test('slides the taps and puts outputs below the middle of their windows', () => {
    const slots = (props: { step?: number; stride?: number; padding?: number }) =>
      [
        ...render(<Conv1DWalk id="a" {...props} />).matchAll(/--slot-from:(\d+);\s*--slot-columns:(\d+)/g),
      ].map(([, from, count]) => [Number(from), Number(count)]);
    // Bars of the signal, its cells with padding, taps, outputs.
    expect(slots({})).toEqual([
      [1, 8],
      [1, 8],
      [1, 3],
      [2, 6],
    ]);
    expect(slots({ step: 3 })[2]).toEqual([3, 3]);
    expect(slots({ padding: 1 })).toEqual([
      [1, 8],
      [0, 10],
      [0, 3],
      [1, 8],
    ]);
    expect(slots({ stride: 2, step: 2 }).slice(2)).toEqual([
      [3, 3],
      [2, 3],
    ]);
  });

  test('shows its padding along the signal only', () => {
    const html = render(<Conv1DWalk id="a" padding={1} />);
    expect(html.match(/class="cell padding"/g)).toHaveLength(2);
    expect(html).toContain('aria-rowcount="1" aria-colcount="10"');
  });
});

describe('under a reader’s hands', () => {
  const answers = (signal: readonly number[], taps: readonly number[]) =>
    [...conv1d(tensor([1, 1, 8], signal), tensor([1, 1, 3], taps), null).data].map((value) => value + 0);
  const plain = answers([2, 2, 2, 7, 7, 7, 4, 4], [-1, 0, 1]);

  test('Step forward tells each place, to the last', ({ open }) => {
    const figure = open(<Conv1DWalk id="a" />);
    const heard = listen();
    focus(figure.button('Step forward'));
    for (const [index, value] of plain.entries()) {
      if (index === 0) continue;
      press('Enter');
      expect(heard()).toEqual([
        expect.stringMatching(new RegExp(`^Place ${index + 1}: .* = ${String(value).replace('-', '−')}$`)),
      ]);
    }
    expect(figure.values('Output')[0]).toEqual(plain);
  });

  test('a value and a weight of more than one sign can be typed, and taken back', ({ open }) => {
    const figure = open(<Conv1DWalk id="a" step="last" />);
    press('End', figure.stop('Signal'));
    figure.enter('Signal', '9');
    press('End', figure.stop('Kernel'));
    figure.enter('Kernel', '-2.5');
    expect(figure.values('Output')[0]).toEqual(answers([2, 2, 2, 7, 7, 7, 4, 9], [-1, 0, -2.5]));
    expect(address('a')).toMatchObject({ signal: '2,2,2,7,7,7,4,9', weights: '-1,0,-2.5' });
    for (const name of ['Pattern', 'Kernel'])
      expect(figure.choice(name).selectedOptions[0]!.label).toBe('Your own');
    press('Enter', figure.button('Undo'));
    press('Enter', figure.button('Undo'));
    expect(figure.values('Output')[0]).toEqual(plain);
  });

  test('painting on the signal is a mode of its own', ({ open }) => {
    const figure = open(<Conv1DWalk id="a" />);
    press('Enter', figure.button('Draw on signal'));
    click(figure.cell('Signal', 1, 1));
    press('Enter', figure.button('Column after'));
    press('Enter', figure.button('Set this cell'));
    expect(figure.values('Signal')[0]!.slice(0, 3)).toEqual([9, 9, 2]);
    press('Enter', figure.button('Done'));
    click(figure.cell('Signal', 1, 3));
    expect(figure.values('Signal')[0]![2]).toBe(2);
  });

  test('pointing at a tap, a value or an answer shows what belongs to it', ({ open }) => {
    const figure = open(<Conv1DWalk id="a" />);
    hover(figure.cell('Output', 1, 4));
    expect(figure.sentence).toMatch(/^Place 4: /);
    hover(figure.cell('Signal', 1, 3));
    expect(figure.outlines('Output')).toBe(3);
    hover(figure.cell('Kernel', 1, 2));
    expect(figure.outlines('Signal')).toBe(1);
  });

  test('a nonsense address opens with sound values and says what it did not take', ({ open }) => {
    const figure = open(<Conv1DWalk id="a" />, {
      setting: 'stride=9&signal=1,2;3,4&weights=1,2&kernel=nope',
    });
    for (const reason of [
      'Stride takes a whole number from 1 to 3',
      'The drawn signal has 2 rows of 2: 1 row of 8 fits here.',
      'The drawn kernel has 1 row of 2: 1 row of 3 fits here.',
      'Kernel takes one of',
    ])
      expect(figure.notice).toContain(reason);
    expect(figure.values('Signal')[0]).toEqual([2, 2, 2, 7, 7, 7, 4, 4]);
  });
});
