/**
 * What widgets say in words, to readers and to authors in the gallery: in their declarations, and as they are drawn at
 * each preset, asleep and awake, at their first step and at their last; in ten further settings, or why they refuse those.
 */
import type { ComponentType } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { random } from '#engine/index.ts';
import { merge } from '#widgets/kit/check.ts';
import { conflict } from '#widgets/kit/limits.ts';
import type { Declaration, WidgetProps, Parameters } from '#widgets/kit/parameters.ts';
import { renderAwake } from './awake.tsx';
import { drawnValues } from './settings.ts';
import { faultsOf } from './spelt.ts';

const declared = import.meta.glob<Declaration>('/src/widgets/[A-Z]*/parameters.ts', {
  eager: true,
  import: 'declaration',
});
const views = import.meta.glob<ComponentType<WidgetProps<Parameters>>>('/src/widgets/[A-Z]*/index.tsx', {
  eager: true,
  import: 'default',
});
const widgets = Object.entries(declared).map(
  ([file, declaration]) =>
    [declaration.name, declaration, views[file.replace('parameters.ts', 'index.tsx')]!] as const,
);

const declaredWords = ({ summary, lab = '', parameters, facts }: Declaration): string[] => [
  summary,
  lab,
  ...Object.values(facts),
  ...Object.values(parameters).flatMap((parameter) => [
    parameter.label,
    ...(parameter.kind === 'choice' ? Object.values(parameter.options) : []),
  ]),
];

/** Texts between tags, and what a screen reader is told in attributes. */
const saidIn = (html: string): string[] => [
  ...html.split(/<[^>]*>/),
  ...[...html.matchAll(/ (?:aria-(?!keyshortcuts)[a-z]+|title|alt|placeholder)="([^"]*)"/g)].map(
    ([, said]) => said!,
  ),
];

test.each(widgets)('%s is declared in British English', (_, declaration) => {
  expect(faultsOf(declaredWords(declaration))).toEqual([]);
});

test.each(widgets)('%s speaks British English', (_, declaration, Widget) => {
  const said = new Set<string>();
  const hear = (html: string) => saidIn(html).forEach((text) => said.add(text));
  const draw = (props: object) => <Widget id="a" {...props} />;
  for (const preset of [{}, ...Object.keys(declaration.presets).map((preset) => ({ preset }))]) {
    hear(render(draw(preset)));
    hear(renderAwake(draw(preset)));
    hear(renderAwake(draw({ ...preset, step: 'last' })));
  }
  const stream = random(1);
  for (let n = 0; n < 10; n++) {
    const values = merge(declaration, undefined, drawnValues(declaration, stream));
    const refusal = conflict(declaration, values);
    if (refusal) said.add(refusal);
    else hear(renderAwake(draw({ ...values, step: 2 })));
  }
  expect(faultsOf(said)).toEqual([]);
});
