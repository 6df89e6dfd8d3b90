import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { remarkTypography } from '#authoring/mdx/typography.ts';

type Part = Root['children'][number];
const text = (value: string): Part => ({ type: 'text', value });
const strong = (value: string): Part => ({ type: 'strong', children: [{ type: 'text', value }] });
const code = (value: string): Part => ({ type: 'inlineCode', value });
const block = (...parts: Part[]): Part => ({ type: 'paragraph', children: parts as never });

function printed(...children: Part[]): string {
  const tree: Root = { type: 'root', children };
  remarkTypography()(tree);
  return toString(tree);
}

test.each([
  ["It doesn't, and the kernel's don't.", 'It doesn’t, and the kernel’s don’t.'],
  ['"One" and ("two") and \'three\'', '“One” and (“two”) and ‘three’'],
  ['"\'One\', she said"', '“‘One’, she said”'],
  ['a -- b --- c ... d - e. f', 'a — b — c … d - e. f'],
])('%s is printed %s', (typed, expected) => {
  expect(printed(block(text(typed)))).toBe(expected);
});

test('a quote closes after what stands within the line, and opens where a block begins', () => {
  const first = block(strong('One'), text("'s own, "), strong("'two'"), code('"x"'), text("'s length "));
  expect(printed(first, block(text('"afresh"')))).toBe('One’s own, ‘two’"x"’s length “afresh”');
});
