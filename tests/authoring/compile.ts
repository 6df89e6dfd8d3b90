/** A lesson compiled by the very processor of the build, in a small course of its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createContext, type Context } from '#authoring/reading/context.ts';
import { stopAt } from '#authoring/faults/fault.ts';
import { lessonProcessor } from '#authoring/mdx/processor.ts';
import { katexLettering } from '#build/typefaces/plugin.ts';
import { standIn } from './standIn.ts';

const course = join(import.meta.dirname, 'small');
export const lessonPath = 'content/lessons/from-zero/3-tried.mdx';

export const frontmatter = `---
id: tried
title: Tried
promise: A lesson that is put to the test.
minutes: 5
level: beginner
asks: []
gives:
  - A message
---
`;

export interface Compiled {
  readonly code: string;
  readonly facts: Record<string, unknown>;
}

/** The course in a folder that is gone afterwards. */
export async function inCourse<T>(work: (root: string) => Promise<T> | T): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    cpSync(course, root, { recursive: true });
    return await work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

export const contextIn = (root: string, settings: Partial<Context> = {}): Context => ({
  ...createContext(root, katexLettering),
  widgets: () => Promise.resolve(standIn),
  pages: new Set(['/', '/embed/Walk/', '/gallery/', '/glossary/']),
  ...settings,
});

/** `lesson` is the whole file, with its frontmatter. */
export const compile = (lesson: string, settings: Partial<Context> = {}): Promise<Compiled> =>
  inCourse((root) => {
    writeFileSync(join(root, lessonPath), lesson);
    const context = contextIn(root, settings);
    // The build looks at the files as a whole before it compiles any.
    stopAt(context.course().faults);
    return compileFile(context, lessonPath);
  });

export async function compileFile(context: Context, file: string): Promise<Compiled> {
  const path = join(context.root, file);
  const { frontmatter: data, content } = parseFrontmatter(readFileSync(path, 'utf8'), {
    frontmatter: 'empty-with-spaces',
  });
  const renderer = await lessonProcessor(context).createMdxRenderer!(
    { syntaxHighlight: 'prism', shikiConfig: {} },
    { optimize: false, srcDir: new URL('src/', `file://${context.root}/`), sourcemap: false },
  );
  const { code } = await renderer.process(content, path, data);
  return { code, facts: factsIn(code) };
}

/** What the compiled lesson tells the page around it. */
const factsIn = (code: string) =>
  JSON.parse(/export const frontmatter = (\{[\s\S]*?\n\});/.exec(code)![1]!) as Record<string, unknown>;
