import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { Wires, type Link, type WiresProps } from '#figures/Wires.tsx';

const links: Link[] = [
  { from: 0, to: 0, shared: 0 },
  { from: 1, to: 0, shared: 1 },
  { from: 1, to: 1, shared: 0 },
  { from: 2, to: 1, shared: 1 },
];
const drawn = (chosen: WiresProps['chosen'], unit?: WiresProps['unit']) =>
  render(
    <Wires
      inputs={[3, 0, 9]}
      outputs={[4, -2]}
      links={links}
      lit={({ from, to }) => (chosen.side === 'input' ? from : to) === chosen.index}
      chosen={chosen}
      scales={{ input: 9, output: 4 }}
      root={{ role: 'grid' }}
      unit={unit}
    />,
  );
/** Each kind of wire with where its wires begin and end, in the order of their drawing. */
const wires = (html: string) =>
  [...html.matchAll(/<path class="wire([^"]*)" d="([^"]*)"/g)].map(([, kind, d]) => {
    let [x, y] = [0, 0];
    return [
      kind!.trim(),
      ...[...d!.matchAll(/m(-?\d+) (-?\d+)l(-?\d+) (-?\d+)/g)].map(([, ...moves]) => {
        const [dx, dy, right, down] = moves.map(Number) as [number, number, number, number];
        const from = [x + dx, y + dy];
        [x, y] = [from[0]! + right, from[1]! + down];
        return [from, [x, y]];
      }),
    ];
  });
const boxes = (html: string) =>
  [...html.matchAll(/<g class="outline (\w+)"><rect class="under" x="(\d+)" y="(\d+)" width="(\d+)"/g)].map(
    ([, kind, ...numbers]) => [kind, ...numbers.map(Number)],
  );

describe('Wires', () => {
  test('draws a unit for each number, with what makes it explorable', () => {
    const html = drawn({ side: 'output', index: 0 }, (side, index) => ({ 'aria-label': `${side} ${index}` }));
    expect(
      [...html.matchAll(/class="cell ([^"]*)" aria-label="([^"]*)"/g)].map(([, fill, name]) => [fill, name]),
    ).toEqual([
      ['p11', 'input 0'],
      ['p0', 'input 1'],
      ['p32', 'input 2'],
      ['s16', 'output 0'],
      ['s-8', 'output 1'],
    ]);
    expect([...html.matchAll(/<g transform="translate\((\d+) (\d+)\)" role="row"/g)]).toHaveLength(2);
    // Where nobody explores them, they are a drawing of the same units.
    const plain = drawn({ side: 'output', index: 0 });
    expect(plain.match(/class="cell /g)).toHaveLength(5);
    expect(plain).not.toMatch(/role="row"|aria-label/);
  });

  test('draws the wires of a chosen output above the others, by the names of their weights', () => {
    const html = drawn({ side: 'output', index: 0 });
    // Outputs stand half a unit further in.
    expect(wires(html)).toEqual([
      [
        '',
        [
          [68, 43],
          [92, 165],
        ],
        [
          [116, 43],
          [92, 165],
        ],
      ],
      [
        'lit shared-1',
        [
          [20, 43],
          [44, 165],
        ],
      ],
      [
        'lit shared-2',
        [
          [68, 43],
          [44, 165],
        ],
      ],
    ]);
    expect([...html.matchAll(/w<tspan[^>]*>(\d)/g)].map(([, name]) => name)).toEqual(['1', '2']);
  });

  test('lights the wires of a chosen input, wherever they lead', () => {
    expect(wires(drawn({ side: 'input', index: 1 })).slice(1)).toEqual([
      [
        'lit shared-2',
        [
          [68, 43],
          [44, 165],
        ],
      ],
      [
        'lit shared-1',
        [
          [68, 43],
          [92, 165],
        ],
      ],
    ]);
  });

  test('outlines the stretch that an output reads, and the one that an input reaches', () => {
    expect(boxes(drawn({ side: 'output', index: 1 }))).toEqual([
      ['window', 48, 0, 88],
      ['current', 72, 168, 40],
    ]);
    expect(boxes(drawn({ side: 'input', index: 1 }))).toEqual([
      ['window', 48, 0, 40],
      ['current', 24, 168, 88],
    ]);
  });
});
