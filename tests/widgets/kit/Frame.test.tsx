// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import {
  choose,
  focus,
  focused,
  listen,
  nameOf,
  press,
  settle,
  slide,
  tabStops,
  test,
  textOf,
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
    ...['Undo', 'Copy link to this state'],
    // The cell of each grid that Tab stops at goes by its value.
    ...['Draw on input', '0', '10'],
    ...['First step', 'Step back', 'Play', 'Step forward', 'Step', 'Speed', 'Reset'],
    ...['Pattern', ...controls, 'Framed'],
  ]);
});

test('its facts stand where a page can read them, once it is awake', ({ open }) => {
  expect(open(<Sums id="first" />, { asleep: true }).root.dataset['state']).toBeUndefined();
  const figure = open(<Sums id="first" />);
  const state = () => JSON.parse(figure.root.dataset['state']!) as Record<string, unknown>;
  expect(state()).toMatchObject({ stride: 2, pattern: 'count', output: 2 });
  slide(figure.slider('Stride'), 1);
  choose(figure.choice('Pattern'), 'Ones');
  expect(state()).toMatchObject({ stride: 1, pattern: 'ones', output: 3 });
});

describe('the link to this state', () => {
  test('is copied, and that is said', async ({ open }) => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const figure = open(<Sums id="first" />);
    slide(figure.slider('Stride'), 1);
    slide(figure.slider('Step'), 3);
    const heard = listen();
    press('Enter', figure.button('Copy link to this state'));
    await settle();
    expect(writeText).toHaveBeenCalledWith(`${location.origin}/page/?first.stride=1&first.step=3#first`);
    expect(heard()).toEqual(['Copied: the link opens this very state.']);
    expect(figure.notice).toBe('Copied: the link opens this very state.');
  });

  test('stands in the address bar where it cannot be copied', async ({ open }) => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    const figure = open(<Sums id="first" />);
    slide(figure.slider('Stride'), 1);
    press('Enter', figure.button('Copy link to this state'));
    await settle();
    expect(location.search + location.hash).toBe('?first.stride=1#first');
    expect(figure.notice).toMatch(/the link now stands in the address bar/);
  });
});

describe('Full screen', () => {
  test('is not offered where there is none', ({ open }) => {
    expect(open(<Sums id="first" />).has('button', 'Full screen')).toBe(false);
  });

  test('fills the screen with the figure, and gives it back', ({ open }) => {
    Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true });
    const figure = open(<Sums id="first" />);
    const [enter, leave] = [vi.fn(), vi.fn()];
    figure.root.requestFullscreen = enter;
    document.exitFullscreen = leave;
    press('Enter', figure.button('Full screen'));
    expect(enter).toHaveBeenCalledOnce();
    Object.defineProperty(document, 'fullscreenElement', { value: figure.root, configurable: true });
    press('Enter', figure.button('Full screen'));
    expect(leave).toHaveBeenCalledOnce();
    for (const name of ['fullscreenEnabled', 'fullscreenElement', 'exitFullscreen'])
      Reflect.deleteProperty(document, name);
  });
});

test('live numbers are kept from a page translator', ({ open }) => {
  const { root } = open(<Sums id="first" />);
  for (const place of ['.stage', '.sentence', '.formulas', '.count', '.control output'])
    expect(root.querySelector(place)!.getAttribute('translate'), place).toBe('no');
});
