import { expect, test } from 'vitest';

import { parseLayers } from '#course/layerText.ts';
import { initialize, parameters, plain, stateOf, withState } from '#engine/index.ts';
import { orderFor, STEPS, teaching, unteachable } from '#widgets/Playground/teach.ts';

const design = { layers: parseLayers('avg4,flatten,linear5,softmax'), seed: 3 };
const net = initialize(design.layers, [1, 28, 28], 3);

test('a network gets better at what it is shown, and hands out its weights on the way', () => {
  const reports = [];
  for (const report of teaching(orderFor(net, design, 'shapes'), plain)) {
    if (report) reports.push(report);
    if (reports.length === 6) break;
  }
  expect(reports.map(({ done }) => Math.round(done * STEPS))).toEqual([20, 40, 60, 80, 100, 120]);
  const [first, last] = [reports[0]!.answer!, reports.at(-1)!.answer!];
  expect(last.loss).toBeLessThan(first.loss);
  expect(last.steps).toBe(120);
  expect([...withState(net, last.tensors).units[2]!.weight!.data]).not.toEqual([
    ...net.units[2]!.weight!.data,
  ]);
  expect([...last.tensors.keys()]).toEqual([...stateOf(net).keys()]);
});

test('it begins with the weights that it has', () => {
  expect(orderFor(net, design, 'digits').weights).toEqual(parameters(net));
});

test('what has no score for each class cannot be taught', () => {
  expect(unteachable([10], 'digits')).toBeNull();
  expect(unteachable([16, 5, 5], 'digits')).toContain('this one ends in 16 × 5 × 5.');
  expect(unteachable([10], 'shapes')).toContain('plane figures a network has to end in a list of 5 numbers');
});
