import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numbersOnly } from '#build/numbersOnly.ts';

const { transform } = numbersOnly() as unknown as {
  transform: {
    filter: { id: RegExp };
    handler(this: { error(message: string): never }, code: string): { code: string };
  };
};
const file = new URL('../../node_modules/d3-scale/src/continuous.js', import.meta.url);
const error = (message: string): never => {
  throw new Error(message);
};

test('scales ask for numbers alone', () => {
  expect(file.pathname).toMatch(transform.filter.id);
  const { code } = transform.handler.call({ error }, readFileSync(file, 'utf8'));
  expect(code).toContain('import { interpolateNumber, interpolateRound } from "d3-interpolate";');
  expect(code).not.toMatch(/interpolate as /);
});

test('a scale that is written otherwise is not passed over in silence', () => {
  expect(() => transform.handler.call({ error }, 'import {interpolate} from "d3-interpolate";')).toThrow(
    'in another way now',
  );
});
