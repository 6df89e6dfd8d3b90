/**
 * Lessons made up for the bench: some thousand words each under five headings, with formulas, a table, a link and a
 * quick check, and no widget. The same number makes the same lesson, and no two are alike.
 */
import { random, type Random } from '../../../src/engine/index.ts';

export interface Lesson {
  /** The part that it belongs to and its number there, both counted from 1. */
  readonly part: number;
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly promise: string;
  readonly sections: readonly Section[];
  readonly question: { readonly asked: string; readonly right: number; readonly wrong: number };
  /** The lesson that its text leads back to. */
  readonly before: string | undefined;
}

export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly formula: string | undefined;
  readonly table: readonly (readonly string[])[] | undefined;
}

/** So many lessons make a part. */
const PART = 25;

const places = [
  'the river',
  'the mill',
  'the harbour',
  'the orchard',
  'the old bridge',
  'the station',
  'the lake',
];
const people = [
  'A gardener',
  'A miller',
  'The ferryman',
  'A surveyor',
  'The baker',
  'A clerk',
  'Her neighbour',
];
const deeds = ['counts', 'measures', 'writes down', 'compares', 'draws', 'remembers', 'estimates'];
const things = [
  'the water',
  'the baskets',
  'the carts',
  'the bricks',
  'the boats',
  'the loaves',
  'the letters',
];
const times = [
  'before breakfast',
  'in the evening',
  'every Monday',
  'after the rain',
  'at noon',
  'in winter',
];
const reasons = [
  'because a guess would be wrong by half',
  'so that nobody has to ask twice',
  'since the answer of last year no longer holds',
  'although the result is known already',
  'and finds that two of the sums agree',
  'until the numbers stop changing',
];
const topics = ['Counting', 'Measuring', 'Comparing', 'Drawing', 'Adding up', 'Rounding', 'Checking'];

function sentence(stream: Random): string {
  const pick = <Item>(list: readonly Item[]) => list[stream.integer(list.length)]!;
  const [a, b] = [2 + stream.integer(39), 2 + stream.integer(39)];
  return pick([
    () =>
      `${pick(people)} ${pick(deeds)} ${pick(things)} at ${pick(places)} ${pick(times)}, ${pick(reasons)}.`,
    () =>
      `With ${a} on one side and ${b} on the other, there are $${a} \\cdot ${b} = ${a * b}$ of them in all.`,
    () =>
      `What ${pick(places)} holds ${pick(times)} is *not* what it holds ${pick(times)}, ${pick(reasons)}.`,
    () => `Of ${a + b} days, ${a} were dry: a share of $\\frac{${a}}{${a + b}}$, ${pick(reasons)}.`,
    () => `Take ${pick(things)} first, then ${pick(things)}; **the order** matters ${pick(times)}.`,
  ])();
}

function section(stream: Random, topic: string, at: number): Section {
  const paragraphs = Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => sentence(stream)).join(' '),
  );
  const [a, b, c] = [2 + stream.integer(8), 2 + stream.integer(8), 10 + stream.integer(90)];
  return {
    heading: `${topic} at ${places[(at + a) % places.length]!}, day ${c}`,
    paragraphs,
    formula:
      at < 2
        ? `S_{${a}} = \\sum_{i=1}^{${a}} \\left(${b} i + x_i\\right) = ${(a * b * (a + 1)) / 2} + \\frac{${c}}{${b}}`
        : undefined,
    table:
      at === 2
        ? [
            ['Place', 'Dry days', 'Wet days', 'Sum'],
            ...places.map((place) => {
              const [dry, wet] = [1 + stream.integer(200), 1 + stream.integer(200)];
              return [place, dry, wet, dry + wet].map(String);
            }),
          ]
        : undefined,
  };
}

export function lesson(index: number): Lesson {
  const stream = random(index + 1);
  const topic = topics[index % topics.length]!;
  const [a, b] = [3 + stream.integer(28), 3 + stream.integer(28)];
  return {
    part: Math.floor(index / PART) + 1,
    number: (index % PART) + 1,
    id: idOf(index),
    title: `${topic}, day ${index + 1}`,
    promise: `What ${topic.toLowerCase()} ${things[index % things.length]!} tells of ${places[(index + 1) % places.length]!}.`,
    sections: Array.from({ length: 5 }, (_, at) =>
      section(stream, topics[(index + at) % topics.length]!, at),
    ),
    question: { asked: `How many are ${a} rows of ${b}?`, right: a * b, wrong: a + b },
    before: index > 0 ? idOf(index - 1) : undefined,
  };
}

const idOf = (index: number) => `made-up-${index + 1}`;
