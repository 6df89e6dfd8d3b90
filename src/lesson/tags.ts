/**
 * The tags that a lesson is written with, beside widgets. What each takes is said here once: the build checks lessons
 * against it, and the types of the tags follow from it.
 */
/** A `text` is read by readers; a `key` names something that there is. */
type Kind = 'text' | 'key' | 'flag' | 'grid' | 'answer' | readonly [string, ...string[]];

interface Prop {
  readonly kind: Kind;
  readonly needed: boolean;
}
export interface TagDeclaration {
  /** What it is for, as its authors are told in the gallery. */
  readonly summary: string;
  readonly props: Readonly<Record<string, Prop>>;
  /** Whether something stands between the opening and the closing tag. */
  readonly content: 'needed' | 'optional' | 'none';
  /** `inline` tags stand in a sentence; the others by themselves, between empty lines. */
  readonly inline?: true;
  /** The only tag that this one may stand in. */
  readonly within?: string;
}

const needed = <const K extends Kind>(kind: K) => ({ kind, needed: true }) as const;
const optional = <const K extends Kind>(kind: K) => ({ kind, needed: false }) as const;

export const tags = {
  Aside: {
    summary:
      'A note in the margin; with a title, a box that opens (and stands open from the start with `open`).',
    props: { title: optional('text'), open: optional('flag') },
    content: 'needed',
  },
  Figure: {
    summary:
      'Anything to look at that is not a widget, with its number and caption. `alt` makes a drawing one picture.',
    props: { id: needed('key'), caption: needed('text'), alt: optional('text') },
    content: 'needed',
  },
  Matrix: {
    summary:
      'Rows of numbers as they look in the figures, by themselves or in a cell of a table. They are signed, blue below zero and red above; with `pixels`, from paper to ink.',
    props: { name: needed('text'), rows: needed('grid'), pixels: optional('flag') },
    content: 'none',
  },
  FirstFilters: {
    summary:
      'The kernels that the course’s trained network has in its first layer, as pictures: for a figure.',
    props: {},
    content: 'none',
  },
  Blueprint: {
    summary: 'The pattern that a famous network is built after, by its id in `content/architectures.yaml`.',
    props: { of: needed('key') },
    content: 'none',
  },
  QuickCheck: {
    summary: 'A question with its answers, each explained.',
    props: {
      id: needed('key'),
      kind: needed(['choice', 'number', 'cell']),
      question: needed('text'),
      grid: optional('grid'),
    },
    content: 'needed',
  },
  Answer: {
    summary:
      'What somebody may answer, and why that is right or wrong. Cells are given as [row, column], counted from 1.',
    props: { value: optional('answer'), right: optional('flag'), otherwise: optional('flag') },
    content: 'needed',
    within: 'QuickCheck',
  },
  Tasks: {
    summary: 'Things to bring about in a widget of the page, which is named by its id.',
    props: { of: needed('key') },
    content: 'needed',
  },
  Task: {
    summary: 'One of them, done when the widget’s parameters and facts are so: "output = 3, stride > 1".',
    props: { needs: needed('key') },
    content: 'needed',
    within: 'Tasks',
  },
  DigDeeper: {
    summary: 'A question whose answer a curious reader opens.',
    props: { question: needed('text') },
    content: 'needed',
  },
  Steps: {
    summary: 'A guided tour: its steps, one at a time on a screen, all of them without script and in print.',
    props: {},
    content: 'needed',
  },
  Step: {
    summary: 'A step of it, with its title as a heading. Its id is its address.',
    props: { id: needed('key'), title: needed('text') },
    content: 'needed',
    within: 'Steps',
  },
  Discover: {
    summary: 'Cards that say what is to be discovered: a list whose items begin with their name in bold.',
    props: {},
    content: 'needed',
  },
  Concepts: {
    summary: 'The key concepts of a lesson: a list whose items begin with a term of the glossary.',
    props: {},
    content: 'needed',
  },
  Takeaways: {
    summary: 'What to take along, as a list; brings its own heading.',
    props: {},
    content: 'needed',
  },
  Term: {
    summary: 'A word of the glossary, by its id there, with its short meaning at hand.',
    props: { to: needed('key') },
    content: 'optional',
    inline: true,
  },
  Cite: {
    summary: 'A reference, by its key in the list of references.',
    props: { to: needed('key') },
    content: 'none',
    inline: true,
  },
} as const satisfies Record<string, TagDeclaration>;

export type TagName = keyof typeof tags;
export type Grid = readonly (readonly number[])[];
export type AnswerValue = string | number | readonly [row: number, column: number];

type ValueOf<K> = K extends 'text' | 'key'
  ? string
  : K extends 'flag'
    ? boolean
    : K extends 'grid'
      ? Grid
      : K extends 'answer'
        ? AnswerValue
        : K extends readonly (infer Option)[]
          ? Option
          : never;

type PropsOf<D extends Readonly<Record<string, Prop>>> = {
  -readonly [P in keyof D as D[P]['needed'] extends true ? P : never]: ValueOf<D[P]['kind']>;
} & { -readonly [P in keyof D as D[P]['needed'] extends true ? never : P]?: ValueOf<D[P]['kind']> };

/** What an author writes on a tag. */
export type TagProps<Name extends TagName> = PropsOf<(typeof tags)[Name]['props']>;

/** What is wrong with a value, as the end of a sentence that began with the prop's name; null where it is sound. */
export function wrongProp(kind: Kind, value: unknown): string | null {
  const not = `not ${JSON.stringify(value) ?? 'undefined'}`;
  if (typeof kind === 'object')
    return typeof value === 'string' && kind.includes(value)
      ? null
      : `takes one of ${kind.join(', ')}, ${not}`;
  switch (kind) {
    case 'text':
    case 'key':
      return typeof value === 'string' && value.trim() !== '' ? null : `takes a text, ${not}`;
    case 'flag':
      return typeof value === 'boolean' ? null : `stands alone or is left out, it takes no value, ${not}`;
    case 'grid': {
      const rows: unknown[] = Array.isArray(value) ? value : [];
      const [first] = rows;
      const width = Array.isArray(first) ? first.length : 0;
      const even = rows.every(
        (row) => Array.isArray(row) && row.length === width && row.every((cell) => Number.isFinite(cell)),
      );
      return even && width > 0
        ? null
        : `takes rows of numbers, all of one length, such as {[[0, 1], [1, 0]]}`;
    }
    case 'answer': {
      const cell =
        Array.isArray(value) && value.length === 2 && value.every((side) => Number.isInteger(side));
      return typeof value === 'string' || Number.isFinite(value) || cell
        ? null
        : `takes a text, a number or a cell as {[row, column]}, ${not}`;
    }
  }
}
