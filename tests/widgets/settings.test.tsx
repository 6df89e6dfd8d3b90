// @vitest-environment jsdom
/** In twenty settings each, which an address can hold, every widget shows and says what the engine answers. */
import { basename, join } from 'node:path';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';

import { architectures } from '#course/architectures.ts';
import { flows } from '#course/flows.ts';
import { printLayers } from '#course/layerText.ts';
import {
  avgPool2d,
  conv1d,
  conv2d,
  conv2dGrad,
  describe as rowsOf,
  effectiveKernel,
  forward,
  initialize,
  linear,
  matrix,
  maxPool2d,
  outputSize,
  padAround,
  random,
  receptiveField,
  relu,
  samePadding,
  softmax,
  tensor,
  transposedSize,
} from '#engine/index.ts';
import { bytesInWords } from '#figures/bytes.ts';
import { drawLevels } from '#figures/Raster.tsx';
import { shortPercentage } from '#figures/percentage.ts';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { centred } from '#samples/centre.ts';
import { inkOf } from '#samples/digits/greys.ts';
import { digits } from '#samples/digits/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { traceDepth } from '#trace/depth.ts';
import { cutOut, shifted, slid } from '#trace/shift.ts';
import ArchitectureTable from '#widgets/ArchitectureTable/index.tsx';
import { declaration as architectureTable } from '#widgets/ArchitectureTable/parameters.ts';
import type { CalculatorValues, FormulaName } from '#widgets/Calculator/controls.ts';
import Calculator from '#widgets/Calculator/index.tsx';
import { declaration as calculator } from '#widgets/Calculator/parameters.ts';
import ChannelWalk from '#widgets/ChannelWalk/index.tsx';
import * as channels from '#widgets/ChannelWalk/parameters.ts';
import Conv1DWalk from '#widgets/Conv1DWalk/index.tsx';
import * as signals from '#widgets/Conv1DWalk/parameters.ts';
import ConvArithmetic from '#widgets/ConvArithmetic/index.tsx';
import { declaration as convArithmetic } from '#widgets/ConvArithmetic/parameters.ts';
import { sidesOf } from '#widgets/ConvArithmetic/sides.ts';
import ConvGradient from '#widgets/ConvGradient/index.tsx';
import { declaration as convGradient } from '#widgets/ConvGradient/parameters.ts';
import ConvWalk from '#widgets/ConvWalk/index.tsx';
import * as walk from '#widgets/ConvWalk/parameters.ts';
import CostLens from '#widgets/CostLens/index.tsx';
import { inputOf, kindNames, stagesOf } from '#widgets/CostLens/kinds.ts';
import { declaration as costLens, sizesOf as costSizes } from '#widgets/CostLens/parameters.ts';
import DenseOrConv from '#widgets/DenseOrConv/index.tsx';
import { declaration as denseOrConv } from '#widgets/DenseOrConv/parameters.ts';
import DescentWalk from '#widgets/DescentWalk/index.tsx';
import { declaration as descentWalk } from '#widgets/DescentWalk/parameters.ts';
import { lossAt, run as descended } from '#widgets/DescentWalk/run.ts';
import DigitInspector from '#widgets/DigitInspector/index.tsx';
import { network } from '#widgets/DigitInspector/network.ts';
import { declaration as digitInspector } from '#widgets/DigitInspector/parameters.ts';
import { run as inspected } from '#widgets/DigitInspector/run.ts';
import FilterLab from '#widgets/FilterLab/index.tsx';
import { declaration as filterLab } from '#widgets/FilterLab/parameters.ts';
import { run as filtered } from '#widgets/FilterLab/run.ts';
import FilterRun from '#widgets/FilterRun/index.tsx';
import { declaration as filterRun, pictureOf } from '#widgets/FilterRun/parameters.ts';
import KernelLearner from '#widgets/KernelLearner/index.tsx';
import { declaration as kernelLearner } from '#widgets/KernelLearner/parameters.ts';
import { run as learned } from '#widgets/KernelLearner/run.ts';
import { lossText } from '#widgets/KernelLearner/words.ts';
import MatrixViews from '#widgets/MatrixViews/index.tsx';
import { declaration as matrixViews } from '#widgets/MatrixViews/parameters.ts';
import Padding from '#widgets/Padding/index.tsx';
import { declaration as paddings, weightsOf } from '#widgets/Padding/parameters.ts';
import PaintNumbers from '#widgets/PaintNumbers/index.tsx';
import { declaration as paintNumbers } from '#widgets/PaintNumbers/parameters.ts';
import PatchTokens from '#widgets/PatchTokens/index.tsx';
import { declaration as patchTokens } from '#widgets/PatchTokens/parameters.ts';
import { weightsOf as patchWeightsOf } from '#widgets/PatchTokens/run.ts';
import PipelineTour from '#widgets/PipelineTour/index.tsx';
import { declaration as pipelineTour } from '#widgets/PipelineTour/parameters.ts';
import Playground from '#widgets/Playground/index.tsx';
import { designs } from '#widgets/Playground/designs.ts';
import { sample } from '#widgets/Playground/picture.ts';
import PoolWalk from '#widgets/PoolWalk/index.tsx';
import { declaration as poolWalk, shifted as pushed } from '#widgets/PoolWalk/parameters.ts';
import ReceptiveField from '#widgets/ReceptiveField/index.tsx';
import { windowsOf } from '#widgets/ReceptiveField/parameters.ts';
import { stacks, type StackName } from '#widgets/ReceptiveField/stacks.ts';
import ShapeFlow from '#widgets/ShapeFlow/index.tsx';
import { declaration as shapeFlow } from '#widgets/ShapeFlow/parameters.ts';
import { layers as slidings } from '#widgets/ShiftLab/layers.ts';
import ShiftLab from '#widgets/ShiftLab/index.tsx';
import { borders, declaration as shiftLab } from '#widgets/ShiftLab/parameters.ts';
import { sceneOf, SIDE } from '#widgets/ShiftLab/scenes.ts';
import SizeCalculator from '#widgets/SizeCalculator/index.tsx';
import { declaration as sizeCalculator } from '#widgets/SizeCalculator/parameters.ts';
import SkipConnection from '#widgets/SkipConnection/index.tsx';
import { declaration as skipConnection, first, second } from '#widgets/SkipConnection/parameters.ts';
import { timesInWords } from '#widgets/SkipConnection/stackStory.ts';
import { classesOf } from '#widgets/TrainingLab/classes.ts';
import TrainingLab from '#widgets/TrainingLab/index.tsx';
import { layersFor } from '#widgets/TrainingLab/network.ts';
import { declaration as trainingLab } from '#widgets/TrainingLab/parameters.ts';
import { merge } from '#widgets/kit/check.ts';
import type { Values } from '#widgets/kit/parameters.ts';
import { nameOf, press, spaced, test, textOf, type Figure } from './live.tsx';
import { query, settings } from './settings.ts';
import { seen, shows } from './shows.tsx';

