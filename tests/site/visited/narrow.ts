/** Small and enlarged: the page never scrolls sideways, whatever stands on it. */
import type { Page } from '@playwright/test';
import { expect } from '../site.ts';

/** What reaches past the right edge of the page though nothing around it scrolls or cuts it off. */
const overhang = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const held = (element: Element): boolean =>
      element !== root &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        (element.parentElement !== null && held(element.parentElement)));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !held(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .concat(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
  });

/** What scrolls sideways by itself, and could not be scrolled without a pointer. */
const stuck = (page: Page): Promise<string[]> =>
  page
    .locator('main *')
    .evaluateAll((all) =>
      all
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
            !element.matches('[tabindex]') &&
            !element.querySelector('a, button, input, select, [tabindex]'),
        )
        .map((element) => element.outerHTML.slice(0, 80)),
    );

/** Buttons of figures that lie over a grid: where cells are small, steppers come to them. */
const covering = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = (within: Element, what: string) =>
      [...within.querySelectorAll(what)]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return [...document.querySelectorAll<HTMLElement>('figure[data-widget]')].flatMap((figure) => {
      const grids = boxes(figure, 'svg.grid');
      return boxes(figure, 'button')
        .filter(({ element, box }) =>
          grids.some((grid) => !element.contains(grid.element) && meet(grid.box, box)),
        )
        .map(({ element }) => `${figure.id}: ${element.ariaLabel ?? element.textContent}`);
    });
  });

const windows = {
  'on a tablet': { width: 768, height: 1024 },
  'at 320 px': { width: 320, height: 640 },
  // A window of 1280 × 1024 in which everything is four times as large.
  'at 400 %': { width: 320, height: 256 },
};

export async function scrollsDownAlone(page: Page, when: string): Promise<void> {
  const before = page.viewportSize()!;
  for (const [name, size] of Object.entries(windows)) {
    await page.setViewportSize(size);
    expect.soft(await overhang(page), `${name}, ${when}`).toEqual([]);
    expect.soft(await stuck(page), `${name}, ${when}`).toEqual([]);
    expect.soft(await covering(page), `${name}, ${when}`).toEqual([]);
  }
  await page.setViewportSize(before);
}
