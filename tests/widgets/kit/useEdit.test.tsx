// @vitest-environment jsdom
import { expect } from 'vitest';

import PoolWalk from '#widgets/PoolWalk/index.tsx';
import { address, focus, press, test, type } from '../live.tsx';
import Sums from './Sums.tsx';

test('sets a cell of the sample, which is the reader’s own from then on', ({ open }) => {
  const figure = open(<Sums id="a" side={2} />);
  focus(figure.stop('Input'));
  type('7');
  press('Enter');
  expect(figure.values('Input')).toEqual([
    [7, 1],
    [2, 3],
  ]);
  expect(address('a')).toMatchObject({ image: '7,1;2,3' });
});

test('says why a cell cannot be set', ({ open }) => {
  const figure = open(<PoolWalk id="a" preset="shift" />);
  focus(figure.stop('Input'));
  type('7');
  press('Enter');
  expect(figure.notice).toMatch(/came in with the shift/);
  expect(address('a')).toEqual({});
});
