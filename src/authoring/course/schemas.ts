/** What authors write in YAML: the frontmatter of a lesson and the lists in `content/`. */
import { z } from 'astro/zod';
import { levels } from '#course/catalogue.ts';
import type { NetworkCard } from '#course/networkCard.ts';

/** A message for whatever is not as it should be: says whether it is missing, and what it takes. */
const takes = (what: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? `is missing: it takes ${what}.` : `takes ${what}, not ${JSON.stringify(input)}.`,
});

const text = (what: string, most = 300) => {
  const said = takes(`${what}, in at most ${most} characters`);
  return z.string(said).min(1, said).max(most, said);
};
const slug = (what: string) => {
  const said = takes(`${what}, in small letters and digits with hyphens between, such as output-sizes`);
  return z.string(said).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, said);
};
const whole = (least: number, most: number, what: string) => {
  const said = takes(`a whole number from ${least} to ${most}, ${what}`);
  return z.number(said).int(said).min(least, said).max(most, said);
};
const imageShape = z
  .array(whole(1, 4096, 'the channels, height or width of its input'), takes('[channels, height, width]'))
  .length(3, takes('[channels, height, width]'));
const record = takes('lines of "name: value"');

export const lessonSchema = z.strictObject(
  {
    id: slug('the name in its address, which never changes'),
    title: text('the title of the lesson', 80),
    searchTitle: text('a title that names the subject, for search engines', 70).optional(),
    promise: text('one sentence on what the reader gets from it', 220),
    minutes: whole(1, 120, 'the time that a reader needs'),
    level: z.enum(levels, takes(`one of ${levels.join(', ')}`)),
    asks: z.array(slug('the id of a lesson'), takes('a list of the lessons that it builds on, [] if none')),
    gives: z
      .array(text('a few words', 120), takes('a list of what the reader can do afterwards'))
      .min(1, takes('a list of at least one thing that the reader can do afterwards')),
    draft: z.boolean(takes('true or false')).default(false),
    was: z.array(slug('an id that it had before'), takes('a list of ids that it had before')).default([]),
  },
  record,
);

export const partSchema = z.strictObject(
  {
    id: slug('the name of the folder that its lessons lie in'),
    title: text('the title of the part', 80),
    promise: text('one sentence on what it is for', 220),
  },
  record,
);

export const pathSchema = z.strictObject(
  {
    id: slug('the name that the map knows it by'),
    title: text('what it is for, as a title', 40),
    promise: text('one sentence on where it leads', 160),
    lessons: z
      .array(slug('the id of a lesson'), takes('a list of lessons in the order to read them in'))
      .min(2, takes('at least two lessons')),
  },
  record,
);

export const termSchema = z.strictObject(
  {
    id: slug('the name in its address'),
    term: text('the word itself', 60),
    short: text('its meaning in a sentence or two', 320),
    lesson: slug('the id of the lesson that introduces it'),
    also: z.array(text('another name for it', 60), takes('a list of its other names')).default([]),
    forms: z
      .array(text('a form that sentences have it in', 60), takes('a list of forms, plurals with "s" aside'))
      .default([]),
    everyday: z
      .array(text('one of its names', 60), takes('a list of names that are everyday words as well'))
      .default([]),
  },
  record,
);

export const referenceSchema = z.strictObject(
  {
    id: slug('the key that lessons cite it by'),
    authors: text('who wrote it'),
    title: text('its title'),
    year: whole(1900, 2100, 'when it came out'),
    where: text('the journal, conference, publisher or archive'),
    url: z.url({ protocol: /^https?$/, ...takes('the address where it can be read, with https://') }),
  },
  record,
);

export const architectureSchema = z.strictObject(
  {
    id: slug('the name that addresses and lessons know it by'),
    name: text('its name', 40),
    year: whole(1950, 2100, 'when its paper came out'),
    authors: text('who made it'),
    title: text('the title of its paper'),
    input: imageShape,
    variant: text('which of its versions is written down here', 400),
    idea: text('what was new about it'),
    key: text('its key idea in a few words', 50),
    layers: z.array(z.unknown(), takes('a list of layers')),
  },
  record,
);

export const networkSchema = z.strictObject(
  {
    name: text('its name', 40),
    input: imageShape,
    classes: z.array(text('the name of a class', 40), takes('a list of the classes that it tells apart')),
    layers: z.array(z.unknown(), takes('a list of layers')),
  },
  record,
);

/** What `npm run train` writes of a network. Nobody types it, so that it needs no advice. */
export const cardSchema = z.strictObject({
  data: z.string(),
  seed: z.number(),
  images: z.number(),
  batch: z.number(),
  learningRate: z.number(),
  sha256: z.string(),
  triedOn: z.number(),
  confusion: z.array(z.array(z.int())),
  calibration: z.array(z.strictObject({ count: z.int(), confidence: z.number(), right: z.int() })),
}) satisfies z.ZodType<NetworkCard>;

export type LessonData = z.output<typeof lessonSchema>;
export type PartData = z.output<typeof partSchema>;
export type PathData = z.output<typeof pathSchema>;
export type TermData = z.output<typeof termSchema>;
export type ReferenceData = z.output<typeof referenceSchema>;
export type ArchitectureData = z.output<typeof architectureSchema>;
