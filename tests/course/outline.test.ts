import { expect, test } from 'vitest';
import { catalogue, type Lesson } from '#course/catalogue.ts';
import { outline } from '#course/outline.ts';

/** So many parts of so many lessons each: "1.1", "1.2" … */
function course(parts: number, lessons: number) {
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
  const heads = numbers(parts).map((n) => ({ id: `${n}`, title: `${n}`, promise: '' }));
  const all = heads.flatMap(({ id: part }) =>
    numbers(lessons).map((number) => ({ id: `${part}.${number}`, part, number }) as Lesson),
  );
  return catalogue(heads, all);
}
const listed = (parts: ReturnType<typeof outline>) =>
  parts.map(({ number, lessons }) => [number, lessons.map(({ id }) => id)]);

test('a short course is listed whole, on whatever page', () => {
  for (const current of ['2.1', undefined])
    expect(listed(outline(course(2, 3), current))).toEqual([
      [1, ['1.1', '1.2', '1.3']],
      [2, ['2.1', '2.2', '2.3']],
    ]);
});

test('of a long one, the part that is read, and the names of others', () => {
  expect(listed(outline(course(3, 20), '2.5'))).toEqual([
    [1, []],
    [2, Array.from({ length: 20 }, (_, n) => `2.${n + 1}`)],
    [3, []],
  ]);
  expect(outline(course(3, 20)).flatMap(({ lessons }) => lessons)).toEqual([]);
});

test('however long it is, no more is listed, and what is read stands among it', () => {
  for (const current of ['1.1', '1.50', '20.25', '40.50']) {
    const parts = outline(course(40, 50), current);
    const lessons = parts.flatMap((part) => part.lessons);
    expect([parts.length, lessons.length]).toEqual([12, 24]);
    expect(lessons.map(({ id }) => id)).toContain(current);
  }
});
