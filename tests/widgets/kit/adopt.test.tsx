// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { adopt } from '#widgets/kit/adopt.ts';
import { test } from '../live.tsx';

test('rules that travel with a script are the page’s from then on', ({ open }) => {
  const { root } = open(<figure id="a" class="adopted" />);
  const before = document.adoptedStyleSheets.length;
  adopt('.adopted { display: none }');
  expect(document.adoptedStyleSheets).toHaveLength(before + 1);
  expect(getComputedStyle(root).display).toBe('none');
  document.adoptedStyleSheets.pop();
});

test('on the server there is no page to give them to', () => {
  vi.stubGlobal('document', undefined);
  expect(() => adopt('.adopted { display: none }')).not.toThrow();
  vi.unstubAllGlobals();
});
