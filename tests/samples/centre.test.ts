import { expect, it } from 'vitest';
import { balanced, BOX, centred, SIDE } from '#samples/centre.ts';
import { blank, type Sheet } from '#samples/sheet.ts';

/** A drawing by its rule. */
function drawn(width: number, height: number, ink: (column: number, row: number) => number): Sheet {
  const sheet = blank(width, height);
  for (let i = 0; i < sheet.data.length; i++) sheet.data[i] = ink(i % width, Math.floor(i / width));
  return sheet;
}

const mass = (data: Float64Array) => data.reduce((sum, value) => sum + value, 0);

function middle(data: Float64Array): [across: number, down: number] {
  let [across, down] = [0, 0];
  data.forEach((value, i) => {
    across += value * ((i % SIDE) + 0.5);
    down += value * (Math.floor(i / SIDE) + 0.5);
  });
  return [across / mass(data), down / mass(data)];
}

/** How many rows and columns have ink. */
function size(data: Float64Array): [width: number, height: number] {
  const inked = [...data.keys()].filter((i) => data[i]! > 0);
  const spread = (places: number[]) => Math.max(...places) - Math.min(...places) + 1;
  return [spread(inked.map((i) => i % SIDE)), spread(inked.map((i) => Math.floor(i / SIDE)))];
}

it('scales the longer side to the box, from above and from below, wherever the ink is', () => {
  for (const scale of [0.25, 1, 3, 7.3]) {
    const [width, height] = [Math.round(10 * scale), Math.round(20 * scale)];
    const sheet = drawn(200, 180, (column, row) =>
      column >= 20 && column < 20 + width && row >= 5 && row < 5 + height ? 1 : 0,
    );
    expect(size(centred(sheet))[1]).toBe(BOX);
    expect(Math.abs(size(centred(sheet))[0] - (BOX * width) / height)).toBeLessThan(1);
  }
});

it('keeps the share of ink: each pixel is the mean of what lies under it', () => {
  const sheet = drawn(50, 40, (column, row) => ((column * 7 + row * 3) % 5) / 4);
  const scale = BOX / 50;
  expect(mass(centred(sheet))).toBeCloseTo(mass(sheet.data) * scale ** 2, 6);
  expect(Math.max(...centred(sheet))).toBeLessThanOrEqual(1);
});

it('balances the ink in the middle, to half a pixel', () => {
  const hammer = drawn(60, 90, (column, row) => (row < 20 || (column < 12 && row < 80) ? 1 : 0));
  for (const axis of middle(centred(hammer))) expect(Math.abs(axis - SIDE / 2)).toBeLessThanOrEqual(0.5);
});

it('an empty drawing stays empty', () => {
  expect(mass(centred(blank(30, 30)))).toBe(0);
  expect(centred(blank(30, 30))).toHaveLength(SIDE ** 2);
});

it('a single dot fills the box', () => {
  expect(size(centred(drawn(9, 9, (column, row) => (column === 7 && row === 1 ? 1 : 0))))).toEqual([
    BOX,
    BOX,
  ]);
});

it('what sticks out beyond the sheet is lost, and nothing comes back at the other side', () => {
  // Nearly all ink at the left: the right end would lie past the edge.
  const data = balanced(drawn(27, 1, (column) => (column < 2 ? 1 : 0.001)));
  expect(middle(data)[0]).toBeCloseTo(SIDE / 2, 0);
  expect([...data.keys()].filter((i) => data[i]! > 0).every((i) => i % SIDE >= 13)).toBe(true);
});
