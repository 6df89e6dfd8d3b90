/**
 * Checks the types in lessons, which `astro check` passes over: numbers computed from the engine, tags and their props.
 * It is TypeScript, taught by Volar to read MDX; a generated file tells it the tags that a lesson has without importing
 * them. What lessons lean on is read, and checked elsewhere.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createMdxLanguagePlugin } from '@mdx-js/language-service';
import { proxyCreateProgram } from '@volar/typescript/lib/node/proxyCreateProgram.js';
import remarkMath from 'remark-math';
import ts from 'typescript';
import { loadWidgets } from '#authoring/course/widgets.ts';
import { tagTypes } from '#authoring/mdx/tagTypes.ts';
import { frontmatter } from './frontmatter.js';

const root = process.cwd();
const lessons = process.argv[2] ?? 'content';
// Two lessons' folders can be checked at once.
const folder = `.cache/lesson-types-${basename(lessons)}`;

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/tags.d.ts`, tagTypes(await loadWidgets(root)));

const config = {
  extends: './tsconfig.json',
  compilerOptions: {
    allowJs: true,
    // An author computes with what the engine offers, and has no way to write a type down.
    noImplicitAny: false,
    noUncheckedIndexedAccess: false,
    exactOptionalPropertyTypes: false,
    // What is not there when a lesson is rendered stops the build, with its line.
    strictNullChecks: false,
    noImplicitReturns: false,
    noUnusedParameters: false,
  },
  include: [`${folder}/tags.d.ts`, '.astro/types.d.ts', 'src/**/*.d.ts', lessons],
  exclude: [],
};
const mdx = { extension: '.mdx', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred };
const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
  config,
  ts.sys,
  root,
  // Files of other endings than TypeScript's may be read.
  { allowNonTsExtensions: true },
  join(root, 'tsconfig.lessons.json'),
  undefined,
  [mdx],
);
const plugin = createMdxLanguagePlugin([frontmatter, remarkMath], [], true, 'preact');
const program = proxyCreateProgram(ts, ts.createProgram, () => [plugin])({
  rootNames: fileNames,
  options,
  host: ts.createCompilerHost(options),
});

const faults = [...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
for (const file of fileNames
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => program.getSourceFile(name)))
  faults.push(...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file));
process.stdout.write(
  ts.formatDiagnostics(faults, {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  }),
);
process.exitCode = Math.min(1, faults.length);
