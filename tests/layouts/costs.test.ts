import { expect, test } from 'vitest';
import { costs, counted, place } from '#layouts/costs.ts';

const { channels, side, kernel, groups, units } = place;
const numbers: Readonly<Record<string, number>> = {
  ...{ C: channels, F: channels, G: groups, K: kernel, O: side, W: side },
  ...{ M: channels * side * side, N: units, '0': 0, '2': 2 },
};

/** "O·O·(K·K·C + C·F)" with the numbers of the place */
function value(formula: string): number {
  const [, before, inside] = /^(.*·)\((.*)\)$/.exec(formula) ?? [];
  if (before !== undefined) return value(before.slice(0, -1)) * value(inside!);
  return formula
    .split(' + ')
    .map((product) => {
      const [over, under = ''] = product.split('/');
      const times = (text: string) =>
        text
          .split('·')
          .filter(Boolean)
          .reduce((all, name) => all * numbers[name]!, 1);
      return times(over!) / times(under);
    })
    .reduce((sum, one) => sum + one, 0);
}

test.each(costs)('$name: what the formulas say is what the engine counts', (cost) => {
  const { parameters, macs, activations } = counted(cost);
  expect(value(cost.parameters)).toBe(parameters);
  if (cost.macs !== '–') expect(value(cost.macs)).toBe(macs);
  const halved = cost.name.startsWith('Pooling') ? 4 : 1;
  expect(activations).toBe(cost.name.startsWith('Dense') ? units : (channels * side * side) / halved);
});
