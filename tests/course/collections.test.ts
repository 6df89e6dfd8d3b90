import { beforeEach, expect, test, vi } from 'vitest';
import { getCourse, getGlossary, getNetworks, getPaths, getReferences } from '#course/collections.ts';

const collections = vi.hoisted((): Record<string, unknown[]> => ({}));
vi.mock('astro:content', () => ({
  getCollection: (name: string) => Promise.resolve(collections[name]),
}));

const part = (id: string, order: number) => ({ data: { id, order, title: id, promise: `Of ${id}.` } });
const lesson = (id: string, filePath: string | undefined) => ({
  data: { id, title: id, promise: '', minutes: 5, level: 'beginner', asks: [], gives: [], was: ['old'] },
  filePath,
});

beforeEach(() => {
  collections['parts'] = [part('second', 2), part('first', 1)];
  collections['lessons'] = [
    lesson('b', 'content/lessons/first/2-b.mdx'),
    lesson('c', 'content/lessons/second/1-c.mdx'),
    lesson('a', 'content/lessons/first/1-a.mdx'),
  ];
});

test('parts come in the order of the course, lessons in that of their files', async () => {
  const course = await getCourse();
  expect(course.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)])).toEqual([
    ['first', ['a', 'b']],
    ['second', ['c']],
  ]);
  expect(course[0]!.promise).toBe('Of first.');
  expect(course[0]!.lessons[1]).toEqual({
    ...{ id: 'b', title: 'b', promise: '', minutes: 5, level: 'beginner', asks: [], gives: [], was: ['old'] },
    ...{ part: 'first', number: 2, href: '/learn/b/' },
  });
});

test.each(['content/lessons/first/b.mdx', undefined])('a lesson in %s has no place', async (path) => {
  collections['lessons'] = [lesson('b', path)];
  await expect(getCourse()).rejects.toThrow("a lesson's file is called <part>/<number>-<slug>.mdx.");
});

test('paths come in their order', async () => {
  collections['paths'] = [{ data: { id: 'b', order: 1 } }, { data: { id: 'a', order: 0 } }];
  expect((await getPaths()).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('terms come in alphabetical order, small letters among large ones', async () => {
  collections['glossary'] = ['stride', 'ReLU', 'padding', 'Softmax'].map((term) => ({ data: { term } }));
  expect((await getGlossary()).map(({ term }) => term)).toEqual(['padding', 'ReLU', 'Softmax', 'stride']);
});

test('references are found by their keys', async () => {
  collections['references'] = [{ data: { id: 'dumoulin-2016', title: 'A guide' } }];
  const references = await getReferences();
  expect(references.get('dumoulin-2016')).toMatchObject({ title: 'A guide' });
  expect(references.has('nobody-1999')).toBe(false);
});

test('networks come with their cards', async () => {
  collections['networks'] = [{ data: { design: 'layers', card: 'numbers', bytes: 9 } }];
  expect(await getNetworks()).toEqual([{ design: 'layers', card: 'numbers', bytes: 9 }]);
});
