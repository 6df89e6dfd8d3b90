/** Everything on one page of HTML: what has changed, the sheets, and each picture in its four looks. */
import type { Change } from './changes.ts';
import { looks } from './look.ts';
import { told, type Picture } from './picture.ts';

/** "12,345 px (3.2 %)  ConvWalk/explorer phone-dark" */
export function line(change: Change): string {
  const { count, share, kind } = change;
  const size = kind === 'changed' ? `${(100 * share).toPrecision(2)} %` : kind;
  return `${count.toLocaleString('en')} px (${size})  ${told(change)}`;
}

interface Shown {
  readonly pictures: readonly Picture[];
  readonly sheets: readonly string[];
  /** Null where there is nothing to compare with. */
  readonly changes: readonly Change[] | null;
  /** The pictures of the first so many changes. */
  readonly strips: readonly string[];
}

export function overview({ pictures, sheets, changes, strips }: Shown): string {
  const names = [...new Set(pictures.map(({ name }) => name))];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheets</title>
<style>
  body { margin: 2rem; background: #ddd; color: #111; font: 1rem/1.4 system-ui, sans-serif }
  img { max-width: 100%; vertical-align: top }
  .sheets, .looks { display: flex; flex-wrap: wrap; gap: 1rem }
  .sheets img { width: 12rem }
  .looks a { flex: 0 1 auto; max-height: 90vh; overflow: auto }
  h3 { margin: 2rem 0 0.5rem; font-size: 1rem }
</style>
<h1>Contact sheets</h1>
${changes ? changed(changes, strips) : ''}
<h2>Sheets</h2>
<div class="sheets">${sheets.map((file) => linked(file, file)).join('\n')}</div>
<h2>Pictures</h2>
${names
  .map((name) => {
    const files = looks
      .filter((look) => pictures.some((picture) => picture.name === name && picture.look === look))
      .map((look) => `pictures/${look}/${name}.png`);
    return `<h3>${name}</h3>\n<div class="looks">${files.map((file) => linked(file, file)).join('\n')}</div>`;
  })
  .join('\n')}
`;
}

const linked = (file: string, words: string): string =>
  `<a href="${encodeURI(file)}"><img src="${encodeURI(file)}" alt="${words}" loading="lazy"></a>`;

function changed(changes: readonly Change[], strips: readonly string[]): string {
  if (changes.length === 0) return '<h2>Nothing has changed</h2>';
  const shown = changes.map(
    (change, n) => `<h3>${line(change)}</h3>${strips[n] ? linked(strips[n], told(change)) : ''}`,
  );
  return `<h2>${changes.length} changed</h2>\n${shown.join('\n')}`;
}
