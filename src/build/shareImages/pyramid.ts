/** A stack of layers, row over row, and what one of their cells sees, as a page has them. */
import { levels } from '../sheets/ramps.ts';
import type { Drawing } from './drawing.ts';

/** Cells as the sheet of the figure draws them. */
const SIDE = 17;
const fills = new Map(levels.map(({ name, fill }) => [name, fill.light]));
const lines: Readonly<Record<string, string>> = { window: '#ffb637', current: '#3fd3c5' };

/** The first of a page; null where it has none. */
export function pyramidOf(page: string): Drawing | null {
  const [, box, svg] = /<svg class="pyramid" viewBox="([^"]*)"[^>]*>(.*?)<\/svg>/s.exec(page) ?? [];
  if (!box || !svg) return null;
  const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
  const seen = [...svg.matchAll(/<path class="seen" d="([^"]*)"/g)].map(
    ([, d]) => `<path d="${d}" fill="none" stroke="#c97800" stroke-width="1.2"/>`,
  );
  const rows = svg
    .split('<g class="stack-row" transform="translate(0 ')
    .slice(1)
    .map((row) => {
      const cells = [...row.matchAll(/<g class="cell (\S+)"[^>]*><rect x="([\d.]+)"/g)].map(
        ([, kind, x]) =>
          `<rect x="${x}" width="${SIDE}" height="${SIDE}" rx="3" fill="${fills.get(kind!) ?? '#fff'}" stroke="#e5e1d8"/>`,
      );
      return `<g transform="translate(0 ${Number.parseFloat(row)})">${cells.join('')}</g>`;
    });
  const outlines = [...svg.matchAll(/<g class="outline (\w+)"><rect class="under"([^>]*)>/g)]
    .filter(([, kind]) => kind! in lines)
    .map(([, kind, at]) => {
      const place = at!.replace(/\/$/, '');
      return `<rect${place} fill="none" stroke="#15171c" stroke-width="5"/><rect${place} fill="none" stroke="${lines[kind!]}" stroke-width="2.4"/>`;
    });
  return {
    ...{ left, width, height },
    body: `<g transform="translate(0 ${-top})">${[...seen, ...rows, ...outlines].join('')}</g>`,
  };
}
