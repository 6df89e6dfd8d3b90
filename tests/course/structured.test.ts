import { expect, test } from 'vitest';

import type { Lesson, Part } from '#course/catalogue.ts';
import { breadcrumbs, courseData, lessonData, questionData, termsData } from '#course/structured.ts';

const at = (path: string) => `https://example.org/sub${path}`;
const lesson = (id: string, more: Partial<Lesson> = {}): Lesson => ({
  ...{
    id,
    title: id.toUpperCase(),
    promise: `Of ${id}.`,
    part: 'p',
    number: 1,
    minutes: 5,
    level: 'beginner',
  },
  ...{ asks: [], gives: [`do ${id}`], was: [], href: `/learn/${id}/` },
  ...more,
});
const lessons = [
  lesson('a', { published: '2026-01-02T00:00:00Z', changed: '2026-03-01T00:00:00Z' }),
  lesson('b', { asks: ['a'], published: '2026-02-01T00:00:00Z', changed: '2026-02-02T00:00:00Z' }),
];
const parts: Part[] = [{ id: 'p', title: 'Part', promise: 'All.', lessons }];

test('a course has its lessons in order, takes as long as they do, and is as new as the newest', () => {
  const course = courseData(parts, at, '/share/home.png');
  expect(course).toMatchObject({
    ...{ url: at('/'), image: at('/share/home.png'), timeRequired: 'PT10M' },
    ...{
      datePublished: '2026-01-02',
      dateModified: '2026-03-01',
      teaches: ['do a', 'do b'],
    },
    hasPart: [
      { url: at('/learn/a/'), position: 1 },
      { url: at('/learn/b/'), position: 2 },
    ],
  });
});

test('a lesson asks for the lessons before it, and has a quiz only where it asks anything', () => {
  const data = { lesson: lessons[1]!, parts, image: '/share/b.png' };
  expect(lessonData({ ...data, asks: true }, at)).toMatchObject({
    ...{ teaches: ['do b'], competencyRequired: ['A'], timeRequired: 'PT5M', headline: 'B' },
    hasPart: { '@id': `${at('/learn/b/')}#quiz` },
  });
  expect(lessonData({ ...data, asks: false }, at)).not.toHaveProperty('hasPart');
  const named = { ...lessons[1]!, searchTitle: 'B in networks' };
  expect(lessonData({ ...data, lesson: named, asks: false }, at)['headline']).toBe('B in networks');
});

test('questions of a page are of one quiz', () => {
  const quiz = questionData(at('/learn/b/'), 'How many?', '9');
  expect(quiz).toMatchObject({
    '@id': `${at('/learn/b/')}#quiz`,
    hasPart: { text: 'How many?', acceptedAnswer: { text: '9' } },
  });
});

test('a trail begins at home, and terms are where the glossary has them', () => {
  expect(breadcrumbs([['B', '/learn/b/']], at)['itemListElement']).toMatchObject([
    { position: 1, item: at('/') },
    { position: 2, name: 'B', item: at('/learn/b/') },
  ]);
  expect(termsData([{ id: 'k', term: 'Kernel', short: 'Weights.' }], at)['hasDefinedTerm']).toMatchObject([
    { name: 'Kernel', url: `${at('/glossary/')}#k` },
  ]);
});
