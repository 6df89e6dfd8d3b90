// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { WorkBar } from '#widgets/kit/WorkBar.tsx';
import type { Work } from '#widgets/kit/work/useWork.ts';
import { listen, press, test, textOf, by } from '../live.tsx';

const work = (state: Partial<Work>): Work => ({
  ...{ done: null, fault: null, cancel: vi.fn(), again: vi.fn() },
  ...state,
});
const bar = (state: Work) => (
  <figure id="a">
    <WorkBar work={state} />
  </figure>
);

test('is not there while nothing is being done', ({ open }) => {
  expect(open(bar(work({}))).root.children).toHaveLength(0);
});

test('shows how far it is, and stops it', ({ open }) => {
  const state = work({ done: 0.25 });
  const figure = open(bar(state));
  const progress = by(figure.root, 'progressbar', 'Computed so far') as HTMLProgressElement;
  expect(progress.value).toBe(0.25);
  press('Enter', figure.button('Stop'));
  expect(state.cancel).toHaveBeenCalledOnce();
});

test('says what went wrong, for the ear too, and begins again', ({ open }) => {
  open(<figure id="a" />);
  const heard = listen();
  const state = work({ fault: 'It broke off.' });
  const figure = open(bar(state));
  expect(textOf(figure.root.querySelector('.plate-notice'))).toContain('It broke off.');
  press('Enter', figure.button('Try again'));
  expect(state.again).toHaveBeenCalledOnce();
  expect(heard()).toEqual(['It broke off.']);
});
