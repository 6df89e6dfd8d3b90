import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { digitsNetwork } from '#course/digitsNetwork.ts';
import { describe as rowsOf, forward, initialize, random, softmax, tensor } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { gradCam } from '#trace/attribution/gradCam.ts';
import { scoreGradient } from '#trace/attribution/gradient.ts';
import { traceUnits } from '#trace/units.ts';
import { declaration, FILTERS } from '#widgets/DigitInspector/parameters.ts';
import { camLayer, run, type InspectorRun } from '#widgets/DigitInspector/run.ts';
import { valuesOf } from '../widgets/settings.ts';

const network = await digitsNetwork();
const rows = rowsOf(network.layers, network.inputShape);
const convs = rows.flatMap((row) => (row.layer.type === 'conv2d' ? [row] : []));
const images = Array.from({ length: 10 }, (_, label) =>
  tensor([1, 1, 28, 28], digits.draw(random(100 + label), label)),
);

it('the network has three convolutions, the first with eight filters of five by five', () => {
  expect(convs).toHaveLength(3);
  expect(convs[0]!.layer).toMatchObject({ filters: 8, kernel: 5 });
  const types = network.layers.map(({ type }) => type);
  expect(types.slice(0, 6)).toEqual(['conv2d', 'relu', 'maxPool2d', 'conv2d', 'relu', 'maxPool2d']);
  expect(types.slice(6)).toEqual(['conv2d', 'relu', 'flatten', 'linear']);
});

it('what a unit sees is as wide as the table says, in the middle, and less near the border', () => {
  const { layers, step } = traceUnits(network, images[3]!);
  for (const { field, output } of convs) {
    const layer = layers.find(({ depth }) => rows[depth]!.output === output || rows[depth]!.field === field)!;
    const middle = Math.floor(layer.rows / 2);
    const at = (row: number) => step(layer.start + row * layer.columns + middle).seen.rows;
    expect(at(middle)).toBe(field.height.size);
    expect(at(0)).toBeLessThan(field.height.size);
  }
});

it('a digit’s longer side is 20, and the other one need not be', () => {
  const sides = images.map(({ data }) => {
    const inked = [...data].flatMap((ink, n) => (ink > 0 ? [n] : []));
    const across = inked.map((n) => n % 28);
    const down = inked.map((n) => Math.floor(n / 28));
    return [across, down].map((places) => Math.max(...places) - Math.min(...places) + 1);
  });
  // A pixel more where the box is moved by a part of one.
  for (const both of sides) expect([20, 21]).toContain(Math.max(...both));
  expect(Math.min(...sides[1]!)).toBeLessThan(15);
});

it('blank paper has gradients too', () => {
  const { data } = scoreGradient(network, images[3]!, 3);
  const blank = [...data].filter((_, pixel) => images[3]!.data[pixel] === 0);
  expect(blank.some((slope) => slope > 0.01)).toBe(true);
  expect(blank.some((slope) => slope < -0.01)).toBe(true);
});

it('Grad-CAM has more left where the figure asks than behind the last convolution', () => {
  const left = (layer: number) =>
    images.filter((image, label) => {
      const { data } = gradCam(network, image, label, layer);
      return data.filter((value) => value > 0).length > 0.02 * data.length;
    }).length;
  expect(left(camLayer(network))).toBeGreaterThan(5);
  expect(left(7)).toBeLessThan(left(camLayer(network)));
});

it('with random weights the gradient is another', () => {
  const noise = initialize(network.layers, network.inputShape, 1);
  const [learned, drawn] = [network, noise].map((net) => scoreGradient(net, images[3]!, 3).data);
  const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const [one, other] = [Float64Array.from(learned!), Float64Array.from(drawn!)];
  const likeness = product(one, other) / Math.sqrt(product(one, one) * product(other, other));
  expect(Math.abs(likeness)).toBeLessThan(0.5);
});

it('on empty paper the network answers all the same', () => {
  const scores = forward(network, tensor([1, 1, 28, 28])).at(-1)!.output.data;
  expect(new Set(scores).size).toBe(10);
  const shares = softmax(tensor([1, 10], scores)).data;
  expect(Math.max(...shares)).toBeLessThan(0.2);
  expect(Math.min(...shares)).toBeGreaterThan(0.05);
});

it('the shapes behind the lines of PyTorch are those of the picture, the scores and the gradient', () => {
  const lesson = readFileSync('content/lessons/build-one/2-inside-a-trained-network.mdx', 'utf8');
  const picture = images[7]!;
  const told = (line: string) => lesson.match(new RegExp(`^.*${line} +# ([\\d × ]*\\d)`, 'm'))![1];
  const shape = (of: { shape: readonly number[] }) => of.shape.join(' × ');
  expect(told('picture\\.requires_grad_\\(\\)')).toBe(shape(picture));
  expect(told('scores = model\\(picture\\)')).toBe(shape(forward(network, picture).at(-1)!.output));
  expect(told('slopes = picture\\.grad')).toBe(shape(scoreGradient(network, picture, 7)));
});

describe('each task can be done', () => {
  const isWrong = ({ meant, says }: InspectorRun) => meant !== null && says !== meant;
  const answer = (given: Record<string, unknown>) => run(valuesOf(declaration, given), null);
  const some = (settings: Record<string, unknown>[], holds: (answer: InspectorRun) => boolean) =>
    settings.some((given) => holds(answer(given)));
  const classes = Object.keys(declaration.parameters.digit.options);

  it('by switching off filters', () => {
    const off = [Array.from({ length: FILTERS }, (_, filter) => (filter < 6 ? 1 : 0))];
    expect(
      some(
        classes.map((digit) => ({ digit, off })),
        isWrong,
      ),
    ).toBe(true);
  });
  it('by turning', () => {
    expect(
      some(
        classes.map((digit) => ({ digit, turn: 90 })),
        isWrong,
      ),
    ).toBe(true);
  });
  it('by shifting', () => {
    expect(
      some(
        classes.map((digit) => ({ digit, centred: false, right: 8, down: 6 })),
        isWrong,
      ),
    ).toBe(true);
  });
  it('surely wrong, without turning', () => {
    const settings = classes.flatMap(
      (digit) =>
        [
          { digit, centred: false, right: 8, down: 6 },
          { digit, centred: false, right: -8, down: -6 },
          { digit, noise: 6 },
        ] as Record<string, unknown>[],
    );
    expect(some(settings, (found) => isWrong(found) && found.shares[found.says]! > 0.8)).toBe(true);
  });
});
