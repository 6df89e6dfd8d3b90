/**
 * Checks the types in lessons, which `astro check` passes over: numbers computed from the engine, tags and their props.
 * It is tsc, taught by Volar to read MDX; a generated file tells it the tags that a lesson has without importing them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { createMdxLanguagePlugin } from '@mdx-js/language-service';
import { runTsc } from '@volar/typescript/lib/quickstart/runTsc.js';
import remarkMath from 'remark-math';
import { loadWidgets } from '#authoring/course/widgets.ts';
import { tagTypes } from '#authoring/mdx/tagTypes.ts';
import { frontmatter } from './frontmatter.js';

const lessons = process.argv[2] ?? 'content';
// Two lessons' folders can be checked at once.
const folder = `.cache/lesson-types-${basename(lessons)}`;

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/tags.d.ts`, tagTypes(await loadWidgets(process.cwd())));
writeFileSync(
  `${folder}/tsconfig.json`,
  JSON.stringify({
    extends: '../../tsconfig.json',
    compilerOptions: {
      allowJs: true,
      // What has not changed since the last check is not checked again.
      incremental: true,
      tsBuildInfoFile: './tsbuildinfo',
      // An author computes with what the engine offers, and has no way to write a type down.
      noImplicitAny: false,
      noUncheckedIndexedAccess: false,
      exactOptionalPropertyTypes: false,
      // What is not there when a lesson is rendered stops the build, with its line.
      strictNullChecks: false,
      // The sources that lessons lean on are held to the strict settings by their own check.
      noImplicitReturns: false,
      noUnusedParameters: false,
    },
    include: ['tags.d.ts', '../../.astro/types.d.ts', '../../src/**/*.d.ts', `../../${lessons}`],
    exclude: [],
  }),
);

process.argv = [...process.argv.slice(0, 2), '--project', folder];
const plugin = createMdxLanguagePlugin([frontmatter, remarkMath], [], true, 'preact');
runTsc(createRequire(import.meta.url).resolve('typescript/lib/tsc.js'), ['.mdx'], () => [plugin]);
