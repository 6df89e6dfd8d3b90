import { expect, test } from 'vitest';
import { catalogue, leadsOnTo, neighbours, timeInWords, type Lesson } from '#course/catalogue.ts';

const lesson = (part: string, number: number, id: string): Lesson => ({
  id,
  title: id,
  promise: '',
  part,
  number,
  minutes: 5,
  level: 'beginner',
  asks: [],
  gives: [],
  was: [],
  href: `/learn/${id}/`,
});
const heads = ['see-it', 'from-zero', 'arithmetic'].map((id) => ({ id, title: id, promise: '' }));
const lessons = [
  lesson('arithmetic', 1, 'sizes'),
  lesson('from-zero', 10, 'beyond'),
  lesson('from-zero', 2, 'filters'),
  lesson('from-zero', 0, 'why'),
];
const parts = catalogue(heads, lessons);

test('parts keep their order, lessons are in the order of their numbers, empty parts are left out', () => {
  expect(parts.map((part) => [part.id, part.lessons.map(({ id }) => id)])).toEqual([
    ['from-zero', ['why', 'filters', 'beyond']],
    ['arithmetic', ['sizes']],
  ]);
});

test('the lessons before and after cross the borders of parts', () => {
  expect(neighbours(parts, 'beyond')).toEqual({ before: lessons[2], after: lessons[0] });
  expect(neighbours(parts, 'why')).toEqual({ after: lessons[2] });
  expect(neighbours(parts, 'sizes')).toEqual({ before: lessons[1] });
});

test('a lesson that is not in the course has no neighbours', () => {
  expect(() => neighbours(parts, 'pooling')).toThrow('There is no lesson "pooling"');
});

test('a lesson leads on to those that ask for it, in reading order', () => {
  const asking = lessons.map((one) => (one.id === 'why' ? one : { ...one, asks: ['why'] }));
  expect(leadsOnTo(catalogue(heads, asking), 'why').map(({ id }) => id)).toEqual([
    'filters',
    'beyond',
    'sizes',
  ]);
  expect(leadsOnTo(parts, 'why')).toEqual([]);
});

test('time is told in minutes, and from an hour and a half on in hours', () => {
  expect(timeInWords([{ minutes: 44 }, { minutes: 45 }])).toBe('89 min');
  expect(timeInWords([{ minutes: 45 }, { minutes: 45 }])).toBe('2 hours');
});
