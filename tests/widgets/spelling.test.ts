/** What declarations say in words, to readers beside controls and to authors in the gallery. */
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { dictionaryOf } from '#authoring/spelling/dictionary.ts';
import { misspelt } from '#authoring/spelling/stretch.ts';
import type { Declaration } from '#widgets/kit/parameters.ts';

const declared = import.meta.glob<Declaration>('/src/widgets/[A-Z]*/parameters.ts', {
  eager: true,
  import: 'declaration',
});
const dictionary = dictionaryOf(join(import.meta.dirname, '../..'));

const said = ({ summary, parameters, facts }: Declaration): string[] => [
  summary,
  ...Object.values(facts),
  ...Object.values(parameters).flatMap((parameter) => [
    parameter.label,
    ...(parameter.kind === 'choice' ? Object.values(parameter.options) : []),
  ]),
];

test.each(Object.values(declared).map((declaration) => [declaration.name, declaration] as const))(
  '%s speaks British English',
  (_, declaration) => {
    const text = said(declaration).join('\n');
    const faults = misspelt({ text, spot: () => ({ line: 1, column: 1 }) }, dictionary);
    expect(faults.map(({ message }) => message)).toEqual([]);
  },
);