const rounded = (value: number) => Math.round(value * 100) / 100 + 0;
const spelt = (value: number) => String(rounded(value)).replace('-', '−');
const grouped = (value: number) => value.toLocaleString('en-US');

shows(walk.declaration, ConvWalk, settings(walk.declaration, 20, 3), (open, values) => {
  const figure = open('last');
  const { stride, padding, dilation, bias } = values;
  const { data } = conv2d(matrix(values.image), matrix(values.weights), tensor([1], [bias]), {
    ...{ stride, padding, dilation },
  });
  expect(figure.values('Output').flat()).toEqual([...data].map(rounded));
  expect(figure.slider('Step').value).toBe(String(data.length));
  expect(figure.sentence).toMatch(new RegExp(` [=≈] ${spelt(data.at(-1)!)}$`));
});

shows(paddings, Padding, settings(paddings, 20, 8), (open, values) => {
  const figure = open(1);
  const { image, padding, border } = values;
  const padded = padAround(matrix(image), padding, border);
  const { data } = conv2d(padded, matrix(weightsOf(values)), null);
  expect(figure.values('Output').flat()).toEqual([...data].map(rounded));
  expect(nameOf(figure.cell('Input', 1, 1))).toMatch(new RegExp(`^padding ${padded.data[0]}(,|$)`));
});

shows(channels.declaration, ChannelWalk, settings(channels.declaration, 20, 7), (open, values) => {
  const figure = open('last');
  const { size, filters } = values;
  const { shape, data } = conv2d(
    tensor([1, 3, 5, 5], values.picture.flat()),
    tensor([filters, 3, size, size], values.weights.flat()),
    tensor([filters], values.biases.flat()),
  );
  const count = shape[2]! * shape[3]!;
  for (let n = 0; n < filters; n++)
    expect(figure.values(`Map ${n + 1}`).flat()).toEqual(
      [...data.slice(n * count, (n + 1) * count)].map(rounded),
    );
  expect(figure.has('grid', `Map ${filters + 1}`)).toBe(false);
  expect(figure.sentence).toMatch(new RegExp(`^Map ${filters}, .* = ${spelt(data.at(-1)!)}$`));
});

shows(signals.declaration, Conv1DWalk, settings(signals.declaration, 20, 6), (open, values) => {
  const figure = open('last');
  const { stride, padding } = values;
  const { data } = conv1d(
    tensor([1, 1, 8], values.signal.flat()),
    tensor([1, 1, 3], values.weights.flat()),
    null,
    { stride, padding },
  );
  expect(figure.values('Output')).toEqual([[...data].map(rounded)]);
  expect(figure.sentence).toMatch(new RegExp(`^Place ${data.length}: .* [=≈] ${spelt(data.at(-1)!)}$`));
});

