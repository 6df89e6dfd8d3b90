/** The same lessons as Starlight has them, set up as its guide says, with formulas by the usual plugins. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lesson, type Lesson } from './lessons.ts';
import { markdown } from './ours.ts';

export const packages = {
  '@astrojs/markdown-remark': '7.3.1',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.4',
  katex: '0.19.1',
  'rehype-katex': '7.0.1',
  'remark-math': '6.0.0',
  sharp: '0.35.5',
};

const files = {
  'package.json': JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2),
  'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  site: 'https://starlight.example',
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
  integrations: [starlight({ title: 'Starlight', customCss: ['katex/dist/katex.min.css'] })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};

export function writePackages(folder: string): void {
  put(folder, 'package.json', files['package.json']);
}

export function starlight(folder: string, count: number): void {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  for (let index = 0; index < count; index++) {
    const one = lesson(index);
    put(folder, `src/content/docs/part-${one.part}/${one.id}.mdx`, written(one));
  }
}

function put(folder: string, name: string, content: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function written({ part, number, title, promise, sections, question, before }: Lesson): string {
  const { asked, right, wrong } = question;
  const beside = number > 1 ? part : part - 1;
  return `---
title: ${title}
description: ${promise}
---
${before ? `\nThis goes on from [the day before](/part-${beside}/${before}/).\n` : ''}
${sections.map(markdown).join('\n')}
<details>
  <summary>${asked}</summary>

  - ${right}: each row has as many as the first.
  - ${wrong}: that is one row and one column.
  - Otherwise: count a row, and then the rows.

</details>
`;
}
