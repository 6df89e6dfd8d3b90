// @vitest-environment jsdom
/** The example of the README, as it stands there: taken out, built and worked. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ComponentType } from 'preact';
import { beforeAll, expect } from 'vitest';

import { exampleWidget } from '#authoring/commands/newWidget.ts';
import { wrongProps } from '#widgets/kit/check.ts';
import type { Declaration } from '#widgets/kit/parameters.ts';
import { choose, focus, hover, press, slide, test, type } from './widgets/live.tsx';

const root = join(import.meta.dirname, '..');
const place = join(root, '.cache/readme');
const files = exampleWidget();

let OneWeight: ComponentType<Record<string, unknown> & { id: string }>;
let declaration: Declaration;
beforeAll(async () => {
  rmSync(place, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  // Folders with a dot are no part of the project otherwise.
  writeFileSync(join(place, 'tsconfig.json'), '{ "extends": "../../tsconfig.json", "include": ["src"] }');
  symlinkSync(join(root, 'src/widgets/kit'), join(place, 'src/widgets/kit'));
  ({ default: OneWeight } = (await import(`${place}/src/widgets/OneWeight/index.tsx`)) as never);
  ({ declaration } = (await import(`${place}/src/widgets/OneWeight/parameters.ts`)) as never);
});

test('it is all there', () => {
  expect(files.map(({ path }) => path)).toEqual([
    'src/widgets/OneWeight/parameters.ts',
    'src/widgets/OneWeight/run.ts',
    'src/widgets/OneWeight/index.tsx',
    'tests/widgets/OneWeight.test.tsx',
  ]);
});

test('its own test holds', ({ open }) => {
  const figure = open(<OneWeight id="first" weight={3} step="last" />);
  slide(figure.slider('Bias'), -1);
  expect(figure.values('Output')).toEqual(
    figure.values('Input').map((row) => row.map((value) => 3 * Number(value) - 1)),
  );
  hover(figure.cell('Output', 1, 3));
  const { text } = files.at(-1)!;
  expect(figure.sentence).toBe(/sentence\).toBe\('(.*)'\)/.exec(text)![1]);
});

test('it can be drawn on, is limited, and takes what the text says', ({ open }) => {
  const figure = open(<OneWeight id="first" preset="negative" />);
  expect(figure.has('slider', 'Weight')).toBe(false);
  const plain = open(<OneWeight id="first" weight={1} />);
  focus(plain.stop('Input'));
  type('5');
  press('Enter');
  expect(plain.choice('Pattern').selectedOptions[0]!.label).toBe('Your own');
  expect(plain.sentence).toBe('Row 1, column 1: 5·1 plus 0 makes 5');
  choose(plain.choice('Pattern'), 'Digit 2');
  press('Enter', plain.button('Less weight'));
  expect(plain.notice).toContain('raise the weight or the bias');
  expect(wrongProps(declaration, { id: 'first', weight: -2 })).toEqual([]);
  expect(Object.keys(declaration.facts)).toContain('largest');
});
