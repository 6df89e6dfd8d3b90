import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { LiveProvider, useLive, type Live } from '#widgets/kit/live.ts';

const Name = () => <b>{useLive().declaration.name}</b>;

test('whatever stands in a widget finds it around itself', () => {
  const live = { declaration: { name: 'Around' } } as Live;
  expect(
    render(
      <LiveProvider value={live}>
        <Name />
      </LiveProvider>,
    ),
  ).toBe('<b>Around</b>');
});

test('outside of one it says where it belongs', () => {
  expect(() => render(<Name />)).toThrow('belongs into a widget');
});
