// @vitest-environment jsdom
import { expect } from 'vitest';

import { focused, listen, nameOf, press, slide, tabStops, test, textOf } from '../live.tsx';
import Sums from './Sums.tsx';

test('the buttons lead through the run, and at an end they keep the focus and say where one is', ({
  open,
}) => {
  const figure = open(<Sums id="run" />);
  const forward = figure.button('Step forward');
  const back = figure.button('Step back');
  const heard = listen();
  expect(back.getAttribute('aria-disabled')).toBe('true');
  expect(figure.button('First step').getAttribute('aria-disabled')).toBe('true');
  for (const told of ['Row 1, column 2: 18', 'Row 2, column 1: 22', 'Row 2, column 2: 10']) {
    expect(forward.getAttribute('aria-disabled')).toBe('false');
    press('Enter', forward);
    expect(heard()).toEqual([told]);
    expect(figure.sentence).toBe(told);
  }
  expect(forward.getAttribute('aria-disabled')).toBe('true');
  press('Enter', forward);
  expect(focused()).toBe(forward);
  expect(heard()).toEqual(['Row 2, column 2: 10']);
  press('Space', back);
  expect(heard()).toEqual(['Row 2, column 1: 22']);
  press('Enter', figure.button('First step'));
  expect(heard()).toEqual(['Row 1, column 1: 10']);
  expect(figure.slider('Step').value).toBe('1');
});

test('the scrubber reaches every step and says it in words', ({ open }) => {
  const figure = open(<Sums id="run" />);
  const step = figure.slider('Step');
  expect([step.min, step.max]).toEqual(['1', '4']);
  for (const [to, told] of [
    ['2', 'Step 2 of 4. Row 1, column 2: 18'],
    ['4', 'Step 4 of 4. Row 2, column 2: 10'],
    ['1', 'Step 1 of 4. Row 1, column 1: 10'],
  ] as const) {
    slide(step, Number(to));
    expect(step.getAttribute('aria-valuetext')).toBe(told);
    expect(textOf(figure.root.querySelector('.player .count'))).toBe(`${to} of 4`);
  }
  expect(step.style.getPropertyValue('--range-at')).toBe('0%');
  slide(step, 4);
  expect(step.style.getPropertyValue('--range-at')).toBe('100%');
});

test('it is a group of its own, in the order of its buttons', ({ open }) => {
  const figure = open(<Sums id="run" />);
  const player = figure.root.querySelector('[role=group][aria-label=Player]')!;
  expect(tabStops(player).map(nameOf)).toEqual([
    ...['First step', 'Step back', 'Play', 'Step forward', 'Step', 'Speed', 'Reset'],
  ]);
});

test('asleep, it says where the run is', ({ open }) => {
  const { root } = open(<Sums id="run" step={3} />, { asleep: true });
  expect(textOf(root.querySelector('.player'))).toBe('Step 3 of 4');
});
