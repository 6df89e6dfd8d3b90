import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { Wires, type Link, type WiresProps } from '#figures/Wires.tsx';

const links: Link[] = [
  { from: 0, to: 0, shared: 0 },
  { from: 1, to: 0, shared: 1 },
  { from: 1, to: 1, shared: 0 },
  { from: 2, to: 1, shared: 1 },
];
const drawn = (chosen: WiresProps['chosen']) =>
  render(
    <Wires
      inputs={[3, 0, 9]}
      outputs={[4, -2]}
      links={links}
      lit={({ from, to }) => (chosen.side === 'input' ? from : to) === chosen.index}
      chosen={chosen}
      scales={{ input: 9, output: 4 }}
      root={{ role: 'grid' }}
      unit={(side, index) => ({ 'aria-label': `${side} ${index}` })}
    />,
  );
const boxes = (html: string) =>
  [...html.matchAll(/<g class="outline (\w+)"><rect class="under" x="(\d+)" y="(\d+)" width="(\d+)"/g)].map(
    ([, kind, ...numbers]) => [kind, ...numbers.map(Number)],
  );

describe('Wires', () => {
  test('draws a unit for each number and a line for each link', () => {
    const html = drawn({ side: 'output', index: 0 });
    expect(
      [...html.matchAll(/class="cell ([^"]*)" aria-label="([^"]*)"/g)].map(([, fill, name]) => [fill, name]),
    ).toEqual([
      ['p11', 'input 0'],
      ['p0', 'input 1'],
      ['p32', 'input 2'],
      ['s16', 'output 0'],
      ['s-8', 'output 1'],
    ]);
    expect(html.match(/<line /g)).toHaveLength(4);
  });

  test('lights the wires of a chosen output, above the others and by the names of their weights', () => {
    const html = drawn({ side: 'output', index: 0 });
    const kinds = [...html.matchAll(/<g class="wire([^"]*)">/g)].map(([, kind]) => kind);
    expect(kinds).toEqual([' shared-1', ' shared-2', ' lit shared-1', ' lit shared-2']);
    expect([...html.matchAll(/w<tspan[^>]*>(\d)/g)].map(([, name]) => name)).toEqual(['1', '2']);
  });

  test('outlines the stretch that an output reads, and the one that an input reaches', () => {
    // Outputs stand half a unit further in.
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
