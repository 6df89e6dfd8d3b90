/** What a figure shows asleep stays where it is when it wakes: its settings become controls, its layers buttons. */
import { builds, entries } from './builds.ts';
import { expect, openAsleep, test, wake } from './site.ts';

/** Each element of the figure, and where it stands in it. */
type Place = readonly [element: HTMLElement, x: number, y: number, width: number, height: number];
type Noted = typeof globalThis & { places: Place[] };

for (const width of [1280, 390])
  test(`nothing moves in a figure that wakes, in a window of ${width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    for (const { path } of entries(builds.top))
      await test.step(path, async () => {
        const letIn = await openAsleep(page, path);
        await page.evaluate(async () => {
          const figure = document.querySelector('figure')!;
          // Faces are asked for once something is laid out: before, none would be under way.
          figure.getBoundingClientRect();
          await document.fonts.ready;
          const at = figure.getBoundingClientRect();
          const places = [...figure.querySelectorAll<HTMLElement>('*:not(svg *)')].flatMap((it): Place[] => {
            const { x, y, width, height } = it.getBoundingClientRect();
            // Some have no box of their own.
            return width + height > 0 ? [[it, x - at.x, y - at.y, width, height]] : [];
          });
          Object.assign(globalThis, { places });
        });
        letIn();
        await page.waitForLoadState();
        await wake(page);
        const moved = await page.evaluate(() => {
          const at = document.querySelector('figure')!.getBoundingClientRect();
          return (globalThis as Noted).places.flatMap(([it, ...before]) => {
            const { x, y, width, height } = it.getBoundingClientRect();
            const by = [x - at.x, y - at.y, width, height].map((now, n) => now - before[n]!);
            return it.isConnected && by.some((pixels) => Math.abs(pixels) > 0.5)
              ? [`${it.tagName} ${it.className}: ${by.map((pixels) => pixels.toFixed(1)).join(', ')}`]
              : [];
          });
        });
        expect.soft(moved, path).toEqual([]);
      });
  });