shows(denseOrConv, DenseOrConv, settings(denseOrConv, 20, 8), (open, values) => {
  const figure = open(1);
  const { view, size, channels, kernelSize, filters, units } = values;
  if (view === 'derivation')
    return expect(figure.sentence).toBe(
      'A dense layer: each of 6 outputs has a wire from each of 8 inputs, and each wire a weight of its own. 48 wires with 48 weights.',
    );
  const side = size - kernelSize + 1;
  const [pixels, window, outputs] = [size ** 2 * channels, kernelSize ** 2 * channels, side ** 2 * filters];
  const rows = [...figure.root.querySelectorAll('tbody tr')];
  expect(rows.map((row) => [...row.querySelectorAll('td > b')].map(textOf))).toEqual(
    [
      [outputs, outputs, units],
      [window, pixels, pixels],
      [window * filters, pixels * outputs, pixels * units],
      [(window + 1) * filters, (pixels + 1) * outputs, (pixels + 1) * units],
      [outputs * window, pixels * outputs, pixels * units],
    ].map((row) => row.map(grouped)),
  );
  expect(figure.formulas).toContain(
    `${grouped(Math.round((pixels * outputs) / (window * filters)))} times the weights`,
  );
});

/** What a raster has drawn: a path for each level, by the name of its fill. */
const levelsOf = (raster: Element): Record<string, string | null> =>
  Object.fromEntries(
    [...raster.querySelectorAll('.raster-cells > path:not(.minus)')].map((path): [string, string | null] => [
      path.getAttribute('class') ?? '',
      path.getAttribute('d'),
    ]),
  );
const levels = (side: number, data: ArrayLike<number>, fills: 'photo' | 'signed', scale: number) =>
  Object.fromEntries(
    [...drawLevels({ rows: side, columns: side, data, fills, scale }).paths].map(([level, d]) => [
      `${fills === 'photo' ? 'f' : 's'}${level}`,
      d,
    ]),
  );

// Mostly small pictures: large ones take their time.
const { size } = filterLab.parameters;
const small = { ...filterLab, parameters: { ...filterLab.parameters, size: { ...size, max: 48 } } };
const pictures = [...settings(small, 19, 12), ...settings(filterLab, 1, 12)];
shows(filterLab, FilterLab, pictures, (open, values) => {
  const trace = filtered(values);
  const { side, map, picture } = trace;
  const place = (side - 11) * side + side - 1;
  const figure = open(place + 1);
  expect(figure.grid('Input').getAttribute('aria-rowcount')).toBe(String(values.size));
  expect(levelsOf(figure.grid('Input'))).toEqual(levels(picture.side, picture.data, 'photo', 255));
  expect(levelsOf(figure.grid('Feature map'))).toEqual(
    levels(side, map, trace.fills as 'photo' | 'signed', trace.scale),
  );
  expect(figure.sentence).toContain(`Row ${side - 10}, column ${side}: `);
  const { sum } = trace.step(place);
  expect(figure.sentence).toContain(` ${sum === rounded(sum) ? '=' : '≈'} ${formatNumber(sum)}`);
  // Neither stride nor padding can be set here.
  expect(figure.formulas).toBe(`O=${values.size}−3+1=${side}`);
});

/** Every other one with a picture that is drawn, which an address can hold. */
const runs = settings(filterRun, 20, 12).map((values, seed) => {
  const stream = random(seed);
  const image = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => stream.integer(10)));
  return seed % 2 ? { ...values, image } : values;
});
/** A cell of the clipped map also says what it was. */
const now = (cells: readonly (number | string)[]) => cells.map((name) => parseFloat(String(name)));
shows(filterRun, FilterRun, runs, (open, values) => {
  const image = matrix(pictureOf(values));
  const map = conv2d(image, matrix(kernelMatrix(values.kernel)), null);
  const summed = open(16);
  expect(summed.values('Input').flat()).toEqual([...image.data]);
  expect(summed.values('Feature map').flat()).toEqual([...map.data].map(rounded));
  const figure = open('last');
  expect(now(figure.values('Feature map').flat())).toEqual([...relu(map).data]);
  expect(figure.values('Pooled').flat()).toEqual([...maxPool2d(relu(map), { size: 2 }).data]);
});

shows(paintNumbers, PaintNumbers, settings(paintNumbers, 20, 21), (open, { pattern, size }) => {
  const figure = open(1);
  const expected = patternMatrix(pattern, size);
  expect(figure.values('Picture')).toEqual(expected);
  expect(figure.values('Numbers')).toEqual(expected);
  expect(figure.sentence).toContain(`make ${size ** 2} numbers`);
});

