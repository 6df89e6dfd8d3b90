import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { AuthorError } from '#authoring/faults/fault.ts';
import { crewFor, withCrew } from '#authoring/mdx/crew.ts';
import { lessonProcessor, type Processor } from '#authoring/mdx/processor.ts';
import { createContext } from '#authoring/reading/context.ts';
import { katexLettering } from '#build/typefaces/plugin.ts';
import { frontmatter, inCourse } from '../compile.ts';

test('threads are as many as there are cores, if each has lessons enough, and at least two or none', () => {
  expect([14, 199, 200, 1000].map((lessons) => crewFor(lessons, 100, 4))).toEqual([0, 0, 2, 4]);
  expect(crewFor(1000, 100, 1)).toBe(0);
});

const bodies: Readonly<Record<string, string>> = {
  'from-zero/3-tried': 'What $K$ is stands in [the gallery](/gallery/).\n\n$$\n\\frac{W}{S}\n$$\n',
  'from-zero/4-next': 'After [what was tried](/learn/tried/).\n\n## Sizes\n\nThey shrink.\n',
  'arithmetic/1-far': 'Far from [its sizes](/learn/next/#sizes).\n',
  'arithmetic/2-wrong': 'It leads to [nothing](/learn/next/#nowhere).\n',
};
const names = Object.keys(bodies);
const pathOf = (root: string, name: string) => join(root, 'content/lessons', `${name}.mdx`);

async function compiledBy(processor: Processor, root: string) {
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: 'prism', shikiConfig: {} },
    { optimize: false, srcDir: pathToFileURL(join(root, 'src/')), sourcemap: false },
  );
  return Promise.allSettled(
    names.map((name) => {
      const written = readFileSync(pathOf(root, name), 'utf8');
      const { frontmatter: data, content } = parseFrontmatter(written, { frontmatter: 'empty-with-spaces' });
      return renderer.process(content, pathOf(root, name), data);
    }),
  );
}

test('threads compile lessons as one alone does, and say what is wrong in them', () =>
  inCourse(async (root) => {
    for (const [name, body] of Object.entries(bodies)) {
      mkdirSync(dirname(pathOf(root, name)), { recursive: true });
      writeFileSync(pathOf(root, name), frontmatter.replace(/tried/i, name.replace(/.*-/, '')) + body);
    }
    const context = Object.assign(createContext(root, katexLettering), {
      base: '/sub/',
      pages: new Set(['/gallery/']),
    });
    const alone = lessonProcessor(context);
    const { processor, end } = withCrew(alone, context, 2);
    const [expected, shared] = [await compiledBy(alone, root), await compiledBy(processor, root)];
    end();
    expect(shared).toEqual(expected);
    expect(shared.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(shared[0]).toMatchObject({ value: { code: expect.stringContaining('/sub/gallery/') as unknown } });
    const { reason } = shared[3] as { reason?: unknown };
    expect(reason).toBeInstanceOf(AuthorError);
    expect(reason).toMatchObject({ line: 11, loc: { file: 'content/lessons/arithmetic/2-wrong.mdx' } });
  }));
