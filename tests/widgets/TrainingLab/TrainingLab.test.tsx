// @vitest-environment jsdom
/** The lab on a page that has no worker, and a trainer that takes no time: what it trains is made up, and the same for the same settings. */
import { act } from 'preact/test-utils';
import { beforeEach, expect, vi } from 'vitest';

import { initialize, parameters } from '#engine/index.ts';
import type { Report } from '#widgets/kit/work/job.ts';
import TrainingLab from '#widgets/TrainingLab/index.tsx';
import * as learning from '#widgets/TrainingLab/learn.ts';
import { layersFor } from '#widgets/TrainingLab/network.ts';
import type { Snapshot } from '#widgets/TrainingLab/snapshot.ts';
import type { TrainingNews, TrainingOrder } from '#widgets/TrainingLab/training.ts';
import { address, allBy, choose, click, hover, press, slide, test, textOf, type Figure } from '../live.tsx';
import { bare, shot } from './sample.ts';

const asked = { orders: [] as unknown[], fault: null as string | null };
beforeEach(() => void vi.spyOn(learning, 'learn').mockImplementation(learn));

const weights = parameters(initialize(layersFor(10).slice(0, 1), [1, 28, 28], 3));

/** Ten pictures and half a percent a snapshot, at a rate of 1 until the numbers run away. */
async function* learn({ settings, from }: TrainingOrder): AsyncGenerator<Report<TrainingNews>> {
  asked.orders.push({ rate: settings.rate, from: from?.images ?? null });
  if (asked.fault) throw new Error(asked.fault);
  yield {
    done: 0,
    answer: { samples: Array.from({ length: 10 }, (_, n) => shot(n)), unseen: 200, fast: false },
  };
  for (let images = from ? from.images + 10 : 0; ; images += 10) {
    const ranAway = settings.rate === '1.0' && images > 30;
    const snapshot: Snapshot = {
      ...bare(images),
      weights,
      training: images === 0 ? null : { loss: ranAway ? Infinity : 0.7, accuracy: 0.5 },
      result: ranAway
        ? null
        : {
            accuracy: images / 200,
            loss: 1.25,
            silent: false,
            confusion: confusion(),
            mistakes: [{ ...shot(4), said: 9 }],
          },
      seconds: images / 10,
      pace: 1234,
    };
    yield { done: 0, answer: { snapshot } };
    if (ranAway) return;
    await new Promise((later) => setTimeout(later, 100));
  }
}
const confusion = () => Uint16Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 20 : i === 49 ? 3 : 0));

/** Lets the trainer train for a while. */
const train = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const columns = (figure: Figure) => allBy(figure.root.querySelector('thead')!, 'columnheader').map(textOf);

test('it opens before the first step: kernels of the seed, nothing tried, and nothing trains by itself', async ({
  open,
}) => {
  asked.orders = [];
  const figure = open(<TrainingLab id="lab" />);
  await train(60_000);
  expect(asked.orders).toEqual([]);
  expect(figure.sentence).toBe(
    'Before the first step. Kernels are noise, and one answer in 10 is right by chance.',
  );
  expect(columns(figure)).toEqual(Array.from({ length: 10 }, (_, digit) => String(digit)));
  choose(figure.choice('Data'), 'Bars in four directions');
  expect(columns(figure)).toEqual(['level', 'falling', 'upright', 'rising']);
  expect(figure.slider('Sample').max).toBe('4');
});

test('played, it trains; paused, it stands still; rewound, it shows what was', async ({ open }) => {
  asked.orders = [];
  const figure = open(<TrainingLab id="lab" />);
  press('Enter', figure.button('Play'));
  await train(390);
  expect(figure.sentence).toBe(
    'After 30 pictures: of 200 unseen ones 30 are right, 15.0 %. Loss 1.250 on them, 0.700 on those trained on.',
  );
  expect(textOf(figure.root.querySelector('.lab-pace'))).toBe(
    '1,230 pictures a second, 3.0 seconds so far, computed one number at a time: this browser has no WebAssembly SIMD.',
  );
  expect(figure.has('img', 'A 4, taken for a 9')).toBe(true);
  expect(
    figure.has('img', /^Accuracy after 30 pictures: 15.0 % on unseen ones, 50.0 % on those trained on/),
  ).toBe(true);
  press('Enter', figure.button('Pause'));
  await train(60_000);
  expect(figure.sentence).toMatch('After 30 pictures');
  press('Enter', figure.button('Step back'));
  expect(figure.sentence).toMatch('After 20 pictures: of 200 unseen ones 20 are right');
  press('Enter', figure.button('First step'));
  expect(figure.sentence).toMatch('Before the first step: of 200 unseen ones 0 are right');
  expect(asked.orders).toEqual([{ rate: '0.003', from: null }]);
});