shows(patchTokens, PatchTokens, settings(patchTokens, 20, 3), (open, values) => {
  const figure = open('last');
  const { kernels } = values;
  const side = Number(values.patch);
  const weights = tensor([kernels, 1, side, side], patchWeightsOf(values).flat(2));
  const { data } = conv2d(matrix(values.image), weights, null, { stride: side });
  const count = data.length / kernels;
  const maps = Array.from({ length: kernels }, (_, n) =>
    [...data.slice(n * count, (n + 1) * count)].map(rounded),
  );
  for (const [n, map] of maps.entries())
    expect(figure.cells(`Map ${n + 1}`).map(textOf)).toEqual(map.map(spelt));
  expect(figure.cells('Tokens').map(textOf)).toEqual(
    Array.from({ length: count }, (_, index) => maps.map((map) => spelt(map[index]!))).flat(),
  );
  expect(figure.has('grid', `Map ${kernels + 1}`)).toBe(false);
  const last = maps.map((map) => spelt(map.at(-1)!)).join(', ');
  expect(figure.sentence).toContain(`Token ${count} is (${last}).`);
});

shows(poolWalk, PoolWalk, settings(poolWalk, 20, 5), (open, values) => {
  const figure = open('last');
  const pool = values.pooling === 'max' ? maxPool2d : avgPool2d;
  const image = pushed(values.image, values);
  const { data } = pool(matrix(image), { size: values.window, stride: values.stride });
  expect(figure.values('Output').flat()).toEqual([...data].map(rounded));
  // A cell's name is its value and where it goes.
  expect(now(figure.values('Input').flat())).toEqual(image.flat());
  expect(figure.slider('Step').value).toBe(String(data.length));
});

shows(sizeCalculator, SizeCalculator, settings(sizeCalculator, 20, 31), (open, values) => {
  const figure = open(1);
  const result = (name: string) => {
    const row = [...figure.root.querySelectorAll('.results > div')].find(
      (row) => textOf(row.querySelector('dt')) === name,
    );
    return textOf(row?.querySelector('dd > b'));
  };
  const { size, kernel, stride, padding, dilation, channels, filters } = values;
  const layer = { type: 'conv2d', filters, kernel, stride, padding, dilation } as const;
  if (sizeCalculator.warns!(values) !== null) {
    expect(() => rowsOf([layer], [channels, size, size])).toThrow(/does not fit/);
    expect(result('Output')).toBe('none');
    expect(figure.sentence).toContain('Nothing fits. The kernel spans');
    return;
  }
  const [row] = rowsOf([layer], [channels, size, size]);
  const side = row!.output[1]!;
  expect(result('Output')).toBe(`${side} × ${side} × ${filters}`);
  expect(result('Multiply-adds')).toBe(grouped(row!.macs));
  expect(result('Parameters, with biases')).toBe(grouped(row!.parameters));
});

/** What each formula comes to, from the engine; it throws where there is no answer. */
const calculated: Readonly<Record<FormulaName, (values: CalculatorValues) => string>> = {
  effectiveKernel: ({ kernel, dilation }) => grouped(effectiveKernel(kernel, dilation)),
  outputSize: ({ size: input, ...rest }) => grouped(outputSize({ input, ...rest, ceil: false })),
  namedPadding: ({ kernel, dilation }) => grouped(samePadding(kernel, dilation)),
  transposedSize: ({ size: input, ...rest }) => grouped(transposedSize({ input, ...rest })),
  poolSize: ({ size, kernel, stride, padding, ceil }) =>
    grouped(maxPool2d(tensor([1, 1, size, size]), { size: kernel, stride, padding, ceil }).shape[3]!),
  convolution: ({ kernel, channels, filters, groups, bias }) =>
    grouped(rowsOf([{ type: 'conv2d', kernel, filters, groups, bias }], [channels, 21, 21])[0]!.parameters),
  separable: ({ kernel, channels, filters }) => grouped(channels * (kernel ** 2 + filters)),
  dense: ({ inputs, units, bias }) => grouped(units * (inputs + Number(bias))),
  receptiveField: ({ layers, ...layer }) =>
    grouped(receptiveField(Array.from({ length: layers }, () => layer)).size),
  memory: ({ batch, filters, size, precision }) => {
    const bytes = { float32: 4, float16: 2, int8: 1 }[precision];
    return bytesInWords(batch * filters * size * size * bytes);
  },
  patches: ({ size: input, kernel, padding, stride, channels }) =>
    `${grouped(channels * kernel ** 2)} × ${grouped(outputSize({ input, kernel, padding, stride }) ** 2)}`,
  softmax: ({ a, b, c, d }) => fourth(softmax(tensor([1, 4], [a, b, c, d])).data[0]!),
  crossEntropy: ({ a, b, c, d, right }) =>
    fourth(-Math.log(softmax(tensor([1, 4], [a, b, c, d])).data[right - 1]!)),
  batchNorm: ({ a, b, c, d, gain, shift }) => {
    const mean = (a + b + c + d) / 4;
    const variance = [a, b, c, d].reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
    return fourth((gain * (a - mean)) / Math.sqrt(variance + 1e-5) + shift);
  },
  initialisation: ({ kernel, channels }) => fourth(Math.sqrt(2 / (channels * kernel ** 2))),
};
const fourth = (value: number) => String(Math.round(value * 1e4) / 1e4 + 0).replace('-', '−');

