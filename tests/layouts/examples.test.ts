/** Each tag of lessons has an example, which the build checks as it checks a lesson. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { tags, type TagDeclaration } from '#lesson/tags.ts';

const folder = join(import.meta.dirname, '../../src/layouts/examples');
const declared: [name: string, declaration: TagDeclaration][] = Object.entries(tags);

test('each tag that stands by itself has an example, and there is no other', () => {
  expect(readdirSync(folder).filter((file) => file.endsWith('.mdx'))).toEqual(
    declared
      .filter(([, { within }]) => within === undefined)
      .map(([name]) => `${name}.mdx`)
      .toSorted(),
  );
});

test.each(declared)('<%s> is shown with all that it needs', (name, { props, within }) => {
  const text = readFileSync(join(folder, `${within ?? name}.mdx`), 'utf8');
  const [, written] = new RegExp(`<${name}\\b([^>]*)>`).exec(text)!;
  for (const [prop, { needed }] of Object.entries(props))
    if (needed) expect(written).toMatch(new RegExp(`\\b${prop}=`));
});
