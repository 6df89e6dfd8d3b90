// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { parseLayers } from '#course/layerText.ts';
import { describe as rowsOf, receptiveField } from '#engine/index.ts';
import { merge } from '#widgets/kit/check.ts';
import { changed, conflict } from '#widgets/kit/limits.ts';
import { inserted, MOST, removed } from '#widgets/ReceptiveField/editing.ts';
import ReceptiveField from '#widgets/ReceptiveField/index.tsx';
import { measure } from '#widgets/ReceptiveField/measure.ts';
import { declaration, SAMPLES, windowsOf } from '#widgets/ReceptiveField/parameters.ts';
import { moved, run } from '#widgets/ReceptiveField/run.ts';
import { DIGITS_SIDE, stacks } from '#widgets/ReceptiveField/stacks.ts';
import { address, click, hover, listen, press, settle, slide, test, textOf } from './live.tsx';
import { valuesOf } from './settings.ts';
import { until } from '../until.ts';

const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);
const list = (text: string) => parseLayers(text);

describe('the run', () => {
  test.each(Object.keys(stacks) as (keyof typeof stacks)[])('of %s has the engine’s fields', (begun) => {
    const values = of({ begun, layers: stacks[begun].layers, size: DIGITS_SIDE });
    const rows = rowsOf(stacks[begun].layers, [1, DIGITS_SIDE, DIGITS_SIDE]);
    const { levels } = run(values, null);
    expect(levels.slice(1).map(({ field }) => field)).toEqual(
      levels.slice(1).map(({ depth }) => rows[depth]!.field.width),
    );
  });

  test('dilation 2, 2, 2 reads every second pixel of its field, and 1, 2, 4 all of it', () => {
    const read = (begun: keyof typeof stacks) => {
      const trace = run(of({ begun, layers: stacks[begun].layers }), null);
      return [trace.square.side, trace.seen(trace.middle).count];
    };
    expect(read('gridding')).toEqual([13, 7]);
    expect(read('dilated')).toEqual([15, 15]);
  });

  test('a cell goes on standing where it stood when the stack becomes another', () => {
    const before = run(of({ layers: list('conv8k3p1,relu,conv8k3p1') }), null);
    const after = run(of({ layers: list('conv8k3p1,relu,max2,conv8k3p1') }), null);
    const step = before.levels[2]!.start + 10;
    expect(after.step(moved(step, before, after))).toMatchObject({ level: 2, cell: 5 });
    expect(before.step(moved(after.length - 1, after, before)).level).toBe(2);
  });

  test('a measurement tells of itself on its way, and ends with all samples', () => {
    const { layers, size } = of({}, 'gridding');
    const reports = [...measure({ layers, size, weights: 'random' })].filter(
      (report) => report !== undefined,
    );
    expect(reports.map(({ done }) => done)).toEqual([0.25, 0.5, 0.75, 1]);
    expect([...measure({ layers, size, weights: 'random' })]).toHaveLength(SAMPLES);
    // Between the cells that a dilated stack reads, no gradient arrives.
    const powers = reports.at(-1)!.answer!;
    const row = [...powers.slice(10 * size, 11 * size)];
    expect(row.map((power) => power > 0)).toEqual(row.map((_, at) => at % 2 === 0 && at >= 4 && at <= 16));
  });
});

describe('the list', () => {
  const text = (layers: ReturnType<typeof list>) => declaration.parameters.layers.print(layers);

  test('keeps a ReLU between convolutions, wherever one is put in or taken out', () => {
    const one = list('conv8k3p1');
    expect(text([...inserted(one, 0, 'conv2d')])).toBe('conv8k3p1,relu,conv8k3p1');
    expect(text([...inserted(one, -1, 'conv2d')])).toBe('conv8k3p1,relu,conv8k3p1');
    expect(text([...inserted(list('conv8k3p1,relu,conv8k3p1'), 0, 'maxPool2d')])).toBe(
      'conv8k3p1,relu,max2,conv8k3p1',
    );
    expect(text([...removed(list('conv8k3p1,relu,conv8k3p1'), 0)])).toBe('conv8k3p1');
  });

  test.each([
    ['flatten,linear10', 'A flatten layer is no window'],
    ['conv8k3x5', 'Windows are square here'],
    ['conv8k3ps', 'Padding is a number here'],
    ['max2u', 'leave out rounding up'],
    ['relu', 'A stack needs a convolution or a pooling.'],
    [
      Array(MOST + 1)
        .fill('conv8k3p1')
        .join(),
      `${MOST} convolutions and poolings are the most`,
    ],
  ])('%s is refused with its reason', (layers, reason) => {
    expect(
      conflict(declaration, merge(declaration, undefined, { layers: list(layers), chosen: 0 })),
    ).toContain(reason);
  });

  test('trained weights bring their layers and their size, and go with them', () => {
    const values = merge(declaration, undefined, {});
    const trained = changed(declaration, values, 'measure', 'trained');
    expect(trained).toMatchObject({ begun: 'digits', size: DIGITS_SIDE, chosen: 5 });
    expect(conflict(declaration, trained)).toBeNull();
    expect(changed(declaration, trained, 'size', 20)).toMatchObject({ measure: 'random' });
    expect(changed(declaration, trained, 'begun', 'three')).toMatchObject({ measure: 'random' });
    expect(conflict(declaration, { ...values, measure: 'trained' })).toContain('Trained weights belong to');
  });
});

