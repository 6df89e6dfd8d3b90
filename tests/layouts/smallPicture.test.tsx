import type { ComponentType } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { fullest, smallPicture } from '#layouts/smallPicture.ts';
import { liveWidgets } from '#layouts/liveWidgets.ts';

const labs = liveWidgets
  .filter(({ declaration }) => declaration.lab)
  .map(({ declaration: { name }, Widget }) => {
    const View = Widget as unknown as ComponentType<{ id: string; step: 'last' }>;
    return [name, smallPicture(render(<View id={name} step="last" />))] as const;
  });

test.each(labs)('%s has a picture that is light, says nothing and stays in its box', (_, picture) => {
  const drawings = picture.match(/<svg class="(grid|raster|pyramid|volume)\b/g) ?? [];
  expect(drawings.length).toBeGreaterThan(0);
  expect(picture.length).toBeLessThan(11_000);
  expect(picture.match(/<title|<desc| (role|id|tabindex|aria-(?!hidden)[a-z]+|data-[a-z]+)=/g)).toBeNull();
  const across = [...picture.matchAll(/style="width:([\d.]+)cqi"/g)].map(([, width]) => Number(width));
  const gaps = 5 * (across.length - 1);
  expect(across.reduce((sum, width) => sum + width, gaps)).toBeLessThanOrEqual(100.3);
});

test('what is empty, stretched, of products or there before is left out', () => {
  const svg = (kind: string, box: string, inside: string) =>
    `<svg class="${kind}" viewBox="${box}" role="img" aria-label="It">${inside}</svg>`;
  const picture = smallPicture(
    [
      svg('grid', '0 0 160 160', '<g class="cell p1" aria-hidden="true"></g>'),
      svg('grid', '0 0 160 160', '<g class="cell p1"></g>'),
      `<b class="products">Products</b>${svg('grid', '0 0 80 80', '<g class="cell p2"></g>')}`,
      `<b class="output">Output</b>${svg('grid', '0 0 160 40', '<g class="cell p3"></g>')}`,
      svg('raster', '0 0 4 4', '<rect></rect>'),
      svg('raster', '0 0 4 4', '<path class="p4"></path>'),
    ].join(''),
  );
  expect(picture.match(/\bp\d/g)).toEqual(['p1', 'p4']);
  expect(picture).not.toMatch(/aria|role/);
  // Two that are as high as wide share the height of the box.
  expect(picture.match(/width:[\d.]+cqi/g)).toEqual(['width:47.5cqi', 'width:47.5cqi']);
});

test('the fullest of several pictures is the first that shows most values', () => {
  const [none, one, two, other] = [[], ['cell p1'], ['cell p1', 's-3'], ['f2', 'cell p1']].map((kinds) =>
    kinds.map((kind) => `<g class="${kind}"></g>`).join(''),
  ) as [string, string, string, string];
  expect(fullest([none, two, one])).toBe(two);
  expect(fullest([one, two, other])).toBe(two);
  expect(fullest([none])).toBe(none);
});
