import { balanceOf, blank, extentOf, type Extent, type Sheet } from './sheet.ts';

/** What a set of handwriting agrees on: what is written fits a square box, and the box is laid on a larger square. */
export const BOX = 20;
export const SIDE = 28;

/**
 * A drawing of any size as handwriting sets have theirs: scaled until its longer side fills the box, then laid on the
 * sheet so that its ink balances in the middle.
 */
export function centred(drawing: Sheet): Float64Array {
  const ink = extentOf(drawing);
  return ink ? balanced(boxed(drawing, ink)) : new Float64Array(SIDE ** 2);
}

/** Moved by whole pixels until its centre of mass is as near to the middle as they allow. What sticks out is lost. */
export function balanced(drawing: Sheet): Float64Array {
  const { width, height, data } = drawing;
  const sheet = new Float64Array(SIDE ** 2);
  const middle = balanceOf(drawing);
  if (!middle) return sheet;
  const left = Math.round(SIDE / 2 - middle.column);
  const top = Math.round(SIDE / 2 - middle.row);
  for (let row = Math.max(0, -top); row < Math.min(height, SIDE - top); row++) {
    const from = Math.max(0, -left);
    const to = Math.min(width, SIDE - left);
    sheet.set(data.subarray(row * width + from, row * width + to), (row + top) * SIDE + from + left);
  }
  return sheet;
}

/** Its ink alone, with the longer side at BOX pixels: each is the mean of what lies under it. */
function boxed({ width, data }: Sheet, { left, right, top, bottom }: Extent): Sheet {
  const scale = BOX / Math.max(right - left, bottom - top);
  const box = blank(
    Math.max(1, Math.ceil((right - left) * scale - 1e-9)),
    Math.max(1, Math.ceil((bottom - top) * scale - 1e-9)),
  );
  const across = shares(right - left, scale);
  const down = shares(bottom - top, scale);
  for (const [row, to, height] of down) {
    for (const [column, target, share] of across) {
      box.data[to * box.width + target]! += height * share * data[(top + row) * width + left + column]!;
    }
  }
  return box;
}

/** How much of each target cell every source cell fills, along one axis, if one is `scale` targets long. */
function shares(length: number, scale: number): [source: number, target: number, share: number][] {
  const parts: [number, number, number][] = [];
  for (let source = 0; source < length; source++) {
    const [from, to] = [source * scale, (source + 1) * scale];
    for (let target = Math.floor(from); target < to - 1e-9; target++) {
      const share = Math.min(to, target + 1) - Math.max(from, target);
      if (share > 1e-9) parts.push([source, target, share]);
    }
  }
  return parts;
}
