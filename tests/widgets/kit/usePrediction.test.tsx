// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { choose, press, settle, slide, test, type Figure } from '../live.tsx';
import AskingSums from './AskingSums.tsx';

async function predicting(figure: Figure): Promise<Figure> {
  press('Space', figure.toggle('Predict first'));
  await vi.dynamicImportSettled();
  await settle();
  return figure;
}
const shown = (figure: Figure) =>
  figure
    .values('Output')
    .flat()
    .filter((value) => typeof value === 'number').length;

test('what is shown has been seen: the next step is asked for, and is not shown', async ({ open }) => {
  const figure = await predicting(open(<AskingSums id="a" />));
  expect(figure.sentence).toBe('Window 2?');
  expect(shown(figure)).toBe(1);
});

test('no step behind the one that is asked for can be reached, and none is told by pointing', async ({
  open,
}) => {
  const figure = await predicting(open(<AskingSums id="a" />));
  slide(figure.slider('Step'), 4);
  expect(figure.sentence).toBe('Window 2?');
  expect(figure.button('Step forward').ariaDisabled).toBe('true');
  press('Control+End', figure.stop('Output'));
  press('Enter');
  expect(figure.sentence).toBe('Window 2?');
  press('Enter', figure.button('First step'));
  expect(figure.sentence).toContain('Row 1, column 1');
});

test('what there is nothing to ask about is shown', async ({ open }) => {
  const figure = await predicting(open(<AskingSums id="a" step={2} />));
  expect(figure.sentence).toContain('Row 2, column 1');
  press('Enter', figure.button('Step forward'));
  expect(figure.sentence).toBe('Window 4?');
});

test('other settings make another run, asked for from its beginning', async ({ open }) => {
  const figure = await predicting(open(<AskingSums id="a" step={2} />));
  choose(figure.choice('Pattern'), 'Ones');
  expect(figure.sentence).toBe('Window 1?');
  expect(shown(figure)).toBe(0);
});

test('switched off, everything is shown again; at the end of a run it begins anew', async ({ open }) => {
  const figure = await predicting(open(<AskingSums id="a" step="last" />));
  expect(figure.sentence).toBe('Window 1?');
  await predicting(figure);
  expect(figure.sentence).toContain('Row 1, column 1');
  slide(figure.slider('Step'), 4);
  expect(figure.sentence).toContain('Row 2, column 2');
});
