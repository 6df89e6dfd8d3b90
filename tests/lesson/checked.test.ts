import { expect, test } from 'vitest';
import { checkedTag, checkedWidget, computed, shown } from '#lesson/checked.ts';
import { declare, integer } from '#widgets/kit/parameters.ts';

const place = 'content/lessons/a/1-b.mdx:7:1';
const declaration = declare({
  name: 'Walk',
  summary: '',
  parameters: { stride: integer('Stride', { default: 1, min: 1, max: 4 }) },
  presets: {},
  facts: {},
});

test('what is sound goes through', () => {
  const props = { id: 'a', stride: 2 };
  expect(checkedWidget(place, () => props, declaration)).toBe(props);
  expect(shown(place, () => 0)).toBe(0);
  expect(shown(place, () => null)).toBeNull();
});

test('a widget whose computed props do not fit says where', () => {
  expect(() => checkedWidget(place, () => ({ stride: 3 * 3 }), declaration)).toThrow(
    `${place} Walk: stride takes a whole number from 1 to 4, not 9.`,
  );
});

test('a tag whose computed props do not fit says where', () => {
  expect(() => checkedTag(place, () => ({ question: 3 }), 'DigDeeper')).toThrow(
    `${place} DigDeeper: question takes a text, not 3.`,
  );
});

test('a question is checked as a whole', () => {
  const answers = [{ value: 1, right: true }, { value: 2 - 1 }, { otherwise: true }];
  const props = { id: 'a', kind: 'number', question: 'Why?', answers };
  expect(() => checkedTag(place, () => props, 'QuickCheck')).toThrow(`${place} Two answers have the value 1`);
});

test('what fails while it is computed says where', () => {
  const fail = () => {
    throw new RangeError('stride must be 1 or more, not 0');
  };
  expect(() => computed(place, fail)).toThrow(`${place} stride must be 1 or more, not 0`);
  expect(() => checkedWidget(place, fail, declaration)).toThrow(`${place} stride must be`);
});

test.each([undefined, NaN, Infinity])('%s is nothing that can be read', (value) => {
  expect(() => shown(place, () => value)).toThrow(`${place} This comes out as ${value}`);
});
