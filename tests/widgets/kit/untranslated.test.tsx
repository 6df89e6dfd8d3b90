// @vitest-environment jsdom
import { render } from 'preact-render-to-string';
import { expect } from 'vitest';

import { untranslated } from '#widgets/kit/untranslated.ts';
import { test } from '../live.tsx';

test('a translator is told to leave it alone, by the server and by the script', ({ open }) => {
  const told = <figure id="a" {...untranslated} />;
  const asleep = new DOMParser().parseFromString(render(told), 'text/html');
  expect(asleep.querySelector('figure')!.getAttribute('translate')).toBe('no');
  expect(open(told).root.getAttribute('translate')).toBe('no');
});
