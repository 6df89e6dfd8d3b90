/** Windows over one side of an input, as a page has them. */
import type { Drawing } from './drawing.ts';

const looks = {
  pixel: 'fill="#2563c9" fill-opacity="0.13" stroke="#2563c9" stroke-width="1.5"',
  padding: 'fill="none" stroke="#565c6b" stroke-width="1.5" stroke-dasharray="4 4"',
  made: 'fill="#0a746e" fill-opacity="0.15" stroke="#0a746e" stroke-width="1.5"',
  bar: 'fill="#c97800"',
} as const;

/** The first of a page; null where it has none. */
export function axisOf(page: string): Drawing | null {
  const [, height, svg] = /<svg class="axis" viewBox="0 0 \d+ (\d+)"[^>]*>(.*?)<\/svg>/s.exec(page) ?? [];
  if (!svg) return null;
  const cells = [
    ...svg.matchAll(/(?:<g class="cell (pixel|padding|made)">)?<rect class="(fill|bar)"([^>]*)>/g),
  ].map(([, kind, sort, place]) => ({
    kind: (sort === 'bar' ? 'bar' : kind) as keyof typeof looks,
    place: place!,
  }));
  const edges = cells.map(({ place }) => {
    const [x = 0, width = 0] = ['x', 'width'].map((name) =>
      Number(new RegExp(` ${name}="([\\d.]+)"`).exec(place)?.[1]),
    );
    return [x, x + width] as const;
  });
  const left = Math.min(...edges.map(([from]) => from));
  return {
    ...{ left, height: Number(height), width: Math.max(...edges.map(([, to]) => to)) - left },
    body: cells.map(({ kind, place }) => `<rect${place} ${looks[kind]}/>`).join(''),
  };
}
