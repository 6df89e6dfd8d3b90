/** A widget's sheet speaks of its own figure, so that a class of one widget never reaches another's. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sheets = globSync('src/widgets/[A-Z]*/**/*.css').map((file) => file.replaceAll('\\', '/'));

/** What stands at the top of a layer, each up to its brace. */
function atTop(sheet: string): string[] {
  const layer = /@layer widgets \{(.*)\}/s.exec(sheet.replaceAll(/\/\*.*?\*\//gs, ''))![1]!;
  let depth = 0;
  let open = '';
  const found: string[] = [];
  for (const letter of layer) {
    if (letter === '{' && depth++ === 0) found.push(open.trim());
    if (letter === '}') depth -= 1;
    open = depth > 0 || letter === '}' ? '' : open + letter;
  }
  return found;
}

it.each(sheets)('%s', (file) => {
  const own = `[data-widget='${/widgets\/(\w+)\//.exec(file)![1]}']`;
  const others = atTop(readFileSync(file, 'utf8')).filter(
    (start) => !/^@(?:property|keyframes) /.test(start),
  );
  expect(others).toEqual([own]);
});

it('a rule beside the figure is found', () => {
  expect(atTop("@layer widgets {\n  [data-widget='A'] {\n    .a { b: c }\n  }\n  .d { e: f }\n}")).toEqual([
    "[data-widget='A']",
    '.d',
  ]);
});

it('each stands in one of the two sheets of figures: what one leaves out, the other has', () => {
  const read = (file: string) => readFileSync(`src/layouts/sheet/${file}`, 'utf8');
  const leftOut = /\{([\w,]+)\}/.exec(read('widgets.ts'))![1]!.split(',');
  const further = [...read('further.css').matchAll(/'\.\.\/\.\.\/(widgets\/(\w+)\/[\w/-]+\.css)'/g)];
  expect([...new Set(further.map(([, , name]) => name))]).toEqual(leftOut);
  const theirs = sheets.filter((file) => leftOut.includes(/widgets\/(\w+)\//.exec(file)![1]!));
  expect(further.map(([, file]) => `src/${file!}`)).toEqual(theirs.sort());
});
