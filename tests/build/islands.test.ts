import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { islands } from '#build/islands.ts';

const { transform } = islands() as unknown as {
  transform: {
    filter: { id: RegExp };
    handler(this: { error(message: string): never }, code: string): { code: string };
  };
};
const file = new URL('../../node_modules/astro/dist/runtime/server/scripts.js', import.meta.url);
const error = (message: string): never => {
  throw new Error(message);
};

test('no page has the scripts of islands in its body', () => {
  expect(file.pathname).toMatch(transform.filter.id);
  const { code } = transform.handler.call({ error }, readFileSync(file, 'utf8'));
  expect(code).toContain("function getPrescripts(result, type, directive) { return ''; }");
  // All else stands as it was.
  expect(code).not.toContain('<script>');
  expect(code).toContain('export {');
});

test('scripts that are written otherwise are not passed over in silence', () => {
  expect(() => transform.handler.call({ error }, 'export {};')).toThrow('in another way now');
});
