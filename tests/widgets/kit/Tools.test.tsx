// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import PaintNumbers from '#widgets/PaintNumbers/index.tsx';
import { choose, listen, press, slide, test } from '../live.tsx';
import Sums from './Sums.tsx';

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