test('another setting at an earlier moment makes a branch, and each can be looked at', async ({ open }) => {
  asked.orders = [];
  const figure = open(<TrainingLab id="lab" />);
  press('Enter', figure.button('Play'));
  await train(490);
  slide(figure.slider('Step'), 3);
  choose(figure.choice('Learning rate'), '0.01');
  expect(figure.sentence).toMatch(/The settings are others now: played on from here, it branches off\.$/);
  press('Enter', figure.button('Play'));
  await train(190);
  press('Enter', figure.button('Pause'));
  expect(asked.orders).toEqual([
    { rate: '0.003', from: null },
    { rate: '0.01', from: 20 },
  ]);
  expect(figure.root.querySelectorAll('.curve.faint')).toHaveLength(2);
  const [first, second] = allBy(figure.root, 'button', /^Run \d/);
  expect([first, second].map(textOf)).toEqual([
    'Run 1: Adam at 0.003, batches of 32, 5,000 pictures, seed 720.0 %',
    'Run 2: Adam at 0.01, batches of 32, 5,000 pictures, seed 7, from 20 pictures on20.0 %',
  ]);
  expect(second!.getAttribute('aria-pressed')).toBe('true');
  press('Enter', first);
  expect(first!.getAttribute('aria-pressed')).toBe('true');
  expect(figure.choice('Learning rate').value).toBe('0.003');
  expect(figure.sentence).toMatch('After 40 pictures');
  expect(address('lab')).toEqual({});
});

test('numbers that run away are explained, and another rate from before that goes on', async ({ open }) => {
  const figure = open(<TrainingLab id="lab" rate="1.0" />);
  press('Enter', figure.button('Play'));
  await train(1000);
  expect(figure.sentence).toMatch(
    /^After 40 pictures the numbers have run away: the loss is Infinity\..* choose a rate below 1, and play\.$/,
  );
  expect(figure.has('button', 'Play')).toBe(true);
  expect(figure.button('Step forward').getAttribute('aria-disabled')).toBe('true');
  press('Enter', figure.button('Step back'));
  choose(figure.choice('Learning rate'), '0.003');
  press('Enter', figure.button('Step forward'));
  await train(200);
  expect(figure.sentence).toMatch('After 40 pictures: of 200 unseen ones 40 are right');
});

test('a trainer that breaks off says so, and the page goes on', async ({ open }) => {
  const figure = open(<TrainingLab id="lab" />);
  asked.fault = 'out of memory';
  press('Enter', figure.button('Play'));
  await train(100);
  asked.fault = null;
  expect(figure.notice).toBe('The computation broke off: out of memory.');
  press('Enter', figure.button('Play'));
  await train(290);
  expect(figure.sentence).toMatch('After 20 pictures');
  press('Enter', figure.button('Reset'));
  expect(figure.sentence).toMatch('Before the first step. Kernels');
});

test('the chart is pointed at: what was there is shown, and a press goes there', async ({ open }) => {
  const figure = open(<TrainingLab id="lab" />);
  press('Enter', figure.button('Play'));
  await train(390);
  press('Enter', figure.button('Pause'));
  const chart = figure.root.querySelector('.lab-curves > div')!;
  chart.querySelector('svg')!.getBoundingClientRect = () => ({ left: 0, width: 2000 }) as DOMRect;
  hover(chart, [9, 0]);
  expect(figure.sentence).toMatch('After 10 pictures');
  hover(null);
  expect(figure.sentence).toMatch('After 30 pictures');
  click(chart, { at: [21, 0] });
  hover(null);
  expect(figure.sentence).toMatch('After 20 pictures');
});
