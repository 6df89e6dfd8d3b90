import { createRequire } from 'node:module';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import type { NetworkDesign } from '#course/networkDesign.ts';

/**
 * Node has read these already, for the integrations. Imported, all modules that they are made of, the engine's too, would
 * be read again by Vite, one after the other.
 */
const require = createRequire(import.meta.url);
const { glossaryFile, partsFile, pathsFile, referencesFile } =
  require('./authoring/course/courseFiles.ts') as typeof import('#authoring/course/courseFiles.ts');
const { lessonLoader, listLoader, networkLoader } =
  require('./authoring/course/loaders.ts') as typeof import('#authoring/course/loaders.ts');
const { cardSchema, lessonSchema, partSchema, pathSchema, referenceSchema, termSchema } =
  require('./authoring/course/schemas.ts') as typeof import('#authoring/course/schemas.ts');

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
