import { expect, test } from 'vitest';

import { asData, escaped } from '#page/escaped.ts';

test('text ends neither what it stands in nor an attribute', () => {
  expect(escaped('a < b & "c" &amp;')).toBe('a &lt; b &amp; &quot;c&quot; &amp;amp;');
});

test('data ends no script, and is what it was', () => {
  const data = { text: '</script><!-- "quoted"' };
  expect(asData(data)).not.toContain('<');
  expect(JSON.parse(asData(data))).toEqual(data);
});
