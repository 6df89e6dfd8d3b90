// @vitest-environment jsdom
import { expect } from 'vitest';

import { press, test } from '../../live.tsx';
import Sums from '../Sums.tsx';
import { shared } from './shared.ts';

test('what there is to take along comes when it is asked for, and goes when it is asked again', async ({
  open,
}) => {
  const figure = open(<Sums id="first" />);
  const button = figure.button('Share');
  expect(button.ariaExpanded ?? button.getAttribute('aria-expanded')).toBe('false');
  expect(figure.has('group', 'Share')).toBe(false);
  await shared(figure);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(figure.has('group', 'Share')).toBe(true);
  press('Enter', button);
  expect(figure.has('group', 'Share')).toBe(false);
});
