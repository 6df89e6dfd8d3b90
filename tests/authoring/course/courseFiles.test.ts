import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCourse, type LessonCache } from '#authoring/course/courseFiles.ts';
import { told } from '#authoring/faults/fault.ts';
import { frontmatter, inCourse } from '../compile.ts';

const lesson = (id: string, more = '') =>
  `${frontmatter.replace('id: tried', `id: ${id}\n${more}`.trim())}\nText.\n`;

/** What is wrong with the course once these files are written into it. */
const faults = (files: Record<string, string>) =>
  inCourse((root) => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, 'content', file), text);
    return readCourse(root, { drafts: false }).faults.map(told);
  });

test('the course of these tests is sound', async () => {
  expect(await faults({ 'lessons/from-zero/3-tried.mdx': lesson('tried') })).toEqual([]);
});

test('a path through a lesson that is not there', async () => {
  const paths = '- id: short\n  title: Short\n  promise: Soon.\n  lessons: [sliding, slidng]\n';
  expect(await faults({ 'paths.yaml': paths })).toEqual([
    'content/paths.yaml:4:12 There is no lesson "slidng". Did you mean sliding?',
  ]);
});

test('a path more than the map has room for', async () => {
  const path = (id: string) => `- id: ${id}\n  title: A\n  promise: Soon.\n  lessons: [sliding, sliding]\n`;
  expect(await faults({ 'paths.yaml': ['a', 'b', 'c'].map(path).join('') })).toEqual([]);
  expect(await faults({ 'paths.yaml': ['a', 'b', 'c', 'd'].map(path).join('') })).toEqual([
    'content/paths.yaml:13:7 The map has room for 3 paths: leave this one out, or another.',
  ]);
});

test('lessons that ask for each other in a circle, and one that leads into it', async () => {
  const asking = (id: string, asks: string) => lesson(id).replace('asks: []', `asks: [${asks}]`);
  const lessons = (last: string) => ({
    'lessons/from-zero/3-a.mdx': asking('a', 'sliding, c'),
    'lessons/from-zero/4-b.mdx': asking('b', 'a'),
    'lessons/from-zero/5-c.mdx': asking('c', last),
    'lessons/from-zero/6-d.mdx': asking('d', 'c'),
  });
  expect(await faults(lessons('sliding'))).toEqual([]);
  const turn = (file: string, column: number, id: string) =>
    `content/lessons/from-zero/${file}.mdx:7:${column} "${id}" asks for this lesson in turn: leave it out here, or there.`;
  expect(await faults(lessons('b'))).toEqual([
    turn('3-a', 17, 'c'),
    turn('4-b', 8, 'a'),
    turn('5-c', 8, 'b'),
  ]);
});

test('two lessons with one id', async () => {
  expect(await faults({ 'lessons/from-zero/3-tried.mdx': lesson('sliding') })).toEqual([
    'content/lessons/from-zero/3-tried.mdx:2:5 The id "sliding" belongs to content/lessons/from-zero/1-sliding.mdx already: ids are unique and stay so when they retire.',
  ]);
});

test('a retired id that is in use', async () => {
  expect(await faults({ 'lessons/from-zero/3-tried.mdx': lesson('tried', 'was: [sliding]') })).toEqual([
    'content/lessons/from-zero/3-tried.mdx:3:7 The id "sliding" belongs to content/lessons/from-zero/1-sliding.mdx already: ids are unique and stay so when they retire.',
  ]);
});

test('two lessons with one number', async () => {
  expect(await faults({ 'lessons/from-zero/1-tried.mdx': lesson('tried') })).toEqual([
    'content/lessons/from-zero/1-tried.mdx:2:1 content/lessons/from-zero/1-sliding.mdx has the number 1 too: rename one of the files.',
  ]);
});

test('a file whose name says nothing', async () => {
  expect(await faults({ 'lessons/from-zero/tried.mdx': lesson('tried') })).toEqual([
    'content/lessons/from-zero/tried.mdx:1:1 A lesson lies in content/lessons/<part>/<number>-<slug>.mdx: rename the file.',
  ]);
});

test('a folder that is no part', async () => {
  const parts = '- id: arithmetic\n  title: Arithmetic\n  promise: Sizes.\n';
  expect(await faults({ 'course.yaml': parts })).toEqual([
    'content/lessons/from-zero/1-sliding.mdx:2:1 There is no part "from-zero" in content/course.yaml. There is only arithmetic.',
    'content/lessons/from-zero/2-unfinished.mdx:2:1 There is no part "from-zero" in content/course.yaml. There is only arithmetic.',
  ]);
});

test('a term of a lesson that is not there, or not yet', async () => {
  const term = (id: string, of: string) => `- id: ${id}\n  term: ${id}\n  short: Short.\n  lesson: ${of}\n`;
  expect(await faults({ 'glossary.yaml': term('a', 'slidding') + term('b', 'unfinished') })).toEqual([
    'content/glossary.yaml:4:11 There is no lesson "slidding". Did you mean sliding?',
    'content/glossary.yaml:8:11 "unfinished" is a draft, which readers do not get: name another lesson.',
  ]);
});

test('a word that there is not, in a list, and one that the course has added', async () => {
  const glossary = `- id: a
  term: a kernal
  short: >-
    A small grid
    of wieghts.
  lesson: sliding
  also: ["it's a convnet"]
`;
  const right = 'A word that is right belongs into content/words.txt.';
  expect(await faults({ 'glossary.yaml': glossary, 'words.txt': '# Ours\nconvnet # the net\n' })).toEqual([
    `content/glossary.yaml:2:11 There is no word "kernal". Did you mean kernel? ${right}`,
    `content/glossary.yaml:5:8 There is no word "wieghts". Did you mean weights? ${right}`,
  ]);
});

test('lists: an entry twice, an unknown line, a missing one, an address that is none', async () => {
  const entry =
    '- id: a\n  authors: A\n  title: A\n  year: 1998\n  where: There\n  url: https://example.org\n';
  expect(await faults({ 'references.yaml': entry + entry })).toEqual([
    'content/references.yaml:7:7 There is an entry "a" already; give this one another id.',
  ]);
  expect(
    await faults({
      'references.yaml': entry.replace('title', 'titel').replace('https://example.org', 'example.org'),
    }),
  ).toEqual([
    'content/references.yaml:1:3 (1) title is missing: it takes its title, in at most 300 characters.',
    'content/references.yaml:6:8 (1) url takes the address where it can be read, with https://, not "example.org".',
    'content/references.yaml:3:3 (1) titel is not known here. Did you mean title?',
  ]);
});

test('a lesson is read again only when it has changed', () =>
  inCourse((root) => {
    const cache: LessonCache = new Map();
    const first = readCourse(root, { drafts: false, cache }).lessons.get('sliding');
    expect(readCourse(root, { drafts: false, cache }).lessons.get('sliding')).toBe(first);
    const path = join(root, 'content/lessons/from-zero/1-sliding.mdx');
    rmSync(path);
    writeFileSync(path, lesson('sliding', 'was: [gliding]'));
    expect(readCourse(root, { drafts: false, cache }).lessons.get('sliding')).not.toBe(first);
  }));
