import type { Page } from '@playwright/test';
import type { Box } from './picture.ts';

/** Something filled by a level: a cell or a bar. */
export interface Filled {
  /** The figure and the drawing that it is in. */
  readonly figure: string;
  readonly drawing: number;
  /** `p7`, `s-3`, `f32` */
  readonly level: string;
  readonly box: Box;
  /** What it stands for, where it can be told: the number in a cell, the length of a bar. */
  readonly value: number | null;
  /** By how much the value may be off: numbers are shown rounded. */
  readonly give: number;
}

/** A picture of cells too many to print: one path a level, over a ground. */
export interface Tiled {
  readonly figure: string;
  readonly drawing: number;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly ground: string;
  readonly paths: readonly (readonly [level: string, d: string])[];
  /** What is drawn around some of its cells. */
  readonly outlines: readonly Box[];
  /** What is seen of it, where it lies in something that scrolls. */
  readonly seen: Box;
}

export interface Drawn {
  readonly filled: readonly Filled[];
  readonly tiled: readonly Tiled[];
}

/** Whatever has a level, in all drawings that are seen on a page. */
export const cellsOn = async (page: Page): Promise<Drawn> =>
  JSON.parse(await page.evaluate(readCells)) as Drawn;

/** Runs in the page, and hands over text as `readWords` does. */
function readCells(): string {
  const boxOf = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
  };
  /** A box less what scrolls out of sight. */
  const seenOf = (element: Element): Box => {
    let seen = boxOf(element);
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === 'visible') continue;
      const box = boxOf(at);
      seen = {
        left: Math.max(seen.left, box.left),
        top: Math.max(seen.top, box.top),
        right: Math.min(seen.right, box.right),
        bottom: Math.min(seen.bottom, box.bottom),
      };
    }
    return seen;
  };
  const levelOf = (element: Element) =>
    [...element.classList].find((name) => /^[psf]-?\d+$/.test(name)) ?? null;
  const nameOf = (drawing: Element) => {
    const figure = drawing.closest('figure');
    return `${figure?.dataset.widget ?? drawing.ariaLabel ?? ''} #${figure?.id ?? ''}`;
  };
  /** "−1,234.5" */
  const numberIn = (text: string) => Number(text.replace('−', '-').replaceAll(',', ''));

  const drawings = [...document.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
  const filled = drawings.flatMap((svg, drawing) =>
    [...svg.querySelectorAll('.cell, .bar')].flatMap((element): Filled[] => {
      const level = levelOf(element);
      const rect = element.querySelector(':scope > rect');
      if (level === null || rect === null) return [];
      const shared = { figure: nameOf(svg), drawing, level, box: boxOf(rect) };
      if (element.matches('.bar')) {
        const length = Number(rect.getAttribute('height'));
        // The shortest are drawn a hair longer than they are.
        return [{ ...shared, value: level.includes('-') ? -length : length, give: length <= 1 ? 1 : 0.01 }];
      }
      const text = element.querySelector(':scope > text')?.textContent ?? '';
      return [{ ...shared, value: text === '' ? null : numberIn(text), give: 0.005 }];
    }),
  );
  const tiled = drawings.flatMap((svg, drawing): Tiled[] => {
    const cells = svg.querySelector('.raster-cells');
    if (!cells) return [];
    const { width, height } = svg.viewBox.baseVal;
    return [
      {
        figure: nameOf(svg),
        drawing,
        box: boxOf(cells.querySelector('.fill')!),
        rows: height,
        columns: width,
        ground: levelOf(cells.querySelector('.fill')!.parentElement!)!,
        paths: [...cells.querySelectorAll('path:not(.minus)')].map((path) => [
          levelOf(path)!,
          path.getAttribute('d')!,
        ]),
        outlines: [...svg.querySelectorAll('.outline > rect')].map(boxOf),
        seen: seenOf(svg),
      },
    ];
  });
  const drawn: Drawn = { filled, tiled };
  return JSON.stringify(drawn);
}
