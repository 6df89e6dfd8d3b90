/** The course with made-up lessons behind its own. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lesson, type Lesson } from './lessons.ts';

const taken = ['.config', 'astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

/** Copies what the site is made of into a folder, and writes so many lessons into it. */
export function ours(root: string, folder: string, count: number): void {
  // What has been cut, drawn and compiled before stays.
  for (const name of taken) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  linkPackages(root, folder);
  const lessons = Array.from({ length: count }, (_, index) => lesson(index));
  const parts = join(folder, 'content/course.yaml');
  const made = lessons
    .filter(({ number }) => number === 1)
    .map(
      ({ part }) => `- id: made-up-${part}\n  title: Part ${part} of what is made up\n  promise: Made up.\n`,
    );
  writeFileSync(parts, `${readFileSync(parts, 'utf8')}\n${made.join('')}`);
  for (const one of lessons) {
    const path = join(folder, `content/lessons/made-up-${one.part}/${one.number}-${one.id}.mdx`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, written(one));
  }
}

/** The site finds its packages where it looks for them, and Astro keeps beside them what it remembers of this one. */
function linkPackages(root: string, folder: string): void {
  const [from, to] = [root, folder].map((one) => join(one, 'node_modules')) as [string, string];
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (!name.startsWith('.')) symlinkSync(join(from, name), join(to, name), 'junction');
}

function written({ number, id, title, promise, sections, question, before }: Lesson): string {
  const { asked, right, wrong } = question;
  const builtOn = number > 1 ? before : '';
  return `---
id: ${id}
title: ${title}
promise: ${promise}
minutes: 5
level: beginner
asks: [${builtOn}]
gives:
  - do the same with other numbers
---
${before ? `\nThis goes on from [the day before](/learn/${before}/).\n` : ''}
${sections.map(markdown).join('\n')}
<QuickCheck id="rows" kind="number" question="${asked}">
  <Answer value={${right}} right>
    Each row has as many as the first.
  </Answer>
  <Answer value={${wrong}}>That is one row and one column.</Answer>
  <Answer otherwise>Count a row, and then the rows.</Answer>
</QuickCheck>
`;
}

/** What both sites are given. */
export const markdown = ({ heading, paragraphs, formula, table }: Lesson['sections'][number]): string =>
  [
    `## ${heading}`,
    ...paragraphs,
    ...(formula ? [`$$\n${formula}\n$$`] : []),
    ...(table
      ? [
          [table[0]!, table[0]!.map(() => '---'), ...table.slice(1)]
            .map((row) => `| ${row.join(' | ')} |`)
            .join('\n'),
        ]
      : []),
  ].join('\n\n') + '\n';
