// @vitest-environment jsdom
/** A widget begun in a copy of the place where it would lie: typed, drawn and worked. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentType } from 'preact';
import ts from 'typescript';
import { afterAll, expect } from 'vitest';

import { beginWidget } from '#authoring/commands/newWidget.ts';
import { hover, test } from '../../widgets/live.tsx';

const project = join(import.meta.dirname, '../../..');
const place = join(project, '.cache/new-widget');
const clear = () => rmSync(place, { recursive: true, force: true });
afterAll(clear);

/** What the check of types says of these files, in the project's settings. */
function typeFaults(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  // The tests beside which its own would lie, and its sources under the names that they would have.
  const paths = { '#widgets/EdgeFinder/*': [join(place, 'src/widgets/EdgeFinder/*')] };
  const types = join(project, 'src/course/virtual.d.ts');
  const program = ts.createProgram([...files, types], { ...options, paths, noEmit: true });
  return files
    .flatMap((file) => {
      const source = program.getSourceFile(file)!;
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    })
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

test('a new widget has types that fit, is drawn, and answers', async ({ open }) => {
  clear();
  mkdirSync(join(place, 'tests/widgets'), { recursive: true });
  mkdirSync(join(place, 'src/widgets'), { recursive: true });
  writeFileSync(join(place, 'tsconfig.json'), '{ "extends": "../../tsconfig.json", "include": ["src"] }');
  symlinkSync(join(project, 'src/widgets/kit'), join(place, 'src/widgets/kit'));
  for (const file of ['live.tsx', 'awake.tsx', 'settings.ts', 'shows.tsx'])
    symlinkSync(join(project, 'tests/widgets', file), join(place, 'tests/widgets', file));
  const files = beginWidget(place, 'EdgeFinder');
  expect(files).toEqual([
    ...['parameters.ts', 'run.ts', 'index.tsx'].map((file) => `src/widgets/EdgeFinder/${file}`),
    'tests/widgets/EdgeFinder.test.tsx',
  ]);
  expect(typeFaults(files.map((file) => join(place, file)))).toEqual([]);
  const { default: EdgeFinder } = (await import(`${place}/src/widgets/EdgeFinder/index.tsx`)) as {
    default: ComponentType<{ id: string }>;
  };
  const figure = open(<EdgeFinder id="first" />);
  expect(figure.root.dataset['widget']).toBe('EdgeFinder');
  expect(figure.root.getAttribute('aria-label') ?? figure.root.textContent).toContain('Edge finder');
  hover(figure.cell('Output', 1, 3));
  expect(figure.sentence).toBe('Row 1, column 3: 9·2 plus 0 makes 18');
  expect(() => beginWidget(place, 'edgefinder')).toThrow('not "edgefinder"');
  expect(() => beginWidget(place, 'Edgefinder')).toThrow('There is a widget EdgeFinder already');
});

test.for([
  ['', 'in letters with capitals: EdgeFinder, not ""'],
  ['edge-finder', 'not "edge-finder"'],
  ['../Edge', 'not "../Edge"'],
  ['Figure', '<Figure> is a tag of lessons already'],
  ['ConvWalk', 'There is a widget ConvWalk already'],
  ['Kit', 'There is a widget kit already'],
])('%s is refused', ([name, message]) => {
  expect(() => beginWidget(project, name!)).toThrow(message);
});
