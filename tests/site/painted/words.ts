import type { Page } from '@playwright/test';
import type { Theme } from '#build/sheets/ramps.ts';
import type { Box } from './picture.ts';

/** Red, green, blue, and how much of what is under it they cover. */
export type Colour = readonly [r: number, g: number, b: number, much: number];

/** A word of a figure, or what a field shows: what a reader has to see, and where. */
export interface Word {
  readonly text: string;
  /** The figure that it stands in, by its place among them. */
  readonly figure: number;
  /** Words of one label, sentence or formula have the same number: they may touch each other. */
  readonly label: number;
  /** Where its ink is; of what a field shows, somewhere inside. */
  readonly box: Box;
  /** How wide and how high its ink has to be. */
  readonly width: number;
  readonly height: number;
  /** How many pixels its ink has to cover. */
  readonly ink: number;
  /** Its colour in each theme, in the order in which they were asked for. */
  readonly colours: readonly Colour[];
  /** As WCAG defines it: from 24 px on, or from 18.66 px on where it is bold. */
  readonly large: boolean;
  /** Out of sight, or in part, in a box that can be scrolled to show it. */
  readonly away: boolean;
  /** The cell that it has to stay in, and the level of that: `p7`, `s-3`, `f32`. */
  readonly cell: { readonly box: Box; readonly level: string | null } | null;
}

export interface Told {
  readonly figures: readonly { readonly name: string; readonly box: Box }[];
  readonly words: readonly Word[];
}

/** All figures that are seen on a page, and all words that are to be seen in them. */
export const wordsOn = async (page: Page, themes: readonly Theme[]): Promise<Told> =>
  JSON.parse(await page.evaluate(readWords, themes)) as Told;

