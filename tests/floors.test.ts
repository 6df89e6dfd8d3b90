import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
// The house's own rules alone: what the types say about made-up sources is of no interest here.
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: `${root}.config/eslint.config.js`,
  ruleFilter: ({ ruleId }) => ruleId.startsWith('house/'),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: false } } },
});

/** What the house says about a source, if it lay at that path. */
async function complaints(path: string, source: string): Promise<string> {
  const [result] = await eslint.lintText(source, { filePath: root + path });
  return result!.messages.map(({ message }) => message).join('\n');
}

describe('an import is refused with its reason', () => {
  it.each([
    // The order of the floors.
    ['src/engine/conv.ts', `import { kernels } from '#samples/kernels.ts'`, /"engine" stands on the ground/],
    [
      'src/samples/a.ts',
      `import { windows } from '#trace/windows.ts'`,
      /"samples" leans on engine alone, not on "trace"/,
    ],
    [
      'src/trace/a.ts',
      `export * from '#samples/kernels.ts'`,
      /"trace" leans on engine alone, not on "samples"/,
    ],
    ['src/trace/a.ts', `import { Grid } from '#figures/Grid.tsx'`, /engine ← samples, trace ← figures/],
    [
      'src/figures/A.tsx',
      `import { x } from '#widgets/kit/check.ts'`,
      /"figures" leans on engine, samples, trace alone/,
    ],
    ['src/widgets/A.tsx', `import Aside from '#lesson/Aside.astro'`, /not on "lesson"/],
    ['src/widgets/kit/a.ts', `import { ramps } from '#build/sheets/ramps.ts'`, /"build" serves the build/],
    ['src/lesson/A.astro', `---\nimport Page from '#layouts/Page.astro';\n---\n`, /not on "layouts"/],
    ['src/layouts/A.astro', `---\nimport x from '#pages/index.astro';\n---\n`, /not on "pages"/],
    [
      'content/lessons/a.mdx',
      `import Page from '#layouts/Page.astro'\n`,
      /"content" leans on .* not on "layouts"/,
    ],
    // The folders beside the order.
    [
      'src/course/a.ts',
      `import { kernels } from '#samples/kernels.ts'`,
      /"course" leans on engine alone, not on "samples"/,
    ],
    ['src/figures/A.tsx', `import type { Part } from '#course/catalogue.ts'`, /not on "course"/],
    ['src/pages/a.ts', `import { tags } from '#authoring/tags.ts'`, /"authoring" serves the build/],
    [
      'src/authoring/a.ts',
      `import { Grid } from '#figures/Grid.tsx'`,
      /"authoring" leans on engine, samples, course, widgets, lesson alone/,
    ],
    // Figures draw and do not compute.
    ['src/figures/A.tsx', `import { conv2d } from '#engine/index.ts'`, /take from engine types alone/],
    ['src/figures/A.tsx', `import { type Trace } from '#trace/conv2d.ts'`, /take from trace types alone/],
    // The engine stands alone.
    ['src/engine/a.ts', `import { range } from 'd3'`, /The engine imports no packages/],
    [
      'src/engine/a.ts',
      `import x from '../../node_modules/d3/src/index.js'`,
      /The engine imports no packages/,
    ],
    ['src/engine/simd/a.ts', `import { readFile } from 'node:fs/promises'`, /The engine imports no packages/],
    // And is known by its face.
    [
      'src/trace/a.ts',
      `import { convPlan } from '#engine/convPlan.ts'`,
      /The engine is known by its face alone/,
    ],
    ['src/figures/A.tsx', `import type { Walk } from '#engine/slide.ts'`, /by its face alone/],
    ['content/lessons/a.mdx', `import { kerasSource } from '#engine/export/keras.ts'\n`, /by its face alone/],
    // One sheet.
    ['src/figures/a.ts', `import './a.css'`, /The page brings every sheet/],
    ['src/widgets/A/a.ts', `import rules from './a.css?inline'`, /The page brings every sheet/],
    // How an import is written.
    [
      'src/trace/a.ts',
      `import { conv2d } from '../engine/index.ts'`,
      /A relative import stays within its folder/,
    ],
    [
      'src/content.config.ts',
      `import { x } from './course/site.ts'`,
      /A relative import stays within its folder/,
    ],
    [
      'tests/engine/a.test.ts',
      `import { x } from '../../src/engine/index.ts'`,
      /A relative import stays within/,
    ],
    [
      'src/pages/a.ts',
      `import x from '../../content/course.yaml'`,
      /A relative import stays within its folder/,
    ],
    [
      'src/trace/a.ts',
      `import { conv2d } from '#engine/index'`,
      /Write the ending too, as in "#engine\/index.ts"/,
    ],
    ['src/trace/a.ts', `import { steps } from './steps'`, /Write the ending too, as in ".\/steps.ts"/],
    ['src/trace/a.ts', `import { x } from '#helpers/x.ts'`, /There is no folder "helpers" in src\//],
    // Every way to import.
    ['src/engine/a.ts', `export { x } from '#trace/x.ts'`, /stands on the ground/],
    ['src/engine/a.ts', `const x = await import('#trace/x.ts')`, /stands on the ground/],
    ['src/engine/a.ts', `type X = import('#trace/x.ts').X`, /stands on the ground/],
    [
      'src/course/a.ts',
      `const all = import.meta.glob('/src/widgets/*.tsx')`,
      /"course" leans on engine alone/,
    ],
    ['src/course/a.ts', `const all = import.meta.glob(['#widgets/*.tsx'])`, /"course" leans on engine alone/],
    [
      'src/lesson/A.astro',
      `<p></p>\n<script>\n  import { x } from '../layouts/x.ts';\n</script>\n`,
      /A relative import/,
    ],
  ])('%s: %s', async (path, source, reason) => {
    expect(await complaints(path, source)).toMatch(reason);
  });
});

describe('an import is passed', () => {
  it.each([
    ['src/engine/conv.ts', `import { tensor } from './tensor.ts'`],
    ['src/engine/simd/conv.ts', `import { tensor } from '../tensor.ts'`],
    ['src/samples/a.ts', `import { matrix } from '#engine/index.ts'`],
    ['src/trace/a.ts', `import { conv2d } from '#engine/index.ts'`],
    ['src/course/a.ts', `import { describe } from '#engine/index.ts'`],
    ['tests/engine/a.test.ts', `import { convPlan } from '#engine/convPlan.ts'`],
    ['src/figures/A.tsx', `import type { Trace } from '#trace/conv2d.ts'`],
    ['src/figures/A.tsx', `import { scaleLinear } from 'd3'`],
    ['src/widgets/A.tsx', `import { Grid } from '#figures/Grid.tsx'`],
    ['src/widgets/kit/a.ts', `import { mark } from '#course/progress.ts'`],
    ['src/widgets/kit/a.ts', `const walk = await import('../ConvWalk/index.tsx')`],
    ['src/lesson/A.astro', `---\nimport { site } from '#course/site.ts';\n---\n<p></p>\n`],
    ['src/lesson/A.astro', `<p></p>\n<script>\n  import { x } from './x.ts';\n</script>\n`],
    ['src/layouts/A.astro', `---\nimport '#styles/site.css';\n---\n`],
    ['src/build/a.ts', `import { LEVELS } from '#figures/values.ts'`],
    ['src/pages/a.ts', `const all = import.meta.glob('/src/widgets/*.tsx')`],
    ['src/pages/a.ts', `import licence from '../../node_modules/katex/LICENSE?raw'`],
    ['content/lessons/a.mdx', `import { outputSize } from '#engine/index.ts'\n`],
    ['src/authoring/a.ts', `import { declaration } from '#widgets/ConvWalk/index.tsx'`],
    ['src/content.config.ts', `import { loaders } from '#authoring/loaders.ts'`],
    ['astro.config.mjs', `import { tags } from '#authoring/tags.ts'`],
    ['tests/site/a.spec.ts', `import { serve } from '../../.config/serve.js'`],
    ['tests/authoring/a.test.ts', `import { tags } from '#authoring/tags.ts'`],
  ])('%s: %s', async (path, source) => {
    expect(await complaints(path, source)).toBe('');
  });
});

describe('a rule switched off', () => {
  it.each([
    ['// eslint-disable-next-line eqeqeq\nexport {}', /Say which rule/],
    ['/* eslint-disable */\nexport {}', /Say which rule/],
    ['// eslint-disable-next-line -- because\nexport {}', /Say which rule/],
  ])('wants a rule and a reason: %s', async (source, reason) => {
    expect(await complaints('src/engine/a.ts', source)).toMatch(reason);
  });

  it('is left alone where it has both', async () => {
    const source = '// eslint-disable-next-line eqeqeq -- null and undefined are the same here\nexport {}';
    expect(await complaints('src/engine/a.ts', source)).toBe('');
  });
});
