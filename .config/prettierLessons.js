/**
 * Prettier for lessons. Its own MDX is that of version 1: it joins lists and tables that stand directly in a tag, takes
 * a product's stars for emphasis and splits formulas at a bar. So the head of a lesson, its frontmatter and imports, is
 * formatted, and what the author wrote below stays to the letter.
 */
import { doc } from 'prettier';

const { hardline, join, literalline } = doc.builders;

const parts =
  /^(?:---\n(?<yaml>[^]*?)\n---\n+)?(?<script>(?:(?:import|export)\b[^]*?(?:\n\n+|$(?![^])))*)(?<prose>[^]*)$/;

const lesson = {
  astFormat: 'lesson',
  parse: (text) => ({ ...parts.exec(text).groups, text }),
  locStart: () => 0,
  locEnd: ({ text }) => text.length,
};

const printer = {
  print: ({ node }) => node.text,
  embed:
    ({ node: { yaml, script, prose } }) =>
    async (format) => {
      const blocks = [
        yaml && ['---', hardline, await format(yaml, { parser: 'yaml' }), hardline, '---'],
        script && (await format(script, { parser: 'babel-ts' })),
        prose.trim() && join(literalline, prose.trimEnd().split('\n')),
      ];
      return [join([hardline, hardline], blocks.filter(Boolean)), hardline];
    },
};

export default {
  languages: [{ name: 'lesson', parsers: ['lesson'], extensions: ['.mdx'] }],
  parsers: { lesson },
  printers: { lesson: printer },
};
