import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glossaryFile, partsFile, pathsFile, referencesFile } from '#authoring/course/courseFiles.ts';
import { lessonLoader, listLoader, networkLoader } from '#authoring/course/loaders.ts';
import {
  cardSchema,
  lessonSchema,
  partSchema,
  pathSchema,
  referenceSchema,
  termSchema,
} from '#authoring/course/schemas.ts';
import type { NetworkDesign } from '#course/networkDesign.ts';

/** The place of an entry in its list. */
const order = z.number();

export const collections = {
  lessons: defineCollection({ loader: lessonLoader(), schema: lessonSchema }),
  parts: defineCollection({
    loader: listLoader(partsFile, partSchema),
    schema: partSchema.extend({ order }),
  }),
  paths: defineCollection({
    loader: listLoader(pathsFile, pathSchema),
    schema: pathSchema.extend({ order }),
  }),
  glossary: defineCollection({
    loader: listLoader(glossaryFile, termSchema),
    schema: termSchema.extend({ order }),
  }),
  references: defineCollection({
    loader: listLoader(referencesFile, referenceSchema),
    schema: referenceSchema.extend({ order }),
  }),
  networks: defineCollection({
    loader: networkLoader(),
    schema: z.object({ design: z.custom<NetworkDesign>(), card: cardSchema, bytes: z.int() }),
  }),
};
