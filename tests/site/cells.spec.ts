/** What the style sheet alone says of cells: where they stand, and the colour of each value. */
import { levels, type Theme } from '#styles/ramps.ts';
import { expect, test } from './site.ts';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each cell of every grid stands in its row and its column', async ({ page }) => {
    await page.goto('gallery/');
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
    expect(astray).toEqual([]);
    expect(await page.locator('svg.grid .cell').count()).toBeGreaterThan(500);
  });
});

for (const theme of ['light', 'dark'] satisfies Theme[])
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('a value is filled as its level was computed, with text as it was chosen', async ({ page }) => {
      await page.goto('glossary/');
      const drawn = await page.evaluate(
        (names) => {
          const svg = document.body.appendChild(
            document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
          );
          const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
          const bytes = (colour: string) => {
            pixel.fillStyle = colour;
            pixel.fillRect(0, 0, 1, 1);
            return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
          };
          return names.map((name) => {
            svg.innerHTML = `<g class="cell ${name}"><rect/><text/></g>`;
            return ['rect', 'text'].map((part) => bytes(getComputedStyle(svg.querySelector(part)!).fill));
          });
        },
        levels.map(({ name }) => name),
      );
      const bytes = (colour: string) =>
        colour.length === 4
          ? [...colour.slice(1)].map((digit) => parseInt(digit + digit, 16))
          : [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      for (const [i, { name, fill, ink }] of levels.entries()) {
        const [filled, inked] = drawn[i]!;
        const off = bytes(fill[theme]).map((value, channel) => Math.abs(value - filled![channel]!));
        expect(Math.max(...off), `${name}: ${String(filled)} for ${fill[theme]}`).toBeLessThanOrEqual(1);
        expect(inked, name).toEqual(bytes(ink[theme]));
      }
    });
  });