shows(calculator, Calculator, settings(calculator, 60, 31), (open, values) => {
  const figure = open(1);
  const answer = textOf(figure.root.querySelector('.results dd > b'));
  const { formula } = values;
  if (calculator.warns!(values) !== null) {
    expect(answer).toBe('none');
    // A field as wide as the earth can be computed, and is no use to anybody.
    if (formula !== 'receptiveField') expect(() => calculated[formula](values), formula).toThrow(RangeError);
  } else if (formula === 'namedPadding' && answer.includes('before')) {
    expect(() => calculated[formula](values)).toThrow(RangeError);
  } else expect(answer, formula).toBe(calculated[formula](values));
});

shows(kernelLearner, KernelLearner, settings(kernelLearner, 20, 31), (open, values) => {
  const { length, losses, aim, step } = learned(values);
  const first = step(0);
  const figure = open(1);
  expect(figure.values('Target').flat()).toEqual([...aim.data]);
  expect(figure.values('Kernel').flat()).toEqual([...first.weight.data].map(rounded));
  expect(figure.values('Gradient').flat()).toEqual([...first.gradient.data].map(rounded));
  expect(figure.sentence).toContain(lossText(losses[0]!));
  expect(textOf(figure.root.querySelector('.player .count'))).toBe(`1 of ${length}`);
});

shows(descentWalk, DescentWalk, settings(descentWalk, 20, 41), (open, values) => {
  const figure = open('last');
  const { length, step } = descended(values);
  const weight = step(length - 1).weight.data[0]!;
  expect(figure.sentence).toContain(`${formatNumber(weight)}, the loss is ${formatNumber(lossAt(weight))}`);
  expect(textOf(figure.root.querySelector('.player .count'))).toBe(`${length} of ${length}`);
});

shows(convGradient, ConvGradient, settings(convGradient, 6, 43), (open, values) => {
  const { of, image, weights, slopes } = values;
  const figure = open('last');
  const gradient = conv2dGrad(matrix(image), matrix(weights), matrix(slopes))[of];
  const name = of === 'weight' ? 'Gradient of the kernel' : 'Gradient of the input';
  expect(figure.values(name).flat()).toEqual([...gradient.data].map(rounded));
  const output = conv2d(matrix(image), matrix(weights), null);
  expect(figure.has('img', `Output: ${[...output.data].map(spelt).join(', ')}`)).toBe(true);
});

shows(skipConnection, SkipConnection, settings(skipConnection, 20, 71), (open, values) => {
  const figure = open('last');
  if (values.view === 'stack') {
    const { blocks, scale, normalisation, draw: seed } = values;
    const { plain, residual } = traceDepth({ blocks, scale: scale / 10, normalisation, seed });
    expect(figure.sentence).toContain(
      `After ${blocks} of ${blocks} blocks the signal is ${timesInWords(plain.signal[blocks]!)} what came in through plain ones, ${timesInWords(residual.signal[blocks]!)} through residual ones.`,
    );
    expect(figure.sentence).toContain(
      `at the first block it is ${timesInWords(plain.gradient[0]!)} through plain ones, ${timesInWords(residual.gradient[0]!)}`,
    );
    return;
  }
  const x = values.vector[0]!;
  expect(figure.values('Input').flat()).toEqual([...x]);
  const f = [...linear(relu(linear(tensor([1, 4], [...x]), first, null)), second, null).data];
  const times = values.body ? values.factor / 10 : 0;
  const sum = f.map((value, i) => times * value + (values.shortcut ? x[i]! : 0));
  for (const [name, vector] of [
    ['Values of F', f],
    ['Values of the sum', sum],
    ['Values of the output', sum.map((value) => Math.max(0, value))],
    ['Gradient of the sum', sum.map((value) => (value > 0 ? 1 : 0))],
  ] as const)
    expect(figure.has('img', `${name}: ${vector.map(spelt).join(', ')}`), name).toBe(true);
});

