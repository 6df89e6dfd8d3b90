// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { renderToString } from 'preact-render-to-string';

import { Waking } from '#widgets/kit/Waking.tsx';
import { renderAwake } from '../awake.tsx';

test('what sleeps keeps its room', () => {
  const inside = (
    <Waking>
      <button type="button">Go</button>
    </Waking>
  );
  expect(renderToString(inside)).toBe('<div class="waking asleep"><button type="button">Go</button></div>');
  expect(renderAwake(inside)).toBe('<div class="waking"><button type="button">Go</button></div>');
});
