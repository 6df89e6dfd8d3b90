// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { spoken } from '#widgets/kit/Telling.tsx';
import DescentWalk from '#widgets/DescentWalk/index.tsx';
import { declaration } from '#widgets/DescentWalk/parameters.ts';
import { AIM, lossAt, run } from '#widgets/DescentWalk/run.ts';
import { story } from '#widgets/DescentWalk/words.ts';
import { click, hover, press, slide, test } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const of = (given: Record<string, unknown> = {}) => valuesOf(declaration, given);
const told = (given: Record<string, unknown>, index?: number) => {
  const trace = run(of(given));
  return spoken(story(trace, trace.step(index ?? trace.length - 1), of(given)));
};

describe('the run', () => {
  test.each(filledSettings(declaration, 12, 5))('%j walks on the drawn curve', (values) => {
    const { step, length } = run(values);
    expect(step(0).weight.data[0]).toBe(values.start / 2);
    for (const index of [0, Math.min(1, length - 1), length - 1]) {
      const { weight, loss, gradient } = step(index);
      const w = weight.data[0]!;
      expect(loss).toBeCloseTo(lossAt(w), 9);
      const slope = (lossAt(w + 1e-4) - lossAt(w - 1e-4)) / 2e-4;
      expect(gradient.data[0]! / slope || 1).toBeCloseTo(1, 5);
    }
  });

  test('arrives, swings or runs away, as its rate has it', () => {
    const walk = (rate: number) => run(of({ rate }));
    const places = (rate: number) => [0, 1, 2].map((index) => walk(rate).step(index).weight.data[0]! - AIM);
    expect(places(3).map(Math.sign)).toEqual([-1, -1, -1]);
    expect(places(10).map(Math.sign)).toEqual([-1, 1, -1]);
    expect([1, 3, 10, 13, 14, 16].map((rate) => walk(rate).end)).toEqual([
      ...['over', 'settled', 'settled', 'over', 'lost', 'lost'],
    ]);
  });
});

describe('the words', () => {
  test('give slope, rate and where they lead', () => {
    expect(told({ rate: 4 }, 0)).toBe(
      'At the weight −2, the loss is 24 and its slope −12. 0.2 times that comes off: −2 − 0.2·(−12) = 0.4.',
    );
    expect(told({ rate: 10 }, 0)).toContain('= 4, on the other side of the valley.');
  });

  test('tell how it ended', () => {
    expect(told({ rate: 4 })).toContain('the valley’s floor');
    expect(told({ rate: 14 })).toContain('each lands further up on the other side');
    expect(told({ rate: 1 })).toContain('on its way down still');
    expect(told({ start: 4 })).toContain('At the weight 2, the loss is 0: the valley’s floor.');
  });
});

describe('under a reader’s hands', () => {
  test('the weight walks down, and its numbers with it', ({ open }) => {
    const figure = open(<DescentWalk id="a" />);
    expect(figure.root.querySelectorAll('.spot')).toHaveLength(1);
    expect(figure.formulas).toContain('L=1.5·(−2−2)²=24');
    press('ArrowRight', figure.slider('Step'));
    press('ArrowRight', figure.slider('Step'));
    expect(figure.root.querySelectorAll('.spot')).toHaveLength(3);
    expect(figure.sentence).toMatch(/^After 2 steps, at 0\.79, the loss is 2\.2/);
    expect(figure.has('img', 'Answer: 0.79, 1.58, −0.79, 0')).toBe(true);
    expect(figure.has('img', 'Error: −1.21, −2.42, 1.21, 0')).toBe(true);
  });

  test('a steeper rate runs off, and the drawing with it', ({ open }) => {
    const figure = open(<DescentWalk id="a" step="last" />);
    const widest = () =>
      Math.max(
        ...[...figure.root.querySelectorAll('.chart-axis.below text')].map((text) =>
          Math.abs(Number(text.textContent.replace('−', '-')) || 0),
        ),
      );
    const before = widest();
    slide(figure.slider('Learning rate'), 15);
    expect(figure.sentence).toContain('every step makes it larger');
    expect(widest()).toBeGreaterThan(5 * before);
  });

  test('a place that is pointed at is told, and a press goes there', ({ open }) => {
    const figure = open(<DescentWalk id="a" step={4} />);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, width: 100 } as DOMRect);
    const chart = figure.root.querySelector('[role=img][aria-label^="The loss over"]')!;
    hover(chart, [2, 0]);
    expect(figure.sentence).toMatch(/^At the weight −2/);
    click(chart, { at: [30, 0] });
    expect(figure.slider('Step').value).toBe('2');
  });
});
