/**
 * What is drawn where no style sheet reaches (pictures for sharing, icons, the certificate) has its colours in its code.
 * They are the sheets' own.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (pattern: string) =>
  globSync(pattern).map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const);

const styled = new Set(read('src/**/*.css').flatMap(([, text]) => text.match(/#[\da-f]{3,8}\b/gi) ?? []));
/** Black, white, and nothing at all. */
const plain = /^#(?:0+|f+)$/i;

const typed = read('src/**/*.{ts,tsx,astro}')
  // The colours of values begin there: sheets are made of them.
  .filter(([file]) => file !== 'src/build/sheets/ramps.ts')
  .flatMap(([file, text]) =>
    [...text.matchAll(/(["'])(#(?:[\da-f]{3,4}){1,2})\1/gi)].map(([, , colour]) => `${file}: ${colour}`),
  );
const colourOf = (line: string) => line.slice(line.indexOf('#'));

it('a colour that code draws with stands in a style sheet, too', () => {
  expect(typed.filter((line) => !styled.has(colourOf(line)) && !plain.test(colourOf(line)))).toEqual([]);
  // A search that finds nothing would find no fault either.
  expect(typed.length).toBeGreaterThan(20);
});