describe('under a reader’s hands', () => {
  test('any cell is pointed at, pressed, and moved to by keys', ({ open }) => {
    const figure = open(<ReceptiveField id="a" />);
    expect(figure.sentence).toBe(
      'Layer 3, Conv 3, cell 11 of 21: it sees 7 pixels of the row, from 8 to 14.',
    );
    const cell = (level: number, at: number) =>
      figure.root.querySelector<HTMLElement>(`[data-cell="${level} ${at}"]`)!;
    hover(cell(0, 10));
    expect(figure.sentence).toBe('Pixel 11 of 21. It is seen by 7 cells of the last layer.');
    hover(null);
    expect(figure.sentence).toContain('Layer 3');
    click(cell(1, 0));
    expect(figure.sentence).toBe(
      'Layer 1, Conv 3, cell 1 of 21: it sees 2 pixels of the row, from 1 to 2; some of its field of 3 is padding. It is seen by 3 cells of the last layer.',
    );
    press('End', figure.stop('Cells of every layer'));
    press('ArrowDown');
    press('ArrowDown');
    expect(figure.sentence).toContain('Layer 3, Conv 3, cell 21 of 21');
    press('ArrowUp');
    press('ArrowLeft');
    expect(figure.sentence).toContain('Layer 2, Conv 3, cell 20 of 21');
    expect(cell(2, 19)).toBe(document.activeElement);
    press('Enter', figure.button('Cell after'));
    expect(figure.sentence).toContain('cell 21 of 21');
    press('Enter', figure.button('Row before'));
    expect(figure.sentence).toContain('Layer 1, Conv 3, cell 21 of 21');
  });

  test('a layer is chosen, set, added and taken out, and each can be undone', ({ open }) => {
    const figure = open(<ReceptiveField id="a" />);
    const table = () =>
      [...figure.root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf).join(' '));
    expect(table()).toEqual([
      'Input 21 1 1 0',
      '1. Conv 3 21 3 1 −1',
      '2. Conv 3 21 5 1 −2',
      '3. Conv 3 21 7 1 −3',
    ]);
    const names = [...figure.root.querySelectorAll<HTMLElement>('.stack-names button')];
    click(names[1]!);
    press('Enter', figure.button('More stride'));
    expect(table()[3]).toBe('3. Conv 3 11 11 2 −5');
    expect(figure.formulas).toContain('r=1+2·1=3');
    press('Enter', figure.button('Add a pooling'));
    expect(table()).toHaveLength(5);
    expect(table()[2]).toBe('2. Max 2 5 5 4 −1');
    expect(figure.formulas).toContain('r=3+1·2=5');
    press('Enter', figure.button('Remove'));
    expect(table()[3]).toBe('3. Conv 3 11 11 2 −5');
    expect(address('a')).toMatchObject({ layers: 'conv8k3s2p1,relu,conv8k3p1,relu,conv8k3p1', chosen: '1' });
    for (let n = 0; n < 3; n++) press('Enter', figure.button('Undo'));
    expect(table()[3]).toBe('3. Conv 3 21 7 1 −3');
  });

  test('what does not fit is said, and not done', ({ open }) => {
    const figure = open(<ReceptiveField id="a" layers={list('conv8k7,relu,conv8k7')} chosen={2} size={13} />);
    const said = listen();
    press('Enter', figure.button('Add a convolution'));
    press('Enter', figure.button('Less padding'));
    press('Enter', figure.button('More dilation'));
    expect(said().join()).toContain('does not fit');
    expect(figure.notice).toContain('does not fit');
  });

  test('what counts is drawn on the whole picture: paths, until the gradient is measured', async ({
    open,
  }) => {
    const figure = open(<ReceptiveField id="a" preset="effective" />);
    const { levels } = run(of({}, 'effective'), null);
    expect(levels.at(-1)!.field.size).toBe(
      receptiveField(windowsOf(stacks.eight.layers).map(() => ({ kernel: 3 }))).size,
    );
    const note = () => textOf(figure.root.querySelector('.stack-note'));
    const head = () => textOf(figure.root.querySelector('.fields .panel-head'));
    const words =
      'The field of the middle cell of the last layer is 17 × 17, of which it reads 289 pixels. 95 % of what counts lies within 11 × 11.';
    expect(note()).toBe(`Paths are counted. ${words}`);
    expect(head()).toContain('paths');
    await until(async () => {
      await settle();
      expect(head()).toContain(`${SAMPLES} networks`);
    });
    expect(note()).toBe(`Squared gradients of ${SAMPLES} networks with random weights, on noise. ${words}`);
    slide(figure.slider('Input size'), 24);
    expect(figure.sentence).toContain('cell 13 of');
  });
});
