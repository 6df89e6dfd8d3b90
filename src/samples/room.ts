import { extentOf, type Sheet } from './sheet.ts';

/** How far a picture can be moved each way before some of its ink leaves the paper. */
export interface Room {
  readonly up: number;
  readonly down: number;
  readonly left: number;
  readonly right: number;
}

export function roomOf(sheet: Sheet): Room {
  const { width, height } = sheet;
  const ink = extentOf(sheet);
  return ink
    ? { up: ink.top, down: height - ink.bottom, left: ink.left, right: width - ink.right }
    : { up: height, down: height, left: width, right: width };
}
