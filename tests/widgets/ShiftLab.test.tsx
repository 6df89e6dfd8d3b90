// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { digitsNetwork } from '#course/digitsNetwork.ts';
import { forward } from '#engine/index.ts';
import { shifted } from '#trace/shift.ts';
import { answers } from '#widgets/ShiftLab/answers.ts';
import { digitOf } from '#widgets/ShiftLab/digit.ts';
import ShiftLab from '#widgets/ShiftLab/index.tsx';
import { layers, type LayerName } from '#widgets/ShiftLab/layers.ts';
import { borders, declaration } from '#widgets/ShiftLab/parameters.ts';
import { byBorder, run } from '#widgets/ShiftLab/run.ts';
import { REACH, scenes, type SceneName } from '#widgets/ShiftLab/scenes.ts';
import { placeInWords, said } from '#widgets/ShiftLab/words.ts';
import { address, choose, flush, press, settle, slide, test, textOf } from './live.tsx';
import { valuesOf } from './settings.ts';
import { until } from '../until.ts';

const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);
const errors = (given: Record<string, unknown>) =>
  Object.fromEntries(byBorder(of(given)).map(([border, { comparison }]) => [border, comparison.error]));
const error = (given: Record<string, unknown>) => run(of(given), null).map!.comparison.error;
const pictures = Object.keys(scenes) as SceneName[];

describe('the map of a convolution', () => {
  test.each(pictures)('of %s moves along exactly, where windows see nothing but the scene', (picture) => {
    for (const [right, down] of [
      [1, 0],
      [-3, 5],
      [REACH, -REACH],
    ])
      expect(errors({ picture, right, down })['valid']).toBe(0);
  });

  test('of each kind of padding is exact for the picture that is made like it, and only for that', () => {
    const zero = (enters: string, picture: string) =>
      Object.entries(errors({ enters, picture, right: 2, down: 1 })).flatMap(([border, by]) =>
        by === 0 ? [border] : [],
      );
    expect(zero('scene', 'house')).toEqual(['valid']);
    expect(zero('round', 'house')).toEqual(['valid', 'circular']);
    // A digit that stays clear of the border has zeros around it anyway; the mirror shows ink from two cells away.
    expect(zero('paper', 'digit')).toEqual(['valid', 'zeros', 'full', 'circular']);
  });

  test('with stride 2 moves along with every second shift', () => {
    const strided = (Object.keys(layers) as LayerName[]).filter((layer) => layer !== 'sobel');
    for (const layer of strided) {
      expect(error({ layer, right: 4, down: -2 }), layer).toBe(0);
      expect(error({ layer, right: 1 }), layer).toBeGreaterThan(0);
    }
  });
});

describe('a blur before the stride', () => {
  test.each(['digit', 'house', 'stripes'] as const)('lessens what a shift by one does to %s', (picture) => {
    const by = (layer: LayerName) => error({ picture, layer, right: 1 });
    expect(by('everyBlur')).toBeLessThan(0.6 * by('every'));
    if (picture !== 'stripes') {
      expect(by('maxBlur')).toBeLessThan(0.8 * by('max'));
      expect(by('strideBlur')).toBeLessThan(0.8 * by('strided'));
    }
  });

  test('makes one grey of stripes that otherwise are all or nothing', () => {
    expect(error({ picture: 'stripes', layer: 'every', right: 1 })).toBe(1);
    const map = (layer: LayerName, right: number) =>
      new Set(run(of({ picture: 'stripes', layer, right }), null).map!.now.data);
    expect([...map('every', 0), ...map('every', 1)].toSorted()).toEqual([0, 1]);
    expect([...map('everyBlur', 0), ...map('everyBlur', 1)]).toEqual([0.5, 0.5]);
  });
});

