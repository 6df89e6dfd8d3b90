/** Where the style sheet alone puts cells. How they are filled is in painted.spec.ts. */
import { builds, entries } from './builds.ts';
import { expect, test } from './site.ts';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each cell of every grid stands in its row and its column', async ({ page }) => {
    let cells = 0;
    for (const { path } of entries(builds.top)) {
      await page.goto(path);
      const astray = await page.locator('svg.grid').evaluateAll((grids) =>
        grids.flatMap((grid) => {
          const rows = [...grid.querySelectorAll('.grid-row')];
          const places = rows.map((row) =>
            [...row.children].map((cell) => cell.querySelector('rect')!.getBoundingClientRect()),
          );
          const origin = places[0]?.[0];
          const next = places[0]?.[1] ?? places[1]?.[0];
          if (!origin || !next) return [];
          const pitch = next.x - origin.x + (next.y - origin.y);
          return places.flatMap((row, i) =>
            row.flatMap(({ x, y }, j) =>
              Math.abs(x - origin.x - j * pitch) < 0.5 && Math.abs(y - origin.y - i * pitch) < 0.5
                ? []
                : [`${grid.getAttribute('aria-label') ?? ''}, row ${i + 1}, column ${j + 1}`],
            ),
          );
        }),
      );
      expect(astray, path).toEqual([]);
      cells += await page.locator('svg.grid .cell').count();
    }
    expect(cells).toBeGreaterThan(500);
  });
});