shows(matrixViews, MatrixViews, settings(matrixViews, 20, 19), (open, values) => {
  const figure = open('last');
  const { stride, padding, dilation } = values;
  const [image, kernel, slopes] = [values.image, values.weights, values.slopes].map(matrix);
  const params = { stride, padding, dilation };
  const isForward = values.direction === 'forward';
  const { data } = isForward
    ? conv2d(image!, kernel!, null, params)
    : conv2dGrad(image!, kernel!, slopes!, params).input;
  expect(figure.values(isForward ? 'Map' : 'Picture').flat()).toEqual([...data].map(rounded));
  expect(figure.sentence).toMatch(new RegExp(` (=|gets) ${spelt(data.at(-1)!)}\\.$`));
});

shows(costLens, CostLens, settings(costLens, 20, 22), (open, values) => {
  const figure = open(1);
  const sizes = costSizes(values);
  const rows = [...figure.root.querySelectorAll('tbody tr')];
  expect(rows).toHaveLength(kindNames.length);
  for (const [n, kind] of kindNames.entries()) {
    const convolutions = stagesOf(kind, sizes).flatMap((stage) => (stage.type === 'conv2d' ? [stage] : []));
    const layers = rowsOf(convolutions, inputOf(sizes));
    const cells = [...rows[n]!.querySelectorAll('td > b')].map(textOf);
    const total = (of: 'parameters' | 'macs') => layers.reduce((sum, layer) => sum + layer[of], 0);
    const full = sizes.channels ** 2 * sizes.kernel ** 2 * sizes.side ** 2;
    if (values.table === 'budget') expect(cells[0]).toBe(grouped(Math.floor(full / total('macs'))));
    else expect(cells.slice(0, 2)).toEqual([grouped(total('parameters')), grouped(total('macs'))]);
  }
  const { options } = costLens.parameters.kind;
  expect(textOf(figure.root.querySelector('.cost-chosen th'))).toBe(options[values.kind]);
});

/** Square ones and rules leave most to be completed, as a link does that a person writes. */
const written = [
  { size: 6, padding: 1, stride: 2 },
  { rule: 'same', kernel: 5, dilation: 2, size: 7 },
  { rule: 'keras', size: 7, stride: 3, kernel: 4 },
  { rounding: 'ceil', size: 6, stride: 2 },
  { operation: 'transposed', stride: 2, outputPadding: 1, padding: 1 },
  { size: 1, kernel: 1, sizeAcross: 9, kernelAcross: 3, strideAcross: 2 },
];
const arithmetic = (figure: Figure, values: Values<(typeof convArithmetic)['parameters']>) => {
  const sides = sidesOf(values).map((side) => {
    const { input, kernel, stride, dilation, padding, outputPadding } = side;
    if (side.operation === 'transposed')
      return transposedSize({ input, kernel, stride, dilation, padding, outputPadding });
    return side.before === side.after
      ? outputSize({ input, kernel, stride, dilation, padding, ceil: side.ceil })
      : Math.ceil(input / stride);
  });
  expect(textOf(figure.root.querySelector('.panel-output .panel-head'))).toContain(sides.join(' × '));
  for (const side of sides) expect(figure.formulas).toContain(`=${side}`);
};
shows(convArithmetic, ConvArithmetic, settings(convArithmetic, 20, 23), (open, values) =>
  arithmetic(open(1), values),
);
describe('ConvArithmetic, with the rest left open', () => {
  test.for(written)('%j', (given, { open }) => {
    const figure = open(<ConvArithmetic id="a" />, { setting: query(given), undrawn: true });
    expect(figure.notice).toBe('');
    arithmetic(figure, merge(convArithmetic, undefined, given));
  });
});

const orders = architectureTable.parameters.sort.options;
type Sorting = keyof typeof orders;
const listed = (Object.keys(orders) as Sorting[]).flatMap((sort, n) => [
  { sort, step: 1 + (n % architectures.length) },
  { sort, step: architectures.length - (n % architectures.length) },
]);
seen.push(architectureTable.name);
describe('ArchitectureTable', () => {
  test.for(listed)('$sort, step $step', ({ sort, step }, { open }) => {
    const figure = open(<ArchitectureTable id="a" sort={sort} step={step} />, { still: true });
    const [column, direction] = sort.split('-') as [
      'name' | 'year' | 'depth' | 'parameters' | 'macs',
      string,
    ];
    const sign = direction === 'up' ? 1 : -1;
    const sorted = architectures.toSorted(
      (a, b) => sign * (column === 'name' ? a.name.localeCompare(b.name, 'en') : a[column] - b[column]),
    );
    const rows = [...figure.root.querySelectorAll('tbody tr')];
    expect(
      rows.map((row) => [...row.querySelector('th[scope=row]')!.childNodes].map((node) => node.textContent)),
    ).toEqual(sorted.map(({ name, key }) => [name, key]));
    for (const [n, { year, key, depth, parameters, macs }] of sorted.entries()) {
      const cells = [...rows[n]!.querySelectorAll('td')].map(textOf);
      expect(cells.slice(0, 3)).toEqual([String(year), key, String(depth)]);
      expect(cells[3]).toContain(grouped(parameters));
      expect(cells[4]).toContain(grouped(macs));
    }
    const { name, parameters, macs } = sorted[step - 1]!;
    expect(figure.sentence).toContain(`${name}, `);
    expect(figure.sentence).toContain(`${grouped(parameters)} parameters and ${grouped(macs)} multiply-adds`);
    expect(figure.root.querySelectorAll('th[aria-sort]')).toHaveLength(1);
  });
});

