import { random, tensor, type Tensor } from '#engine/index.ts';
import type { Fills } from '#figures/values.ts';
import { digits } from '#samples/digits/index.ts';
import { drawPicture } from '#samples/pictures/index.ts';

/** The side of the picture, and how far it can be moved over a scene that is larger. */
export const SIDE = 24;
export const REACH = 8;
const WHOLE = SIDE + 2 * REACH;

/** A digit in the middle of a large paper. */
function onPaper(): Tensor {
  const ink = digits.draw(random(23), 3);
  const paper = tensor([1, 1, WHOLE, WHOLE]);
  const margin = (WHOLE - digits.side) / 2;
  for (let row = 0; row < digits.side; row++)
    paper.data.set(ink.slice(row * digits.side, (row + 1) * digits.side), (row + margin) * WHOLE + margin);
  return paper;
}

const byRule = (rule: (row: number, column: number) => number): Tensor =>
  tensor(
    [1, 1, WHOLE, WHOLE],
    Float64Array.from({ length: WHOLE ** 2 }, (_, i) => rule(Math.floor(i / WHOLE), i % WHOLE)),
  );

/** Two of them go into the picture: what leaves it on one side is what comes in on the other. */
const wave = (_: number, column: number) => 0.5 + 0.5 * Math.sin((2 * Math.PI * column * 2) / SIDE);

/** The house is a photograph, light where its numbers are large; all others are ink on paper. */
export const fillsOf = (name: SceneName): Fills => (name === 'house' ? 'photo' : 'pixel');

export const scenes = {
  digit: { label: 'A digit', draw: onPaper },
  house: {
    label: 'House by a lake',
    draw: () => drawPicture('landscape', { height: WHOLE, channels: 1 }),
  },
  stripes: { label: 'Stripes one pixel wide', draw: () => byRule((_, column) => column % 2) },
  waves: { label: 'Waves twelve pixels long', draw: () => byRule(wave) },
} as const satisfies Readonly<Record<string, { label: string; draw: () => Tensor }>>;
export type SceneName = keyof typeof scenes;

const drawn = new Map<SceneName, Tensor>();
export function sceneOf(name: SceneName): Tensor {
  const known = drawn.get(name) ?? scenes[name].draw();
  drawn.set(name, known);
  return known;
}
