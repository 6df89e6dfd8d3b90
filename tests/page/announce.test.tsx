// @vitest-environment jsdom
import { expect } from 'vitest';

import { announce } from '#page/announce.ts';
import { listen, test } from '../widgets/live.tsx';

test('a sentence is put into the live region, and the same one again is news again', ({ open }) => {
  open(<figure id="a" />);
  const heard = listen();
  const region = document.getElementById('announcer')!;
  const texts = ['Once.', 'Once.', 'Once.', 'Another.'].map((sentence) => {
    announce(sentence);
    return region.textContent;
  });
  expect(heard()).toEqual(['Once.', 'Once.', 'Once.', 'Another.']);
  // A region whose text does not change is not read again.
  for (const [n, text] of texts.entries()) expect(text).not.toBe(texts[n - 1]);
});

test('on a page without one nothing is said, and nothing breaks', ({ open }) => {
  open(<figure id="a" />);
  document.getElementById('announcer')!.remove();
  expect(() => announce('Nobody hears it.')).not.toThrow();
});
