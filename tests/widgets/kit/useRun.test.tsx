// @vitest-environment jsdom
import { render } from 'preact-render-to-string';
import { expect, vi } from 'vitest';

import { choice, declare, integer } from '#widgets/kit/parameters.ts';
import { widget } from '#widgets/kit/widget.tsx';
import { slowly } from '#widgets/kit/work/slowly.ts';
import { choose, press, slide, test, type Figure } from '../live.tsx';
import { slow } from './work/slow.ts';
import { until } from '../../until.ts';

/** Counts up, slowly from 10 on. */
const declaration = declare({
  name: 'Counting',
  summary: 'A run that is slow on purpose.',
  parameters: {
    most: integer('Most', { default: 3, min: 1, max: 30 }),
    sign: choice('Sign', { star: 'Stars', dot: 'Dots' }, 'star'),
  },
  presets: {},
  facts: { counted: 'how far it has come' },
});
const job = vi.fn(slow);
const counting = (more: { later?: true } = {}) =>
  widget(declaration, {
    title: 'Counting',
    run: ({ most }, _: undefined, answer) => ({
      counted: answer ?? (most < 10 ? most : 0),
      length: 1,
      step: () => null,
      touching: () => [],
    }),
    slow: slowly({
      ...more,
      needs: ({ most }) => (most < 10 ? null : { reports: most, pause: 10 }),
      job,
      open: (): Worker => {
        throw new Error('The page does it.');
      },
    }),
    story: ({ values, run }) => [`${run.counted} of ${values.most}, in ${values.sign}s`],
    outcome: () => '',
    facts: ({ run }) => ({ counted: run.counted }),
    stage: () => null,
  });
const [Counting, Later] = [counting(), counting({ later: true })];
/** Whatever takes its time. */
const comes = (sentence: string | RegExp, figure: Figure) =>
  until(() => expect(figure.sentence).toMatch(sentence));

test('is there from the start, on the server too', () => {
  expect(render(<Counting id="a" most={12} />)).toContain('12 of 12, in stars');
});

test('does without at first where it takes too long, and moves with other values meanwhile', async ({
  open,
}) => {
  expect(render(<Later id="a" most={12} />)).toContain('0 of 12, in stars');
  vi.useRealTimers();
  const figure = open(<Later id="a" most={20} />);
  choose(figure.choice('Sign'), 'Dots');
  expect(figure.sentence).toBe('0 of 20, in dots');
  await comes('20 of 20, in dots', figure);
  slide(figure.slider('Most'), 25);
  expect(figure.sentence).toBe('20 of 20, in dots');
  await comes('25 of 25, in dots', figure);
});

test('a quick run is there at once', ({ open }) => {
  const figure = open(<Counting id="a" />);
  slide(figure.slider('Most'), 7);
  expect(figure.sentence).toBe('7 of 7, in stars');
});

test('a slow one leaves the last, with its own values, until it begins to grow', async ({ open }) => {
  vi.useRealTimers();
  const figure = open(<Counting id="a" />);
  slide(figure.slider('Most'), 20);
  expect([figure.slider('Most').value, figure.sentence]).toEqual(['20', '3 of 3, in stars']);
  expect(figure.has('progressbar')).toBe(true);
  await comes(/^1?\d of 20, in stars$/, figure);
  await comes('20 of 20, in stars', figure);
  await until(() => expect(figure.has('progressbar')).toBe(false));
});

test('what does not ask for other work is done with what was worked out', async ({ open }) => {
  vi.useRealTimers();
  const figure = open(<Counting id="a" />);
  slide(figure.slider('Most'), 11);
  await until(() => expect(figure.has('progressbar')).toBe(false));
  job.mockClear();
  choose(figure.choice('Sign'), 'Dots');
  expect(figure.sentence).toBe('11 of 11, in dots');
  expect(job).not.toHaveBeenCalled();
});

test('the next one takes its place, and stopping keeps what there is', async ({ open }) => {
  vi.useRealTimers();
  const figure = open(<Counting id="a" />);
  slide(figure.slider('Most'), 30);
  slide(figure.slider('Most'), 12);
  await comes('12 of 12, in stars', figure);
  slide(figure.slider('Most'), 30);
  await comes('of 30, in stars', figure);
  press('Enter', figure.button('Stop'));
  const stopped = figure.sentence;
  expect(figure.has('progressbar')).toBe(false);
  expect(figure.notice).toContain('Stopped before it was finished.');
  choose(figure.choice('Sign'), 'Dots');
  expect(figure.sentence).toBe(stopped.replace('stars', 'dots'));
});