describe('the answer of the network', () => {
  test('is asked for at every shift', async () => {
    const which = { digit: '3', sample: 1 };
    const found = [...answers(which)];
    expect(found).toHaveLength(2 * REACH + 1);
    expect(found.at(-1)!.done).toBe(1);
    const { data } = forward(await digitsNetwork(), shifted(digitOf(which), [-2, 5])).at(-1)!.output;
    const { asked } = run(of({ ...which, show: 'answer', right: 5, down: -2 }), found.at(-1)!.answer!);
    expect(asked!.says[(REACH - 2) * (2 * REACH + 1) + REACH + 5]).toBe(data.indexOf(Math.max(...data)));
    expect(said(asked!.shares!)).toBe(data.indexOf(Math.max(...data)));
    expect(asked!.found).toBeGreaterThan(asked!.foundInside);
    expect(asked!.ofInside).toBeLessThan(asked!.of);
  });

  test('is missing as long as nothing is known', () => {
    const { asked } = run(of({ show: 'answer' }), null);
    expect(asked).toMatchObject({ shares: null, found: 0, of: 0 });
  });
});

describe('under a reader’s hands', () => {
  test('the picture is moved by keys and put back, and what is said follows', ({ open }) => {
    const figure = open(<ShiftLab id="a" picture="house" />);
    expect(figure.sentence).toContain('The picture is in its place.');
    const picture = figure.button(/^Move the picture/);
    press('ArrowRight', picture);
    press('ArrowUp');
    expect(figure.sentence).toBe(
      'Sobel x. The picture has moved 1 right, 1 up, so the map should move 1 right, 1 up. It does: all 441 cells that can be compared are the same.',
    );
    expect(address('a')).toEqual({ right: '1', down: '-1' });
    choose(figure.choice('Layer'), layers.max.label);
    expect(figure.sentence).toContain('0.5 right, 0.5 up (between cells: the mean of its neighbours)');
    press('Home', figure.button(/^Move the picture/));
    expect(figure.sentence).toContain('in its place');
    press('Enter', figure.button('Undo'));
    expect(figure.sentence).toContain('1 right, 1 up');
  });

  test('it is dragged, no further than the scene goes', ({ open }) => {
    const figure = open(<ShiftLab id="a" picture="house" />);
    const picture = figure.button(/^Move the picture/);
    vi.spyOn(picture, 'getBoundingClientRect').mockReturnValue({ width: 240 } as DOMRect);
    const pointer = (kind: string, clientX: number, clientY: number) =>
      flush(() => picture.dispatchEvent(new PointerEvent(kind, { bubbles: true, clientX, clientY })));
    pointer('pointerdown', 100, 100);
    pointer('pointermove', 131, 92);
    expect(figure.sentence).toContain('moved 3 right, 1 up');
    pointer('pointermove', 400, 100);
    expect(figure.sentence).toContain(`moved ${REACH} right,`);
    pointer('pointerup', 400, 100);
    pointer('pointermove', 0, 0);
    expect(figure.sentence).toContain(`moved ${REACH} right,`);
    // One drag is one stroke.
    press('Enter', figure.button('Undo'));
    expect(figure.sentence).toContain('in its place');
  });

  test('paddings stand beside each other, and a half step is said to be one', ({ open }) => {
    const figure = open(<ShiftLab id="a" preset="borders" />);
    const rows = [...figure.root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
    expect(rows.map(([name]) => name)).toEqual(Object.values(borders));
    expect(rows[0]!.slice(1)).toEqual(['22 × 22', '418', '0', '0 %']);
    expect(rows[1]![1]).toBe('24 × 24');
    expect(Number(rows[1]![3])).toBeGreaterThan(20);
    slide(figure.slider('Moved right'), 0);
    expect(figure.sentence).toContain('in its place');
  });

  test('a digit is there from the start, and the answers follow', async ({ open }) => {
    const figure = open(<ShiftLab id="a" preset="answer" />);
    expect(figure.sentence).toBe('The 3 is in its place. The network is being asked about 289 places.');
    slide(figure.slider('Moved right'), 7);
    expect(figure.sentence).toContain('The 3 is moved 7 right');
    press('Home', figure.button(/^Move the picture/));
    await until(async () => {
      await settle();
      expect(figure.sentence).toMatch(
        /^The 3 is in its place, and the network says 3 with more than 99\.9 %\. It is right at \d+ of 289 shifts, and at \d+ of the \d+ that leave all of its ink on the paper\.$/,
      );
    });
  });
});

test.each([
  [{ right: 0, down: 0 }, 'in its place'],
  [{ right: -1, down: 0 }, '1 left'],
  [{ right: 0.5, down: 2 }, '0.5 right, 2 down'],
])('%j is %s', (shift, words) => {
  expect(placeInWords(shift)).toBe(words);
});
