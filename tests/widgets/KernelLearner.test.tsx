// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { conv2d, conv2dGrad } from '#engine/index.ts';
import { onState, type WidgetState } from '#widgets/kit/events.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import KernelLearner from '#widgets/KernelLearner/index.tsx';
import { declaration } from '#widgets/KernelLearner/parameters.ts';
import { isRecovered, run, SIDE } from '#widgets/KernelLearner/run.ts';
import { lossText, story, weightStory } from '#widgets/KernelLearner/words.ts';
import { address, choose, click, hover, press, slide, test } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const of = (given: Record<string, unknown> = {}) => valuesOf(declaration, given);
const ended = (given: Record<string, unknown> = {}) => {
  const trace = run(of(given));
  const last = trace.step(trace.length - 1);
  return { trace, last, found: isRecovered(last, trace), words: spoken(story(trace, last, of(given))) };
};

describe('the run', () => {
  test.each(filledSettings(declaration, 12, 3))('%j takes rate times gradient off at each step', (values) => {
    const { step, length, aim, pictures, maps } = run(values);
    expect(pictures).toHaveLength(values.pairs);
    if (values.spread === 0)
      pictures.forEach((picture, i) => expect(maps[i]).toEqual(conv2d(picture, aim, null)));
    for (const index of [0, Math.min(5, length - 2)]) {
      const { pair, weight, error, gradient } = step(index);
      const upstream = { shape: error.shape, data: error.data.map((value) => value / 8) };
      expect(gradient).toEqual(conv2dGrad(pictures[pair]!, weight, upstream).weight);
      step(index + 1).weight.data.forEach((value, i) =>
        expect(value).toBeCloseTo(weight.data[i]! - (values.rate / 20) * gradient.data[i]!, 9),
      );
    }
  });

  test('recovers every target from noise, at the rate that it opens with', () => {
    for (const kernel of Object.keys(declaration.parameters.kernel.options))
      for (const seed of [1, 2, 3, 12]) expect(ended({ kernel, seed })).toMatchObject({ found: true });
  });

  test('loses the loss and not the target where all windows look alike along a column', () => {
    for (const seed of [1, 2, 3]) {
      const { trace, found, words, last } = ended({ pictures: 'stripes', rate: 2, seed });
      expect([trace.end, found]).toEqual(['settled', false]);
      expect(words).toContain('makes nearly the same maps as the target');
      trace.pictures.forEach((picture, i) =>
        conv2d(picture, last.weight, null).data.forEach((value, cell) =>
          expect(value).toBeCloseTo(trace.maps[i]!.data[cell]!, 1),
        ),
      );
    }
  });

  test('runs away where the rate is too large, and ends there', () => {
    const { trace, words } = ended({ rate: 30 });
    expect(trace.end).toBe('lost');
    expect(trace.length).toBeLessThan(81);
    expect(words).toContain('A smaller learning rate would not.');
    expect(ended({ rate: 1 }).words).toMatch(/used up|recovered/);
  });

  test('learns the noise of few pairs by heart, and of many much less', () => {
    for (const seed of [1, 2, 3, 4]) {
      const [few, many] = [1, 8].map((pairs) => ended({ pairs, spread: 5, seed }));
      const apart = ({ trace }: typeof few & object) => trace.unseen.at(-1)! / trace.losses.at(-1)!;
      expect(apart(few!)).toBeGreaterThan(2 * apart(many!));
      expect(few!.words).toMatch(/ Over 8 pairs that it never saw, the loss is [\d.]+\.$/);
    }
    expect(ended().words).not.toContain('never saw');
  });

  test('keeps pictures and first kernel whatever else is set', () => {
    const [one, other] = [run(of()), run(of({ rate: 9, spread: 5, kernel: 'emboss' }))];
    expect(other.pictures).toEqual(one.pictures);
    expect(other.step(0).weight).toEqual(one.step(0).weight);
    expect(run(of({ seed: 2 })).step(0).weight).not.toEqual(one.step(0).weight);
  });

  test('has pictures from −1 to 1', () => {
    for (const pictures of ['noise', 'textures', 'stripes'])
      for (const { shape, data } of run(of({ pictures, pairs: 8 })).pictures) {
        expect(shape).toEqual([1, 1, SIDE, SIDE]);
        expect(Math.max(...Array.from(data, Math.abs))).toBeLessThanOrEqual(1);
      }
  });
});