seen.push(shapeFlow.name);
describe('ShapeFlow', () => {
  /** Twenty blocks, some of them in a stage that is open: the addresses that show them, and what the engine says. */
  const stream = random(12);
  const found = new Map<string, (typeof flows)[number]['blocks'][number]>();
  while (found.size < 20) {
    const { id, blocks } = flows[stream.integer(flows.length)]!;
    const at = stream.integer(blocks.length);
    const { blocks: inside } = blocks[at]!;
    const within = inside && stream.integer(2) === 1 ? stream.integer(inside.length) : null;
    const setting = `architecture=${id}&open=${within === null ? 0 : at + 1}&step=${at + 2 + (within ?? 0)}`;
    found.set(setting, within === null ? blocks[at]! : inside![within]!);
  }
  test.for([...found])('%s', ([setting, block], { open }) => {
    const figure = open(<ShapeFlow id="a" />, { setting, undrawn: true });
    expect(figure.notice).toBe('');
    const fact = (name: string) => {
      const row = [...figure.root.querySelectorAll('.flow-facts dl > div')].find(
        (row) => textOf(row.querySelector('dt')) === name,
      );
      return textOf(row?.querySelector('dd > b'));
    };
    expect(fact('Output')).toBe(block.shape.map(grouped).join(' × '));
    expect(fact('Parameters')).toBe(grouped(block.parameters));
    expect(fact('Multiply-adds')).toBe(grouped(block.macs));
    expect(fact('A cell sees')).toBe(block.field.join(' × '));
    expect(figure.sentence).toContain(`${block.name}: `);
    if (block.weights) expect(figure.formulas).toContain(`=${grouped(block.parameters)}`);
  });
});

shows(digitInspector, DigitInspector, settings(digitInspector, 20, 4), (open, values) => {
  const figure = open(1);
  const { picture } = inspected(values, null);
  const shares = [...softmax(forward(network, tensor([1, 1, 28, 28], picture)).at(-1)!.output).data];
  const told = [...figure.root.querySelectorAll('.digit-shares tr')].map((row) =>
    textOf(row.lastElementChild),
  );
  expect(told).toEqual(shares.map((share) => spaced(shortPercentage(share))));
});

