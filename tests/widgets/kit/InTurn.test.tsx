// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Awake } from '#widgets/kit/Awake.ts';
import { InTurn } from '#widgets/kit/InTurn.tsx';
import { Waking } from '#widgets/kit/Waking.tsx';
import { renderAwake } from '../awake.tsx';
import { flush } from '../live.tsx';

const parts = (awake: boolean) => (
  <Awake.Provider value={awake}>
    <Waking>whole</Waking>
    <InTurn>
      <Waking>one</Waking>
    </InTurn>
    <InTurn>
      <Waking>other</Waking>
    </InTurn>
  </Awake.Provider>
);
const asleep = () => [...document.querySelectorAll('.asleep')].map(({ textContent }) => textContent);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('parts wake behind the whole', () => {
  flush(() => render(parts(false), document.body));
  expect(asleep()).toEqual(['whole', 'one', 'other']);
  flush(() => render(parts(true), document.body));
  expect(asleep()).toEqual(['one', 'other']);
  flush(() => vi.advanceTimersByTime(0));
  expect(asleep()).toEqual([]);
});

test('what comes to a widget that is awake is awake at once', () => {
  expect(renderAwake(<InTurn>{<Waking>late</Waking>}</InTurn>)).toBe('<div class="waking">late</div>');
});
