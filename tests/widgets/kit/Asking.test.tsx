// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { onStreak } from '#widgets/kit/events.ts';
import ConvArithmetic from '#widgets/ConvArithmetic/index.tsx';
import ConvWalk from '#widgets/ConvWalk/index.tsx';
import {
  by,
  fill,
  focused,
  listen,
  nameOf,
  press,
  settle,
  slide,
  test,
  textOf,
  type Figure,
} from '../live.tsx';
import AskingSums from './AskingSums.tsx';

async function predicting(figure: Figure): Promise<Figure> {
  press('Space', figure.toggle('Predict first'));
  await vi.dynamicImportSettled();
  await settle();
  return figure;
}
const told = (figure: Figure) => textOf(figure.root.querySelector('.asking p'));
function predict(figure: Figure, text: string): void {
  fill(by(figure.root, 'textbox', 'Your prediction') as HTMLInputElement, text);
  press('Enter', figure.button('Check'));
}

test('an answer is judged, and said; the right one is shown, and leads on', async ({ open }) => {
  const figure = await predicting(open(<AskingSums id="a" />));
  const said = listen();
  predict(figure, 'nine');
  expect(told(figure)).toBe('Type a number first.');
  predict(figure, '2');
  expect(told(figure)).toBe('Not 2. That counts windows.');
  expect(said()).toEqual(['Type a number first.', 'Not 2. That counts windows.']);
  predict(figure, '18');
  expect(told(figure)).toBe('Right.');
  expect(figure.sentence).toBe('Row 1, column 2: 18');
  expect(nameOf(focused())).toBe('Next');
  press('Enter');
  press('Enter', figure.button('Next'));
  expect(figure.sentence).toBe('Window 4?');
  expect(nameOf(focused())).toBe('Your prediction');
});

test('right at the first try makes a streak, which the page is told; whoever looks begins anew', async ({
  open,
}) => {
  const figure = await predicting(open(<AskingSums id="a" step={1} stride={1} />));
  const streaks: number[] = [];
  onStreak(document.body, (length, widget) => streaks.push(length, Number(widget.id === 'a')));
  predict(figure, '14');
  expect(told(figure)).toBe('Right.');
  press('Enter', figure.button('Next'));
  press('Enter', figure.button('Next'));
  predict(figure, '26');
  expect(told(figure)).toBe('Right. That makes 2 in a row.');
  press('Enter', figure.button('Next'));
  press('Enter', figure.button('Show it'));
  expect(told(figure)).toBe('It is 20.');
  press('Enter', figure.button('Next'));
  predict(figure, '1');
  predict(figure, '14');
  expect(told(figure)).toBe('Right.');
  expect(streaks).toEqual([1, 1, 2, 1]);
});

test('nothing tells the answer before it is given', async ({ open }) => {
  const figure = await predicting(open(<ConvWalk id="a" />));
  expect(figure.sentence).toBe('Row 1, column 2: what do the products under the window add up to?');
  expect(figure.root.querySelector('.panel-products > .veiled')).not.toBeNull();
  const size = await predicting(open(<ConvArithmetic id="b" />));
  expect(size.sentence).not.toContain('How many');
  slide(size.slider('Input size'), 6);
  expect(size.sentence).toBe('How many cells high and wide will the output be?');
  const veiled = [...size.root.querySelectorAll('.veiled')].map((one) => one.className);
  expect(veiled).toEqual(['veiled', 'player veiled', 'formulas veiled']);
  expect(size.slider('Input size').getAttribute('aria-valuetext')).toBe('input size 6');
  predict(size, '4');
  expect(size.root.querySelector('.veiled')).toBeNull();
});
