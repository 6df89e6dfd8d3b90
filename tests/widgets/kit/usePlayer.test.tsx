// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { address, choose, flush, focused, listen, press, slide, test, wait } from '../live.tsx';
import Growing, { EVERY } from './Growing.tsx';
import Sums from './Sums.tsx';

/** Sixteen steps. */
const run = <Sums id="run" window={1} stride={1} />;

test('nothing plays by itself', ({ open }) => {
  const figure = open(run);
  wait(60_000);
  expect(figure.slider('Step').value).toBe('1');
  expect(figure.has('button', 'Play')).toBe(true);
});

test('playing takes a step at a time, keeps the focus, and stops at the end', ({ open }) => {
  const figure = open(<Sums id="run" />);
  const heard = listen();
  press('Enter', figure.button('Play'));
  expect(focused()).toBe(figure.button('Pause'));
  for (const step of ['2', '3', '4']) {
    wait(699);
    expect(figure.slider('Step').value).not.toBe(step);
    wait(1);
    expect(figure.slider('Step').value).toBe(step);
    // Only the end is told.
    if (step !== '4') expect(heard()).toEqual([]);
  }
  expect(heard()).toEqual(['Row 2, column 2: 10']);
  expect(focused()).toBe(figure.button('Play'));
  wait(60_000);
  expect(figure.slider('Step').value).toBe('4');
});

test.for([
  ['½×', 1400],
  ['1×', 700],
  ['2×', 350],
  ['4×', 175],
] as const)('at %s a step takes %d ms', ([speed, pause], { open }) => {
  const figure = open(run);
  choose(figure.choice('Speed'), speed);
  press('Enter', figure.button('Play'));
  wait(3 * pause - 1);
  expect(figure.slider('Step').value).toBe('3');
  wait(1);
  expect(figure.slider('Step').value).toBe('4');
});

test('the speed can be changed while it plays', ({ open }) => {
  const figure = open(run);
  press('Enter', figure.button('Play'));
  wait(700);
  choose(figure.choice('Speed'), '4×');
  wait(175 * 4);
  expect(figure.slider('Step').value).toBe('6');
});

test('a finished run that is played begins again', ({ open }) => {
  const figure = open(<Sums id="run" step="last" />);
  press('Enter', figure.button('Play'));
  expect(figure.slider('Step').value).toBe('1');
  wait(700);
  expect(figure.slider('Step').value).toBe('2');
});

test('Pause stops it where it is, and tells where that is', ({ open }) => {
  const figure = open(run);
  const heard = listen();
  press('Enter', figure.button('Play'));
  wait(1400);
  press('Enter', figure.button('Pause'));
  wait(60_000);
  expect(figure.slider('Step').value).toBe('3');
  expect(heard()).toEqual(['Row 1, column 3: 2']);
});

test.for(['First step', 'Step back', 'Step forward', 'Reset'])('%s stops it', (name, { open }) => {
  const figure = open(run);
  press('Enter', figure.button('Play'));
  wait(1400);
  press('Enter', figure.button(name));
  const step = figure.slider('Step').value;
  wait(60_000);
  expect(figure.slider('Step').value).toBe(step);
  expect(figure.has('button', 'Play')).toBe(true);
});

test('the scrubber stops it', ({ open }) => {
  const figure = open(run);
  press('Enter', figure.button('Play'));
  press('End', figure.slider('Step'));
  press('ArrowLeft', figure.slider('Step'));
  wait(60_000);
  expect(figure.slider('Step').value).toBe('15');
});

test('a page that is hidden stops it, and it stays so when the page is back', ({ open }) => {
  const figure = open(run);
  press('Enter', figure.button('Play'));
  wait(700);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  flush(() => document.dispatchEvent(new Event('visibilitychange')));
  wait(60_000);
  expect(figure.slider('Step').value).toBe('2');
  hidden.mockReturnValue(false);
  flush(() => document.dispatchEvent(new Event('visibilitychange')));
  wait(60_000);
  expect(figure.slider('Step').value).toBe('2');
  expect(figure.has('button', 'Play')).toBe(true);
});

