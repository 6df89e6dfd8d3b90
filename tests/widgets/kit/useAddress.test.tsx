// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { address, click, press, slide, test, wait } from '../live.tsx';
import Sums from './Sums.tsx';

test('the address follows what is set, once it rests, and says only what differs', ({ open }) => {
  const figure = open(<Sums id="first" />, { setting: '?second.stride=2' });
  const replaced = vi.spyOn(history, 'replaceState');
  slide(figure.slider('Times'), 11, 12, 13);
  expect(replaced).not.toHaveBeenCalled();
  expect(address('first')).toEqual({ tenths: '13' });
  expect(replaced).toHaveBeenCalledOnce();
  expect(location.search).toContain('second.stride=2');
  slide(figure.slider('Times'), 10);
  expect(address('first')).toEqual({});
});

test('a step that goes without saying is not said', ({ open }) => {
  const figure = open(<Sums id="first" step="last" />);
  press('Enter', figure.button('Step back'));
  expect(address('first')).toEqual({ step: '3' });
  press('Enter', figure.button('Step forward'));
  expect(address('first')).toEqual({});
  const single = open(<Sums id="first" window={4} />);
  slide(single.slider('Times'), 12);
  expect(address('first')).toEqual({ tenths: '12' });
});

test('while it plays the address waits', ({ open }) => {
  const figure = open(<Sums id="first" stride={1} />);
  click(figure.button('Play'));
  wait(1600);
  expect(figure.slider('Step').value).toBe('3');
  expect(address('first')).toEqual({});
  click(figure.button('Pause'));
  expect(address('first')).toEqual({ step: '3' });
});
