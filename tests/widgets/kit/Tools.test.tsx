// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import PaintNumbers from '#widgets/PaintNumbers/index.tsx';
import { choose, listen, press, settle, slide, test } from '../live.tsx';
import Sums from './Sums.tsx';

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

test('Reset stands among them where there is no player, and is answered', ({ open }) => {
  expect(open(<Sums id="first" />).root.querySelectorAll('.tools [aria-label=Reset]')).toHaveLength(0);
  const figure = open(<PaintNumbers id="first" />);
  const before = figure.sentence;
  choose(figure.choice('Pattern'), 'Blank');
  const heard = listen();
  press('Enter', figure.button('Reset'));
  expect(figure.sentence).toBe(before);
  expect(heard()).toEqual([before]);
});

test('what there is nothing of to take back or to bring again is not offered', ({ open }) => {
  const figure = open(<Sums id="first" />);
  const offered = () =>
    ['Undo', 'Redo'].filter((name) => figure.button(name).getAttribute('aria-disabled') === 'false');
  expect(offered()).toEqual([]);
  slide(figure.slider('Times'), 12);
  expect(offered()).toEqual(['Undo']);
  press('Enter', figure.button('Undo'));
  expect(offered()).toEqual(['Redo']);
});
