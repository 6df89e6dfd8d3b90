import { expect, it } from 'vitest';
import { grey } from '#samples/pictures/picture.ts';
import { solids } from '#samples/pictures/solids.ts';

const light = (x: number, y: number) => grey(solids()(x, y));

it('the ball shades off away from the lamp, which is at the top left', () => {
  // From where it shines to where it turns into its own shade.
  const along = [-0.06, -0.03, 0, 0.05, 0.1].map((d) => light(0.3 + d, 0.62 + d));
  expect(along.toSorted((a, b) => b - a)).toEqual(along);
  expect(along[0]! - along[4]!).toBeGreaterThan(0.3);
});

it('each face of the box has one light: the top most, the left some, the right least', () => {
  const faces = {
    left: [light(0.5, 0.5), light(0.6, 0.6)],
    right: [light(0.64, 0.6), light(0.72, 0.5)],
    top: [light(0.62, 0.39), light(0.6, 0.36)],
  };
  for (const [one, other] of Object.values(faces)) expect(one).toBeCloseTo(other!, 12);
  expect(faces.top[0]!).toBeGreaterThan(faces.left[0]!);
  expect(faces.left[0]!).toBeGreaterThan(faces.right[0]!);
});

it('the can is round: darker away from the lamp, with a band about it', () => {
  expect(light(0.81, 0.78)).toBeGreaterThan(light(0.91, 0.78));
  const [red, , blue] = solids()(0.86, 0.66);
  expect(red - blue).toBeGreaterThan(0.2);
});

it('shadows fall on the board to the right of things', () => {
  const board = light(0.06, 0.82);
  expect(light(0.55, 0.82)).toBeLessThan(0.8 * board);
});

it('the wall darkens away from the lamp', () => {
  expect(light(0.1, 0.02)).toBeGreaterThan(light(0.95, 0.4));
});
