import { expect, test } from 'vitest';

import { parseLayers, printLayers } from '#course/layerText.ts';
import { initialize, parameters, plain, stateOf, withState } from '#engine/index.ts';
import { fillByHand } from '#widgets/Playground/hands.ts';
import { endingIn, orderFor, STEPS, unteachable } from '#widgets/Playground/lessons.ts';
import { teaching } from '#widgets/Playground/teaching.ts';

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

test('kernels picked by hand stay, and all else is learned', () => {
  const { layers } = {
    layers: parseLayers('conv2k3s3*sobelX,flatten,linear5'),
  };
  const start = initialize(layers, [1, 28, 28], 1);
  fillByHand(start);
  const order = orderFor(start, { layers, seed: 1 }, 'shapes');
  const [report] = [...take(teaching(order, plain), 1)];
  const learned = withState(start, report!.tensors);
  expect(learned.units[0]!.weight).toEqual(start.units[0]!.weight);
  expect(learned.units[0]!.bias).not.toEqual(start.units[0]!.bias);
  expect(learned.units[2]!.weight).not.toEqual(start.units[2]!.weight);
});

test('the reader’s own pictures are learned from, but for a fifth that it is tried on', () => {
  // The upper half is ink, or the lower one.
  const count = 50;
  const pixels = new Uint8Array(count * 784);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  labels.forEach((label, i) => pixels.fill(255, i * 784 + 392 * label, i * 784 + 392 * (label + 1)));
  const layers = parseLayers('avg14,flatten,linear10');
  const own = { count, rows: 28, columns: 28, pixels, labels };
  const reports = [
    ...take(
      teaching(orderFor(initialize(layers, [1, 28, 28], 2), { layers, seed: 2 }, 'own', own), plain),
      30,
    ),
  ];
  expect(reports.at(-1)!.accuracy).toBe(1);
});

test('a design is given the end that it lacks', () => {
  const ends = (text: string, outputs: readonly number[]) =>
    printLayers(endingIn(parseLayers(text), outputs, 5));
  expect(ends('conv4k3', [4, 26, 26])).toBe('conv4k3,flatten,linear5');
  expect(ends('gap,flatten,linear7,softmax', [7])).toBe('gap,flatten,linear5');
  expect(ends('flatten', [784])).toBe('flatten,linear5');
});

function* take(reports: ReturnType<typeof teaching>, count: number) {
  let told = 0;
  for (const report of reports) {
    if (!report?.answer) continue;
    yield report.answer;
    if (++told === count) return;
  }
}
