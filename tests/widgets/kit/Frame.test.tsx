// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { onState, type WidgetState } from '#widgets/kit/events.ts';
import {
  focus,
  focused,
  hover,
  listen,
  nameOf,
  press,
  slide,
  tabStops,
  test,
  textOf,
  wait,
} from '../live.tsx';
import Sums from './Sums.tsx';

test('what an author gave it stands where it belongs', ({ open }) => {
  const { root } = open(<Sums id="first" title="All the sums" caption="Look at them." figure="1.2" />);
  expect(root.id).toBe('first');
  expect(root.dataset['widget']).toBe('Sums');
  expect(textOf(root.querySelector('.plate-head strong'))).toBe('All the sums');
  expect(textOf(root.querySelector('figcaption'))).toBe('Figure 1.2 Look at them.');
  expect(textOf(root.querySelector('.formulas'))).toBe('O = 2');
  expect(open(<Sums id="first" />).root.querySelector('figcaption')).toBeNull();
});

describe('until its script runs', () => {
  test('it shows its state and offers nothing to press', ({ open }) => {
    const figure = open(<Sums id="first" step={2} image={Array(4).fill([1, 2, 3, 4])} />, { asleep: true });
    expect(figure.root.querySelectorAll('button, input, select, [tabindex], [role=grid]')).toHaveLength(0);
    expect(tabStops()).toEqual([]);
    expect(figure.sentence).toBe('Row 1, column 2: 14');
    expect(figure.root.querySelectorAll('svg.grid')).toHaveLength(2);
    expect(figure.root.dataset['awake']).toBeUndefined();
  });

  test('it says nothing of the address, which is for the script', ({ open }) => {
    const figure = open(<Sums id="first" />, { setting: 'stride=9&window=3', asleep: true });
    expect(figure.notice).toBe('');
    expect(figure.sentence).toBe('Row 1, column 1: 10');
  });
});

test('awake, everything in it is reached by Tab, once, in the order in which it stands', ({ open }) => {
  const figure = open(<Sums id="first" />);
  wait(1);
  expect(figure.root.dataset['awake']).toBe('');
  const visited: string[] = [];
  focus(tabStops(figure.root)[0]!);
  while (figure.root.contains(focused())) {
    visited.push(nameOf(focused()));
    press('Tab');
  }
  const controls = ['Input size', 'Window', 'Stride', 'Times', 'Bias'].flatMap((name) => [
    ...[`Less ${name.toLowerCase()}`, name, `More ${name.toLowerCase()}`],
  ]);
  expect(visited).toEqual([
    ...['Undo', 'Redo', 'Share'],
    // The cell of each grid that Tab stops at goes by its value.
    ...['Draw on input', '0', '10'],
    ...['First step', 'Step back', 'Play', 'Step forward', 'Step', 'Speed', 'Reset'],
    ...['Pattern', ...controls, 'Framed'],
  ]);
});

test('it tells the page of each change of its values, its facts and its step, and of nothing else', ({
  open,
}) => {
  const heard: WidgetState[] = [];
  const figure = open(<Sums id="first" />, { setting: 'bias=3' });
  const end = onState(figure.root, (state) => heard.push(state));
  hover(figure.cell('Output', 2, 2));
  hover(null);
  expect(heard).toEqual([]);
  slide(figure.slider('Stride'), 1);
  press('Enter', figure.button('Step forward'));
  expect(heard).toMatchObject([
    { facts: { stride: 1, pattern: 'count', bias: 3, output: 3 }, step: 0, length: 9 },
    { facts: { stride: 1, output: 3 }, step: 1, length: 9 },
  ]);
  end();
  press('Enter', figure.button('Step forward'));
  expect(heard).toHaveLength(2);
});

describe('Ctrl+Z and Ctrl+Shift+Z', () => {
  test('take back and bring again from anywhere in the figure, and are answered', ({ open }) => {
    const figure = open(<Sums id="first" />);
    press('ArrowRight', figure.slider('Times'));
    focus(figure.stop('Output'));
    const heard = listen();
    press('Control+z');
    expect(figure.slider('Times').value).toBe('10');
    press('Control+Shift+Z');
    expect(figure.slider('Times').value).toBe('11');
    press('Control+z');
    press('Control+y');
    expect(figure.slider('Times').value).toBe('11');
    expect(heard()).toEqual([10, 11, 10, 11].map((sum) => `Row 1, column 1: ${sum}`));
  });

  test('are left to a field that is typed into', ({ open }) => {
    const figure = open(<Sums id="first" />);
    press('ArrowRight', figure.slider('Times'));
    press('Control+z', figure.field('Bias'));
    expect(figure.slider('Times').value).toBe('11');
  });
});

test('live numbers are kept from a page translator', ({ open }) => {
  const { root } = open(<Sums id="first" />);
  for (const place of ['.stage', '.sentence', '.formulas', '.count', '.control output'])
    expect(root.querySelector(place)!.getAttribute('translate'), place).toBe('no');
});
