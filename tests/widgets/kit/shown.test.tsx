// @vitest-environment jsdom
import { render } from 'preact';
import { expect } from 'vitest';

import { LiveProvider, type Live, type Shown } from '#widgets/kit/live.ts';
import { useShown } from '#widgets/kit/shown.ts';
import { flush, test } from '../live.tsx';

const Drawn = ({ value }: { value: number }) => {
  useShown('Input', () => [[value]]);
  return null;
};

test('what is drawn anew replaces what it has told before, and two of one name are both told', () => {
  const shown: Shown = new Map();
  const place = document.createElement('div');
  const draw = (value: number) =>
    flush(() =>
      render(
        <LiveProvider value={{ shown } as Partial<Live> as Live}>
          <Drawn value={value} />
          <Drawn value={9} />
        </LiveProvider>,
        place,
      ),
    );
  draw(1);
  draw(2);
  expect([...shown.values()].map(({ name, rows }) => [name, rows()])).toEqual([
    ['Input', [[2]]],
    ['Input', [[9]]],
  ]);
});
