import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { card } from '#build/shareImages/card.ts';
import { figureOf } from '#build/shareImages/figure.ts';
import { pyramidOf } from '#build/shareImages/pyramid.ts';
import { blocksOf, drawBlocks } from '#build/shareImages/flow.ts';
import { lettering } from '#build/shareImages/lettering.ts';
import ConvArithmetic from '#widgets/ConvArithmetic/index.tsx';
import ConvWalk from '#widgets/ConvWalk/index.tsx';
import { wiresOf } from '#build/shareImages/wires.ts';
import DenseOrConv from '#widgets/DenseOrConv/index.tsx';
import FilterLab from '#widgets/FilterLab/index.tsx';
import { axisOf } from '#build/shareImages/axis.ts';
import SizeCalculator from '#widgets/SizeCalculator/index.tsx';
import ReceptiveField from '#widgets/ReceptiveField/index.tsx';
import ShapeFlow from '#widgets/ShapeFlow/index.tsx';

test('the grids of a figure are read as the page has them', () => {
  const [input, kernel, output] = figureOf(render(<ConvWalk id="a" size={5} step={3} />));
  expect([input, kernel, output].map((panel) => [panel?.role, panel?.rows, panel?.columns])).toEqual([
    ['input', 5, 5],
    ['kernel', 3, 3],
    ['output', 3, 3],
  ]);
  expect(kernel!.cells.map(({ text }) => text)).toHaveLength(9);
  expect(output!.cells.filter(({ text }) => text !== '')).toHaveLength(3);
  expect(input!.outlines.map(({ kind }) => kind)).toContain('window');
});

test('a picture is read level by level, a network block by block', () => {
  const [picture] = figureOf(render(<FilterLab id="a" />));
  expect([picture?.rows, picture?.columns]).toEqual([28, 28]);
  expect(picture!.levels.length).toBeGreaterThan(10);
  const blocks = blocksOf(render(<ShapeFlow id="a" />));
  expect(blocks[0]?.kind).toBe('input');
  expect(drawBlocks(blocks).body.match(/<polygon/g)).toHaveLength(6 * blocks.length);
});

test('units are read row by row, with their wires', () => {
  const [dense, conv] = wiresOf(render(<DenseOrConv id="a" />));
  expect([dense, conv].map((layer) => layer?.units.length)).toEqual([14, 14]);
  const axis = axisOf(render(<SizeCalculator id="a" />))!;
  expect(axis.body.match(/#c97800/g)).toHaveLength(5);
  expect(dense!.paths.length).toBeGreaterThan(1);
  expect(dense!.units.map(({ text }) => text)).not.toContain('');
});

test('wires that lie apart, as where a dense layer becomes a convolution, are read, too', () => {
  const [layer] = wiresOf(render(<DenseOrConv id="a" view="derivation" />));
  expect([layer?.name, layer?.paths.length, layer?.units.length]).toEqual(['Dense', 48, 14]);
});

test('a stack is read with its rows, and with what the chosen cell sees', () => {
  const { body, width } = pyramidOf(render(<ReceptiveField id="a" />))!;
  expect(width).toBeGreaterThan(100);
  expect(body.match(/<g transform="translate\(0 \d+\)"><rect/g)!.length).toBeGreaterThan(2);
  expect(body).toMatch(/<path d="m/);
  expect(body).not.toMatch(/NaN|undefined/);
});

test('a figure that has numbers tells more than one of places alone', () => {
  const places = render(<ConvArithmetic id="a" size={5} />);
  const numbers = render(<ConvWalk id="b" size={6} />);
  expect(figureOf(places)[0]?.rows).toBe(5);
  expect(figureOf(places + numbers)[0]?.rows).toBe(6);
});

test('a card is drawn in outlines, its title broken where there is no room', async () => {
  const face = await lettering('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2', 600);
  expect(face.widthOf('WW', 20)).toBeGreaterThan(face.widthOf('ii', 20));
  expect(face.lines('one two three', 20, face.widthOf('one two', 20) + 1)).toEqual(['one two', 'three']);
  const svg = card(
    {
      kicker: 'k',
      title: 'Title',
      promise: 'p',
      site: 's',
      figure: figureOf(render(<ConvWalk id="a" />)),
      blocks: [],
      wires: [],
      drawing: null,
    },
    { title: face, text: face, strong: face },
  );
  expect(svg).not.toMatch(/<text|NaN|undefined/);
});