/** Runs in the page. Text travels much faster than the same as objects does. */
function readWords(themes: readonly Theme[]): string {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const easel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  /** Remembers what was computed of an element, a colour, a font. */
  const once = <Key, Value>(compute: (key: Key) => Value) => {
    const known = new Map<Key, Value>();
    return (key: Key): Value => {
      if (!known.has(key)) known.set(key, compute(key));
      return known.get(key)!;
    };
  };
  /** A colour of any colour space, as a canvas paints it. */
  const bytes = once((colour: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255] as const;
  });
  const onPage = ({ left, top, right, bottom }: DOMRect): Box => ({
    left: left + scrollX,
    top: top + scrollY,
    right: right + scrollX,
    bottom: bottom + scrollY,
  });

  const labels = new Map<Element, number>();
  /** A drawn text is one label, and a formula; otherwise all that runs on in the same lines. */
  const labelOf = once((element: Element): number => {
    let whole = element.closest('text, math') ?? element;
    while (getComputedStyle(whole).display === 'inline') whole = whole.parentElement!;
    if (!labels.has(whole)) labels.set(whole, labels.size);
    return labels.get(whole)!;
  });
  /** What is for ears alone is clipped to nothing; what is not there for now is hidden, transparent or folded. */
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    getComputedStyle(element).clipPath !== 'inset(50%)';
  const opacityOf = once((element: Element): number => {
    const own = Number(getComputedStyle(element).opacity);
    return element.parentElement ? own * opacityOf(element.parentElement) : own;
  });
  /** The boxes around an element that can be scrolled. */
  const scrollersOf = once((element: Element): readonly DOMRect[] => {
    if (!element.parentElement || element === document.body) return [];
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = [overflowX, overflowY].some((how) => how === 'auto' || how === 'scroll');
    const outer = scrollersOf(element.parentElement);
    return scrolls ? [element.getBoundingClientRect(), ...outer] : outer;
  });
  const isAway = (element: Element, { left, top, right, bottom }: DOMRect): boolean =>
    scrollersOf(element).some(
      (port) => left < port.left || top < port.top || right > port.right || bottom > port.bottom,
    );

  /** What all words of an element have in common. */
  const lookOf = once((element: Element) => {
    const style = getComputedStyle(element);
    return {
      font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
      spacing: style.letterSpacing === 'normal' ? '0px' : style.letterSpacing,
      capitals: style.textTransform === 'uppercase',
      size: parseFloat(style.fontSize),
      bold: Number(style.fontWeight) >= 700,
      opacity: opacityOf(element),
    };
  });
  /** A theme changes nothing but colours: all else is measured once. */
  const coloursIn = (theme: Theme, elements: readonly Element[]): Colour[] => {
    document.documentElement.style.setProperty('color-scheme', theme, 'important');
    const colourOf = once((element: Element): Colour => {
      const style = getComputedStyle(element);
      const [r, g, b, a] = bytes(element instanceof SVGElement ? style.fill : style.webkitTextFillColor);
      return [r, g, b, a * opacityOf(element)];
    });
    const colours = elements.map(colourOf);
    document.documentElement.style.removeProperty('color-scheme');
    return colours;
  };
  type Look = ReturnType<typeof lookOf>;
  interface Ink {
    readonly ascent: number;
    readonly descent: number;
    readonly left: number;
    readonly right: number;
    /** From the top to the bottom of a line of its font. */
    readonly line: number;
    readonly rise: number;
    /** How many pixels it covers. */
    readonly covers: number;
  }
  /** A text as a canvas paints it. The same numbers stand in many cells, and on a page at every width. */
  const inks = ((globalThis as { inks?: Map<string, Ink> }).inks ??= new Map<string, Ink>());
  const inkOf = (text: string, { font, spacing, capitals }: Look): Ink => {
    const key = `${font} ${spacing} ${String(capitals)} ${text}`;
    const known = inks.get(key);
    if (known) return known;
    const set = capitals ? text.toUpperCase() : text;
    easel.font = font;
    easel.letterSpacing = spacing;
    const ink = easel.measureText(set);
    const left = Math.ceil(ink.actualBoundingBoxLeft) + 1;
    const top = Math.ceil(ink.actualBoundingBoxAscent) + 1;
    easel.canvas.width = left + Math.ceil(ink.actualBoundingBoxRight) + 1;
    easel.canvas.height = top + Math.ceil(ink.actualBoundingBoxDescent) + 1;
    // A canvas of another size has forgotten what it was told.
    easel.font = font;
    easel.letterSpacing = spacing;
    easel.fillText(set, left, top);
    const { data } = easel.getImageData(0, 0, easel.canvas.width, easel.canvas.height);
    let covers = 0;
    for (let i = 3; i < data.length; i += 4) covers += data[i]! / 255;
    const found: Ink = {
      ascent: ink.actualBoundingBoxAscent,
      descent: ink.actualBoundingBoxDescent,
      left: ink.actualBoundingBoxLeft,
      right: ink.actualBoundingBoxRight,
      line: ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent,
      rise: ink.fontBoundingBoxAscent,
      covers,
    };
    inks.set(key, found);
    return found;
  };
  const isLarge = ({ size, bold }: Look, scale: number) => size * scale >= (bold ? 18.66 : 24);

  /** Words; and of those that are broken from one line to the next, the letters. */
  function* partsOf(node: Text): Generator<readonly [text: string, box: DOMRect]> {
    const range = new Range();
    const boxes = (from: number, to: number) => {
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()];
    };
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      const whole = boxes(index, index + word.length);
      if (whole.length === 1) yield [word, whole[0]!];
      else
        for (let at = index; at < index + word.length; at++)
          for (const box of boxes(at, at + 1)) yield [node.data[at]!, box];
    }
  }

  const cellOf = (text: Element): Word['cell'] => {
    const cell = text.matches('.cell > text') ? text.parentElement! : null;
    const rect = cell?.querySelector(':scope > rect');
    if (!cell || !rect) return null;
    const level = [...cell.classList].find((name) => /^[psf]-?\d+$/.test(name)) ?? null;
    return { box: onPage(rect.getBoundingClientRect()), level };
  };

  /** A word before its colours are known, and the element that has them. */
  type Found = Omit<Word, 'colours'> & { readonly element: Element };

  const textsOf = (figure: Element, index: number): Found[] => {
    const found: Found[] = [];
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement!;
      if (
        node.data.trim() === '' ||
        element.closest('option, script, style, title, desc') ||
        !isSeen(element)
      )
        continue;
      const look = lookOf(element);
      const cell = cellOf(element);
      for (const [text, line] of partsOf(node)) {
        const ink = inkOf(text, look);
        const scale = line.height / ink.line;
        const top = line.top + scale * (ink.rise - ink.ascent);
        const height = scale * (ink.ascent + ink.descent);
        // The parts of a formula are no larger than their ink, however far that is stretched.
        const inFormula = element.closest('math') !== null;
        const box = inFormula
          ? element.getBoundingClientRect()
          : new DOMRect(line.left, top, line.width, height);
        found.push({
          element,
          text,
          figure: index,
          label: labelOf(element),
          box: onPage(box),
          // As a canvas sets it, or as the page does where it sets it closer.
          width: Math.min(line.width, scale * (ink.left + ink.right)),
          height,
          // Their letters are slanted, and lighter than those that a canvas has.
          ink: scale ** 2 * look.opacity * ink.covers * (inFormula ? 0.7 : 1),
          large: isLarge(look, scale),
          away: isAway(element, box),
          cell,
        });
      }
    }
    return found;
  };

  const fieldsOf = (figure: Element, index: number): Found[] =>
    [...figure.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')]
      .filter((field) => isSeen(field) && !['range', 'checkbox', 'radio'].includes(field.type))
      .map((field) => {
        const text = field instanceof HTMLSelectElement ? field.selectedOptions[0]!.label : field.value;
        const look = lookOf(field);
        const ink = inkOf(text, look);
        const box = field.getBoundingClientRect();
        return {
          element: field,
          text,
          figure: index,
          label: labelOf(field),
          box: onPage(box),
          width: ink.left + ink.right,
          height: ink.ascent + ink.descent,
          ink: look.opacity * ink.covers,
          large: isLarge(look, 1),
          away: isAway(field, box),
          cell: null,
        };
      });

  // And grids that stand in the text.
  const figures = [...document.querySelectorAll<HTMLElement | SVGElement>('figure, svg:has(.cell)')].filter(
    (figure) => isSeen(figure) && !figure.parentElement!.closest('figure'),
  );
  const found = figures.flatMap((figure, index) => [...textsOf(figure, index), ...fieldsOf(figure, index)]);
  const colours = themes.map((theme) =>
    coloursIn(
      theme,
      found.map(({ element }) => element),
    ),
  );
  const told: Told = {
    figures: figures.map((figure) => ({
      name: `${figure.dataset.widget ?? figure.ariaLabel ?? ''} #${figure.id}`,
      box: onPage(figure.getBoundingClientRect()),
    })),
    words: found.map(({ element: _, ...word }, at) => ({ ...word, colours: colours.map((all) => all[at]!) })),
  };
  return JSON.stringify(told);
}
