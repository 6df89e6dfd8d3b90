import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { readCourse } from '#authoring/course/courseFiles.ts';
import { movesOf } from '#authoring/course/moved.ts';
import { AuthorError } from '#authoring/faults/fault.ts';
import { lessons } from '#authoring/integration.ts';
import { lessonPlugin } from '#authoring/mdx/lessonPlugin.ts';
import { contextIn, frontmatter, inCourse, lessonPath } from './compile.ts';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

/** What the integration sets when Astro starts. */
const settings = (root: string, command: string, base: string) => {
  const [authoring] = lessons(pathToFileURL(`${root}/`), { characters: '', leftOut: /^$/ });
  const set: Record<string, unknown>[] = [];
  const given = {
    command,
    config: { base },
    updateConfig: (more: Record<string, unknown>) => set.push(more),
  };
  void authoring!.hooks['astro:config:setup']!(given as unknown as Parameters<Setup>[0]);
  return set[0]!;
};
const retiring = (id: string, more: string) =>
  frontmatter.replace('id: tried', `id: ${id}\nwas: [${id}-before]\n${more}`.trim());

test('a retired id leads to its lesson, under the base, while somebody writes', () =>
  inCourse((root) => {
    for (const base of ['/sub/', '/sub'])
      expect(settings(root, 'dev', base)['redirects']).toEqual({ '/learn/gliding/': '/sub/learn/sliding/' });
    expect(settings(root, 'dev', '/')['redirects']).toEqual({ '/learn/gliding/': '/learn/sliding/' });
    // A build writes pages that keep the whole address.
    expect(settings(root, 'build', '/')['redirects']).toEqual({});
  }));

test('the retired id of a draft leads there only while somebody writes', () =>
  inCourse((root) => {
    writeFileSync(join(root, lessonPath), retiring('tried', 'draft: true'));
    const old = '/learn/tried-before/';
    expect(movesOf(readCourse(root, { drafts: false }), false)).not.toHaveProperty(old);
    expect(movesOf(readCourse(root, { drafts: true }), true)).toHaveProperty(old);
  }));

test('bad frontmatter stops the lesson before it is read as MDX', () =>
  inCourse((root) => {
    const { transform } = lessonPlugin(contextIn(root)) as Plugin & {
      transform: { handler(code: string, id: string): void };
    };
    writeFileSync(join(root, lessonPath), frontmatter.replace('minutes: 5', 'minutes: five'));
    expect(() => transform.handler('', join(root, 'content/lessons/from-zero/1-sliding.mdx'))).not.toThrow();
    expect(() => transform.handler('', join(root, lessonPath))).toThrow(AuthorError);
  }));