shows(pipelineTour, PipelineTour, settings(pipelineTour, 20, 9), (open, values) => {
  const figure = open('last');
  const data = centred({
    width: 28,
    height: 28,
    data: Float64Array.from(values.drawing.flat(), (ink) => ink / 9),
  });
  const scores = forward(network, tensor([1, 1, 28, 28], data)).at(-1)!.output;
  const shares = softmax(scores).data;
  const rows = [...figure.root.querySelectorAll('.tour-scores tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(textOf),
  );
  expect(rows.map(([score]) => score)).toEqual(Array.from(scores.data, formatNumber));
  expect(rows.map((cells) => cells.at(-1))).toEqual(
    Array.from(shares, (share) => spaced(shortPercentage(share))),
  );
});

// Before it is played, a lab shows the network that the seed begins with.
shows(trainingLab, TrainingLab, settings(trainingLab, 20, 5), (open, { data, seed }) => {
  const figure = open(1);
  const classes = classesOf(data);
  const { data: weights } = initialize(layersFor(classes.length), [1, 28, 28], seed).units[0]!.weight!;
  const most = Math.max(...weights.map(Math.abs));
  expect(textOf(figure.root.querySelector('thead'))).toContain(classes.join(''));
  expect(nameOf(figure.root.querySelector('.lab-kernels')!)).toContain(most.toFixed(2));
});

seen.push('ReceptiveField');
describe('ReceptiveField', () => {
  /** Twenty stacks, each with the layer that is looked at: what the engine describes. */
  const stream = random(31);
  const names = Object.keys(stacks) as StackName[];
  const found = Array.from({ length: 20 }, () => {
    const begun = names[stream.integer(names.length)]!;
    const size = 20 + stream.integer(9);
    const windows = windowsOf(stacks[begun].layers);
    const chosen = 1 + stream.integer(windows.length);
    const layers = stacks[begun].layers.slice(0, windows[chosen - 1]!.depth + 1);
    return { layers, size, chosen, setting: `layers=${printLayers(layers)}&size=${size}&chosen=${chosen}` };
  });
  test.for(found)('$setting', ({ layers, size, chosen, setting }, { open }) => {
    const figure = open(<ReceptiveField id="a" />, { setting, undrawn: true });
    expect(figure.notice).toBe('');
    const row = rowsOf(layers, [1, size, size]).at(-1)!;
    const { size: side, jump, start } = row.field.width;
    const told = [...figure.root.querySelectorAll('tbody tr')].at(-1)!;
    expect([...told.querySelectorAll('td')].map(textOf)).toEqual(
      [row.output[2]!, side, jump, start].map(spelt),
    );
    for (const [symbol, value] of [
      ['r', side],
      ['j', jump],
      ['a', start],
    ] as const)
      expect(figure.formulas).toMatch(new RegExp(`${symbol}=[^a-z]*=${spelt(value)}`));
    expect(figure.root.querySelectorAll('.stack-names button')).toHaveLength(chosen + 1);
  });
});

shows(shiftLab, ShiftLab, settings(shiftLab, 20, 6), (open, values) => {
  const figure = open(1);
  const { show, enters, picture, layer, border, right, down } = values;
  if (show === 'answer') {
    const ink = digits.draw(random(10 * values.sample + Number(values.digit)), Number(values.digit));
    const { data } = shifted(tensor([1, 1, 28, 28], ink), [down, right]);
    const { paths } = drawLevels({ rows: 28, columns: 28, data, fills: 'pixel', scale: 1 });
    expect(Object.values(levelsOf(figure.root.querySelector('.raster')!))).toEqual([...paths.values()]);
    expect(figure.sentence).toContain(`The ${values.digit} is `);
    return;
  }
  const whole = cutOut(sceneOf(picture), SIDE, [0, 0]);
  const lying =
    enters === 'scene'
      ? cutOut(sceneOf(picture), SIDE, [down, right])
      : shifted(whole, [down, right], enters === 'round');
  const { shape, data } = slid(slidings[layer].stages, border, lying);
  const map = figure.root.querySelectorAll('.raster')[2]!;
  const scale = scaleOf([...slid(slidings[layer].stages, border, whole).data, ...data]);
  expect(levelsOf(map)).toEqual(levels(shape[2]!, data, 'signed', scale));
  expect(textOf(figure.root.querySelector('tr.chosen > th'))).toBe(borders[border]);
});

seen.push('Playground');
describe('Playground', () => {
  /** Twenty networks with a layer looked at: what the engine describes, and what it answers in the middle of a map. */
  const stream = random(21);
  const pictures = ['three', 'eight', 'star'] as const;
  const found = Array.from({ length: 20 }, () => {
    const begun = Object.values(designs)[stream.integer(5)]!.layers;
    const layers = begun.slice(0, 1 + stream.integer(begun.length));
    const [chosen, seed] = [1 + stream.integer(layers.length), 1 + stream.integer(20)];
    const picture = pictures[stream.integer(3)]!;
    return {
      ...{ layers, chosen, seed, picture },
      setting: `layers=${printLayers(layers)}&chosen=${chosen}&seed=${seed}&picture=${picture}`,
    };
  });
  test.for(found)('$setting', ({ layers, chosen, seed, picture, setting }, { open }) => {
    const figure = open(<Playground id="a" />, { setting, undrawn: true });
    expect(figure.notice).toBe('');
    const { output, parameters } = rowsOf(layers, [1, 28, 28])[chosen - 1]!;
    const card = figure.root.querySelectorAll('.play-card')[chosen]!;
    expect(textOf(card.querySelector('.play-shape'))).toBe(output.map(grouped).join(' × '));
    expect(textOf(card.querySelector('dd'))).toBe(grouped(parameters));
    if (layers[chosen - 1]!.type === 'flatten') return;
    press('Enter', figure.button(textOf(card.querySelector('button'))));
    const input = tensor([1, 1, 28, 28], inkOf(sample(picture)));
    const { data } = forward(initialize(layers, [1, 28, 28], seed), input)[chosen - 1]!.output;
    const [, rows = 1, columns = 1] = output;
    const value = data[Math.floor(rows / 2) * columns + Math.floor(columns / 2)]!;
    expect(figure.sentence).toContain(` is ${formatNumber(value)}: `);
  });
});

test('no widget is left out', () => {
  const folder = join(import.meta.dirname, '../../src/widgets');
  const widgets = globSync(['*/index.tsx', '*.tsx'], { cwd: folder }).map((file) =>
    basename(file.replaceAll('\\', '/').replace(/(\/index)?\.tsx$/, '')),
  );
  /** A widget may be shown in its settings by a test of its own. */
  const showsItself = (name: string) => {
    const own = join(import.meta.dirname, `${name}.test.tsx`);
    return existsSync(own) && readFileSync(own, 'utf8').includes('shows(declaration');
  };
  expect([...seen, ...widgets.filter(showsItself)].toSorted()).toEqual(widgets.toSorted());
});
