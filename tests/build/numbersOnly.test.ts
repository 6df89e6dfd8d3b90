import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numbersOnly } from '#build/numbersOnly.ts';

const { transform } = numbersOnly() as unknown as {
  transform: {
    filter: { id: RegExp };
    handler(this: { error(message: string): never }, code: string, id: string): { code: string };
  };
};
const error = (message: string): never => {
  throw new Error(message);
};
const fileOf = (name: string) => new URL(`../../node_modules/d3-scale/src/${name}`, import.meta.url).pathname;

test.each([
  ['continuous.js', /interpolate as /],
  ['linear.js', /import tickFormat/],
  ['log.js', /d3-format/],
])('%s asks for numbers alone', (name, more) => {
  const file = fileOf(name);
  expect(file).toMatch(transform.filter.id);
  const code = readFileSync(file, 'utf8');
  expect(code).toMatch(more);
  expect(transform.handler.call({ error }, code, file).code).not.toMatch(more);
});

test('a scale that is written otherwise is not passed over in silence', () => {
  const changed = 'import {interpolate} from "d3-interpolate";';
  expect(() => transform.handler.call({ error }, changed, fileOf('continuous.js'))).toThrow(
    'in another way now',
  );
});