test('a run that gets shorter while it plays ends at its new end', ({ open }) => {
  const figure = open(run);
  press('Enter', figure.button('Play'));
  wait(700 * 9);
  press('End', figure.slider('Stride'));
  expect(figure.slider('Step').max).toBe('4');
  wait(60_000);
  expect(figure.slider('Step').value).toBe('4');
  expect(figure.has('button', 'Play')).toBe(true);
});

describe('a run that grows', () => {
  const growing = <Growing id="run" />;

  test('has its beginning, and grows while it is played', ({ open }) => {
    const figure = open(growing);
    wait(60_000);
    expect(figure.sentence).toBe('|');
    press('Enter', figure.button('Play'));
    wait(3 * EVERY);
    expect([figure.sentence, figure.slider('Step').max]).toEqual(['aaa|', '4']);
    press('Enter', figure.button('Pause'));
    wait(60_000);
    expect(figure.sentence).toBe('aaa|');
    expect(address('run')).toEqual({});
    press('Enter', figure.button('Play'));
    wait(2 * EVERY);
    expect(figure.sentence).toBe('aaaaa|');
  });

  test('stops where it can grow no further, and is then played from its beginning, ten times as fast', ({
    open,
  }) => {
    const figure = open(growing);
    const heard = listen();
    press('Enter', figure.button('Play'));
    wait(8 * EVERY + 10);
    expect([figure.sentence, heard()]).toEqual(['aaaaaaaa|', ['aaaaaaaa|']]);
    expect(figure.button('Step forward').getAttribute('aria-disabled')).toBe('true');
    press('Enter', figure.button('Play'));
    expect(figure.sentence).toBe('|aaaaaaaa');
    wait(70);
    expect(figure.sentence).toBe('a|aaaaaaa');
  });

  test('is played from where it was rewound to, and goes on growing at its end', ({ open }) => {
    const figure = open(growing);
    press('Enter', figure.button('Play'));
    wait(3 * EVERY);
    press('Enter', figure.button('Step back'));
    wait(60_000);
    expect(figure.sentence).toBe('aa|a');
    press('Enter', figure.button('Play'));
    wait(70 + 2 * EVERY);
    expect(figure.sentence).toBe('aaaaa|');
  });

  test('takes a single step, which is told when it is there', ({ open }) => {
    const figure = open(growing);
    const heard = listen();
    press('Enter', figure.button('Step forward'));
    wait(EVERY - 1);
    expect([figure.sentence, heard()]).toEqual(['|', []]);
    wait(60_000);
    expect([figure.sentence, heard()]).toEqual(['a|', ['a|']]);
    press('Enter', figure.button('Step back'));
    press('Enter', figure.button('Step forward'));
    expect([figure.sentence, heard()]).toEqual(['a|', ['|a', 'a|']]);
  });

  test('leaves what came next when it is played on from there with another setting', ({ open }) => {
    const figure = open(growing);
    press('Enter', figure.button('Play'));
    wait(4 * EVERY);
    slide(figure.slider('Step'), 3);
    choose(figure.choice('Letter'), 'B');
    wait(60_000);
    expect(figure.sentence).toBe('aa|aa');
    press('Enter', figure.button('Play'));
    wait(EVERY);
    expect(figure.sentence).toBe('aab|');
    // Also while it grows.
    choose(figure.choice('Letter'), 'A');
    wait(2 * EVERY);
    expect(figure.sentence).toBe('aabaa|');
  });

  test('stops where nothing will come, on a page that is hidden, and is empty again after a reset', ({
    open,
  }) => {
    const figure = open(growing);
    press('Enter', figure.button('Play'));
    wait(2 * EVERY);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    flush(() => document.dispatchEvent(new Event('visibilitychange')));
    hidden.mockReturnValue(false);
    wait(60_000);
    expect(figure.sentence).toBe('aa|');
    choose(figure.choice('Letter'), 'None');
    for (const name of ['Play', 'Step forward']) {
      press('Enter', figure.button(name));
      expect([name, figure.has('button', 'Play')]).toEqual([name, true]);
    }
    press('Enter', figure.button('Reset'));
    expect([figure.sentence, figure.choice('Letter').value]).toEqual(['|', 'a']);
  });
});
