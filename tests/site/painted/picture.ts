/** A screenshot as numbers. */
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A rectangle in CSS pixels, counted from the page's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A strip of a page. */
class Strip {
  readonly top: number;
  readonly height: number;
  private readonly left: number;
  private readonly width: number;
  /** How many bytes a pixel has, the first three of which are red, green and blue. */
  private readonly step: number;
  /** The rows one after another, with a byte before each. */
  private readonly rows: Uint8Array;

  /** Reads a PNG of eight bits a channel; `left` and `top` say where on the page it was taken. */
  constructor(png: Buffer, left: number, top: number) {
    this.left = left;
    this.top = top;
    this.width = png.readUInt32BE(16);
    this.height = png.readUInt32BE(20);
    this.step = png[25] === 6 ? 4 : 3;
    const parts: Buffer[] = [];
    for (let at = 8; at < png.length;) {
      const length = png.readUInt32BE(at);
      if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
        parts.push(png.subarray(at + 8, at + 8 + length));
      at += 12 + length;
    }
    this.rows = inflateSync(Buffer.concat(parts));
    const { length } = this;
    for (let y = 0; y < this.height; y++) restore(this.rows, y * length, length, this.step);
  }

  private get length(): number {
    return 1 + this.width * this.step;
  }

  /** The colour at a place of the page. */
  at(x: number, y: number): number {
    const at = (Math.floor(y) - this.top) * this.length + 1 + (Math.floor(x) - this.left) * this.step;
    return (this.rows[at]! << 16) | (this.rows[at + 1]! << 8) | this.rows[at + 2]!;
  }

  /** Goes through the pixels that have their middle in a box. */
  within(box: Box, visit: (x: number, y: number, colour: number) => void): void {
    const left = Math.max(Math.round(box.left), this.left);
    const top = Math.max(Math.round(box.top), this.top);
    const right = Math.min(Math.round(box.right), this.left + this.width);
    const bottom = Math.min(Math.round(box.bottom), this.top + this.height);
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) visit(x, y, this.at(x, y));
  }
}

/** What is painted in parts of a page, none of them beside another. Colours are whole numbers, 0xrrggbb. */
export class Picture {
  private readonly strips: readonly Strip[];
  /** Where it was looked at last. */
  private last: Strip;

  constructor(strips: readonly [Strip, ...Strip[]]) {
    this.strips = strips;
    this.last = strips[0];
  }

  /** The strip of a place; of places between strips, any. */
  private stripAt(y: number): Strip {
    const holds = ({ top, height }: Strip) => y >= top && y < top + height;
    if (!holds(this.last)) this.last = this.strips.find(holds) ?? this.last;
    return this.last;
  }

  at(x: number, y: number): number {
    return this.stripAt(y).at(x, y);
  }

  within(box: Box, visit: (x: number, y: number, colour: number) => void): void {
    this.stripAt((box.top + box.bottom) / 2).within(box, visit);
  }
}

/**
 * A row of a PNG is written as what its bytes differ in from those of the pixel before, from those above, or from
 * both; the byte before the row says from which. A page has millions of them: each way has its own loop.
 */
function restore(rows: Uint8Array, start: number, length: number, step: number): void {
  const [first, end] = [start + 1, start + length];
  // The first row lies under nothing.
  const up = start === 0 ? 0 : length;
  const above = (at: number) => (up === 0 ? 0 : rows[at - up]!);
  switch (rows[start]) {
    case 1:
      for (let i = first + step; i < end; i++) rows[i]! += rows[i - step]!;
      return;
    case 2:
      if (up > 0) for (let i = first; i < end; i++) rows[i]! += rows[i - up]!;
      return;
    case 3:
      for (let i = first; i < end; i++)
        rows[i]! += ((i < first + step ? 0 : rows[i - step]!) + above(i)) >> 1;
      return;
    case 4:
      for (let i = first; i < end; i++)
        rows[i]! += i < first + step ? above(i) : nearest(rows[i - step]!, above(i), above(i - step));
  }
}

/** Paeth's choice: whichever of the three comes nearest to before + above − corner. */
function nearest(before: number, above: number, corner: number): number {
  const fromBefore = Math.abs(above - corner);
  const fromAbove = Math.abs(before - corner);
  const fromCorner = Math.abs(before + above - 2 * corner);
  if (fromBefore <= fromAbove && fromBefore <= fromCorner) return before;
  return fromAbove <= fromCorner ? above : corner;
}

/** Nearer ones are taken at once: each picture has its price beside that of its pixels. */
const NEAR = 80;

/** Boxes that lie one below the other, and hold all of these. */
function stripsOf(boxes: readonly Box[]): Box[] {
  const strips: Box[] = [];
  for (const box of boxes.toSorted((a, b) => a.top - b.top)) {
    const above = strips.at(-1);
    if (above && box.top < above.bottom + NEAR)
      strips.splice(-1, 1, {
        left: Math.min(above.left, box.left),
        top: above.top,
        right: Math.max(above.right, box.right),
        bottom: Math.max(above.bottom, box.bottom),
      });
    else strips.push(box);
  }
  return strips;
}

/** Takes a picture of what is in these boxes, as far as it is in the window. */
export async function takePicture(page: Page, boxes: readonly Box[]): Promise<Picture> {
  const session = await page.context().newCDPSession(page);
  const window = page.viewportSize()!;
  const strips: Strip[] = [];
  for (const { left, top, right, bottom } of stripsOf(boxes)) {
    // What scrolls by itself reaches beyond it.
    const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      clip: {
        ...{ x, y, scale: 1 },
        width: Math.ceil(Math.min(right, window.width)) - x,
        height: Math.ceil(Math.min(bottom, window.height)) - y,
      },
    });
    strips.push(new Strip(Buffer.from(data, 'base64'), x, y));
  }
  await session.detach();
  return new Picture(strips as [Strip, ...Strip[]]);
}
