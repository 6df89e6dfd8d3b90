// @vitest-environment jsdom
import { afterEach, describe, expect, vi } from 'vitest';

import CostLens from '#widgets/CostLens/index.tsx';
import { kindNames } from '#widgets/CostLens/kinds.ts';
import type { Timed } from '#widgets/CostLens/timing.ts';
import type { News, Order } from '#widgets/kit/work/job.ts';
import { choose, flush, hover, press, slide, test, textOf, type Figure } from '../live.tsx';

const table = (figure: Figure) =>
  [...figure.root.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('th, td')].map(textOf));

describe('what each output reads', () => {
  test('is every channel under the window, in full', ({ open }) => {
    const figure = open(<CostLens id="a" />);
    expect(figure.sentence).toBe(
      'Output, channel 1, pixel 5: it reads 18 numbers of the input, in 6 channels at 3 pixels.',
    );
    expect(figure.values('Input')[0]!.slice(2, 7)).toEqual(['no way', 1, 1, 1, 'no way']);
  });

  test('is less in each of the other kinds', ({ open }) => {
    const figure = open(<CostLens id="a" />);
    for (const [kind, says] of [
      ['1 × 1', '6 numbers of the input, in 6 channels at 1 pixel.'],
      ['Grouped', '6 numbers of the input, in 2 channels at 3 pixels.'],
      ['Depthwise', '3 numbers of the input, in 1 channel at 3 pixels.'],
      ['Dilated', '18 numbers of the input, in 6 channels at 3 pixels.'],
      [
        'Depthwise separable',
        '18 numbers of the input, in 6 channels at 3 pixels, by way of 6 numbers in between.',
      ],
      [
        'Bottleneck',
        '18 numbers of the input, in 6 channels at 3 pixels, by way of 6 and 2 numbers in between.',
      ],
    ] as const) {
      choose(figure.choice('Kind'), kind);
      expect(figure.sentence, kind).toBe(`Output, channel 1, pixel 5: it reads ${says}`);
    }
  });

  test('is told from any cell, both ways', ({ open }) => {
    const figure = open(<CostLens id="a" preset="separable" />);
    hover(figure.cell('Input', 2, 5));
    expect(figure.sentence).toBe(
      'Input, channel 2, pixel 5: 18 outputs of 54 read it, by way of 3 numbers in between.',
    );
    hover(figure.cell('After the depthwise part', 2, 5));
    expect(figure.sentence).toBe(
      'In between, channel 2, pixel 5: it reads 3 numbers of the input, in 1 channel at 3 pixels, and 6 outputs read it.',
    );
    expect(figure.outlines('After the depthwise part', 'current')).toBe(1);
  });

  test('before a shuffle, two outputs side by side are answers of two filters at one pixel', ({ open }) => {
    const figure = open(<CostLens id="a" preset="shuffle" />);
    for (const [column, channel] of [
      [5, 1],
      [6, 2],
    ] as const) {
      hover(figure.cell('Output', 1, column));
      const lit = figure.values('Before the shuffle').map((row) => row.indexOf(1));
      expect(lit.indexOf(2)).toBe(channel - 1);
    }
  });

  test('has to lie within what is drawn', ({ open }) => {
    const figure = open(<CostLens id="a" kind="dilated" />);
    slide(figure.slider('Kernel size'), 2);
    slide(figure.slider('Dilation'), 3);
    expect(figure.slider('Dilation').value).toBe('2');
  });
});

describe('what it costs', () => {
  test('stands side by side, as parts of the full convolution', ({ open }) => {
    const figure = open(<CostLens id="a" preset="separable" />);
    const rows = table(figure);
    expect(rows[0]).toEqual(['Full', '82,944', '65,028,096', '75,264', '279']);
    expect(rows[4]).toEqual([
      'Depthwise separable',
      '10,080full / 8.2',
      '7,902,720full / 8.2',
      '150,5282 × full',
      '25',
    ]);
    expect(figure.formulas).toBe('Depthwise separable: 7,902,720 multiply-adds, full / 8.2');
  });

  test('or what one budget buys', ({ open }) => {
    const figure = open(<CostLens id="a" preset="budget" />);
    const rows = table(figure);
    expect(rows[4]).toEqual(['Depthwise separable', '8', '17 × 17', '276']);
    expect(rows[3]!.slice(0, 3)).toEqual(['Depthwise', '96', 'every pixel']);
  });
});

describe('how long it takes', () => {
  afterEach(() => vi.unstubAllGlobals());
  const medians = Object.fromEntries(
    kindNames.map((kind, n) => [kind, n === 0 ? 2 : 0.5]),
  ) as Timed['medians'];

  /** A worker that answers what it is told to. */
  function workers() {
    const orders: Order<unknown>[] = [];
    const hired: { onmessage: (event: { data: News<Timed> }) => void }[] = [];
    vi.stubGlobal(
      'Worker',
      class {
        onmessage = () => undefined;
        constructor() {
          hired.push(this);
        }
        postMessage(order: Order<unknown>) {
          orders.push(order);
        }
        terminate() {
          return undefined;
        }
      },
    );
    const say = (data: News<Timed>) => flush(() => hired.at(-1)!.onmessage({ data }));
    return { orders, say };
  }

  test('is asked for, can be stopped, and belongs to what it was measured with', ({ open }) => {
    const { orders, say } = workers();
    const figure = open(<CostLens id="a" preset="time" />);
    const words = () => textOf(figure.root.querySelector('.cost-timing p'));
    expect(words()).toContain('Not measured yet');
    expect(table(figure)[0]!.slice(3)).toEqual(['–', '–']);
    press('Enter', figure.button('Measure'));
    say({ kind: 'ready' });
    const { id, request } = orders.at(-1)!;
    expect(request).toMatchObject({ sizes: { channels: 96, side: 28 } });
    say({ kind: 'report', id, report: { done: 0.5, answer: { medians, rounds: 4, isFast: true } } });
    expect(words()).toBe('Measuring: 50 % done.');
    say({ kind: 'report', id, report: { done: 1, answer: { medians, rounds: 9, isFast: true } } });
    say({ kind: 'over', id });
    expect(words()).toContain('the median of 9 rounds');
    expect(table(figure)[0]!.slice(3)).toEqual(['2.0', '32.51']);
    expect(table(figure)[1]!.slice(3)).toEqual(['0.50full / 4', '14.45']);
    slide(figure.slider('Channels'), 4);
    expect(table(figure)[0]!.slice(3)).toEqual(['–', '–']);
    press('Enter', figure.button('Measure'));
    press('Enter', figure.button('Stop'));
    expect(words()).toBe('Stopped before it was finished.');
    expect(figure.button('Measure')).toBeTruthy();
  });
});
