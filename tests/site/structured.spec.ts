/** What pages say to search engines and to those who share them: whole, and the same as readers are told. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { address } from '#course/site.ts';
import { datesOf } from '#authoring/course/dates.ts';
import { cardOf } from '#build/shareImages/shareImages.ts';
import { builds, isLesson, pages, read } from './builds.ts';

type Data = Record<string, unknown>;
const shown = pages(builds.top).filter(({ hidden }) => !hidden);
const dataOf = (html: string): Data[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text]) => JSON.parse(text!) as Data,
  );
const isType = (data: Data, type: string) => [data['@type']].flat().includes(type);
/** Everything of a type, however deep it lies. */
function all(within: unknown, type: string): Data[] {
  if (typeof within !== 'object' || within === null) return [];
  const own = isType(within as Data, type) ? [within as Data] : [];
  return [...own, ...Object.values(within).flatMap((value) => all(value, type))];
}

/** A source archive and a shallow clone have no history to take dates from. */
const isDated = Object.keys(datesOf(fileURLToPath(new URL('../..', import.meta.url)))).length > 0;

/** What Google's guides call required, and what is recommended of it that the course knows. */
const required: Readonly<Record<string, readonly string[]>> = {
  Course: ['name', 'description', 'provider'],
  CourseInstance: ['courseMode', 'courseWorkload'],
  Offer: ['category'],
  Article: ['headline', 'image', 'author', ...(isDated ? ['datePublished', 'dateModified'] : [])],
  LearningResource: ['name', 'description', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Quiz: ['hasPart'],
  Question: ['eduQuestionType', 'text', 'acceptedAnswer'],
  Answer: ['text'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description', 'inDefinedTermSet'],
};

test('everything that is said has what is required of its kind', () => {
  const missing: string[] = [];
  for (const { file, html } of shown)
    for (const [type, fields] of Object.entries(required))
      for (const one of all(dataOf(html), type))
        for (const field of fields) {
          const value = one[field];
          if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
            missing.push(`${file}: a ${type} has no ${field}`);
        }
  expect(missing).toEqual([]);
});

test('what is said leads to pages and places that there are', () => {
  const { site } = address(process.env);
  const broken: string[] = [];
  for (const { file, html } of shown)
    for (const [type, field] of [
      ['ListItem', 'item'],
      ['DefinedTerm', 'url'],
      ['LearningResource', 'url'],
    ] as const)
      for (const { [field]: told } of all(dataOf(html), type)) {
        const { pathname, hash, origin } = new URL(told as string);
        const page = join(builds.top.folder, pathname, 'index.html');
        const there =
          existsSync(page) && (hash === '' || readFileSync(page, 'utf8').includes(`id="${hash.slice(1)}"`));
        if (origin !== new URL(site).origin || !there) broken.push(`${file}: ${String(told)}`);
      }
  expect(broken).toEqual([]);
});

test('home tells of the course and all its lessons, the glossary of its terms', () => {
  const [course] = all(dataOf(read(builds.top, 'index.html')), 'Course');
  expect(course).toMatchObject({ hasCourseInstance: { courseMode: 'Online' } });
  const parts = (course!['hasPart'] as Data[]).map(({ url }) => new URL(url as string).pathname.slice(1));
  expect(parts.sort()).toEqual(
    shown
      .filter(isLesson)
      .map(({ path }) => path)
      .sort(),
  );
  const glossary = read(builds.top, 'glossary/index.html');
  const terms = all(dataOf(glossary), 'DefinedTerm').map(({ name }) => name);
  expect(terms).toHaveLength(glossary.match(/<dt>/g)!.length);
});

for (const { path, html } of shown.filter(isLesson))
  test(`${path} says what it teaches and asks, and has a picture of its own`, () => {
    const data = dataOf(html);
    const [lesson] = all(data, 'Article');
    expect(lesson).toMatchObject({
      description: /<meta name="description" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'"),
      learningResourceType: 'lesson',
    });
    expect(lesson!['timeRequired']).toMatch(/^PT\d+M$/);
    for (const field of ['teaches', 'educationalLevel', 'accessibilityFeature'])
      expect(lesson![field], field).toBeTruthy();
    expect(Array.isArray(lesson!['competencyRequired'])).toBe(true);
    // One quiz, of as many questions as there are quick checks.
    expect(all(data, 'Question')).toHaveLength(html.match(/data-check=/g)?.length ?? 0);
    const image = new URL(/property="og:image" content="([^"]*)"/.exec(html)![1]!).pathname;
    const png = readFileSync(join(builds.top.folder, image));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const { figure, blocks, wires, drawing } = cardOf(html);
    expect(
      [...figure, ...blocks, ...wires, ...(drawing ? [drawing] : [])],
      'drawn from a figure',
    ).not.toEqual([]);
  });

test('feed, list for programs, manifest and icons are there, and name what exists', () => {
  for (const { path } of shown.filter(isLesson)) {
    expect(read(builds.top, 'rss.xml')).toContain(`/${path}</link>`);
    expect(read(builds.top, 'llms.txt')).toContain(`/${path})`);
  }
  const sitemap = read(builds.top, 'sitemap-0.xml');
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  expect(listed.toSorted()).toEqual(shown.map(({ path }) => `/${path}`).toSorted());
  expect(sitemap.match(/<lastmod>/g) ?? []).toHaveLength(isDated ? shown.length : 0);
  const { icons } = JSON.parse(read(builds.top, 'manifest.webmanifest')) as { icons: { src: string }[] };
  const files = [...icons.map(({ src }) => src), '/favicon.ico', '/apple-touch-icon.png'];
  expect(files.filter((file) => !existsSync(join(builds.top.folder, file)))).toEqual([]);
});