describe('the words', () => {
  test('write small losses so that they differ', () => {
    expect([12.5, 0.034, 0.00123, 0.00000098, 0.000000999, 0].map(lossText)).toEqual([
      ...['12.5', '0.03', '0.0012', '0.00000098', '0.000001', '0'],
    ]);
  });

  test('tell a weight’s move: the sum, the gradient, and what it becomes', () => {
    const values = of({ rate: 2 });
    const trace = run(values);
    const [now, next] = [trace.step(3), trace.step(4)];
    const words = spoken(weightStory(trace, now, { grid: 'kernel', row: 2, column: 0 }, values));
    const at = 6;
    const text = (value: number) => String(Math.round(100 * value) / 100).replace('-', '−');
    expect(words).toContain('lay on 16 pixels, one for each error.');
    expect(words).toContain(`adds up to ${text(8 * now.gradient.data[at]!)}, and 2/16 of that`);
    expect(words).toContain(`${text(now.weight.data[at]!)} → ${text(next.weight.data[at]!)}.`);
  });
});

describe('under a reader’s hands', () => {
  const facts = (root: HTMLElement) => {
    const heard: WidgetState[] = [];
    onState(root, (state) => heard.push(state));
    return () => heard.at(-1)!.facts;
  };

  test('a weight that is pointed at shows the pixels that it lay on, and its sum', ({ open }) => {
    const figure = open(<KernelLearner id="a" />);
    expect(figure.formulas).toContain('w←w−0.2·g');
    hover(figure.cell('Gradient', 2, 3));
    expect(figure.root.querySelectorAll('.panel-input .outline.window')).toHaveLength(1);
    for (const grid of ['Kernel', 'Target', 'Gradient']) expect(figure.outlines(grid)).toBe(1);
    expect(figure.sentence).toMatch(/^The weight in row 2, column 3 lay on 16 pixels/);
    expect(figure.formulas).toMatch(/w←[−\d.]+−0\.2·/);
    const windowX = () => figure.root.querySelector('.panel-input .outline.window rect')!.getAttribute('x');
    const before = windowX();
    hover(figure.cell('Gradient', 2, 1));
    expect(windowX()).not.toBe(before);
  });

  test('goes to its end and back, and says what it has come to', ({ open }) => {
    const figure = open(<KernelLearner id="a" />);
    const told = facts(figure.root);
    press('End', figure.slider('Step'));
    expect(told()).toMatchObject({ recovered: true, diverged: false });
    expect(figure.sentence).toContain('nothing left to learn: the target is recovered.');
    expect(
      figure
        .values('Kernel')
        .flat()
        .map((value) => Math.round(Number(value)) + 0),
    ).toEqual(figure.values('Target').flat());
    press('Home', figure.slider('Step'));
    expect(told()).toMatchObject({ recovered: false });
    expect(figure.sentence).toMatch(/^The kernel is noise/);
  });

  test('takes a target that is drawn, and an address that holds it', ({ open }) => {
    const figure = open(<KernelLearner id="a" />);
    figure.enter('Target', '7');
    expect(figure.choice('Target').selectedOptions[0]!.label).toBe('Your own');
    expect(address('a')['target']).toBe('7,0,1;-2,0,2;-1,0,1');
    press('End', figure.slider('Step'));
    expect(figure.values('Kernel')[0]![0]).toBeCloseTo(7, 1);
    choose(figure.choice('Target'), 'Laplacian');
    expect(figure.values('Target')[1]).toEqual([-1, 4, -1]);
  });

  test('a rate that is too large is said to be', ({ open }) => {
    const figure = open(<KernelLearner id="a" step="last" />);
    const told = facts(figure.root);
    slide(figure.slider('Learning rate'), 40);
    expect(told()).toMatchObject({ diverged: true });
    expect(figure.sentence).toContain('running away');
  });

  test('the curve leads to its steps', ({ open }) => {
    const figure = open(<KernelLearner id="a" />);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, width: 100 } as DOMRect);
    const half = Math.round((run(of()).length - 1) / 2);
    const chart = figure.root.querySelector('[role=img][aria-label^="Loss over all pairs"]')!;
    hover(chart, [50, 0]);
    expect(figure.sentence).toContain(`After ${half} steps`);
    expect(figure.slider('Step').value).toBe('1');
    click(chart, { at: [50, 0] });
    expect(figure.slider('Step').value).toBe(String(half + 1));
  });

  test('a single pair has every turn', ({ open }) => {
    const figure = open(<KernelLearner id="a" pairs={1} step={3} />);
    expect(figure.sentence).toContain('Now pair 1 of 1 has its turn');
  });
});
