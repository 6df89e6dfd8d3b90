/** What the chapter says in words of numbers that it does not print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { architectures } from '#course/architectures.ts';
import { flows } from '#course/flows.ts';
import { describe as rowsOf, readLayers, totals, type Layer } from '#engine/index.ts';
import { traceDepth } from '#trace/depth.ts';
import { declaration } from '#widgets/SkipConnection/parameters.ts';

const network = (id: string) => architectures.find((one) => one.id === id)!;
const blocksOf = (id: string) => flows.find((one) => one.id === id)!.blocks;
const filter = (kernel: number, channels: number) => kernel * kernel * channels + 1;

const lesson = readFileSync(
  join(import.meta.dirname, '../../content/lessons/from-zero/8-famous-architectures.mdx'),
  'utf8',
);

describe('the networks', () => {
  test('are as many as the chapter says, with ResNet counted once where it tells them, in the order of years', () => {
    const words = ['six', 'seven', 'eight', 'nine', 'ten'];
    const spoken = (count: number) => words[count - 6]!;
    const large = (word: string) => word[0]!.toUpperCase() + word.slice(1);
    const sections = [...lesson.matchAll(/^## (\S+), (\d{4}):/gm)];
    const told = spoken(sections.length);
    expect(lesson).toContain(`promise: ${large(told)} networks, one idea each.`);
    expect(lesson).toContain(`Here are ${told} in the order in which they came`);
    expect(lesson).toContain(`title="${large(spoken(architectures.length))} networks, their ideas`);

    const family = (name: string) => sections.findIndex(([, section]) => name.startsWith(section!));
    const found = architectures.map(({ name }) => family(name));
    expect(new Set(found)).toEqual(new Set(sections.keys()));
    expect(architectures.filter(({ name }) => name.startsWith('ResNet'))).toHaveLength(2);
    for (const [n, { year }] of architectures.entries()) expect(String(year)).toBe(sections[found[n]!]![2]);
    const years = sections.map(([, , year]) => Number(year));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  test('take faces down and depth up, from their first maps to their last', () => {
    expect(lesson).toContain('From the first maps to the last, faces shrink and depth grows in all eight');
    for (const { name, blocks } of flows) {
      const maps = blocks.map(({ shape }) => shape).filter(({ length }) => length === 3);
      const sides = maps.map(([, height]) => height!);
      expect(sides, name).toEqual(sides.toSorted((a, b) => b - a));
      expect(maps.at(-1)![0]!, name).toBeGreaterThan(maps[0]![0]!);
    }
  });

  test('of the two that are asked about, the dense one stores more and the other multiplies more', () => {
    const cost = (...layers: object[]) => totals(rowsOf(readLayers(layers), [1, 20, 20]));
    const dense = (units: number) => ({ type: 'linear', units, bias: false });
    const conv = { type: 'conv2d', filters: 16, kernel: 3, padding: 1, bias: false };
    const flat = cost({ type: 'flatten' }, dense(100), dense(10));
    const deep = cost(conv, conv, conv, { type: 'globalAvgPool' }, { type: 'flatten' }, dense(10));
    expect(flat).toEqual({ parameters: 41_000, macs: 41_000 });
    expect(deep.parameters).toBe(9 * 16 + 2 * 9 * 16 * 16 + 16 * 10);
    expect(deep.macs).toBe(400 * (deep.parameters - 160) + 160);
  });

  test('LeNet-5 had 60,000 parameters, once wiring, pooling and the last units are as they were', () => {
    const partly = 6 * filter(5, 3) + 9 * filter(5, 4) + filter(5, 6);
    const layers = [6 * filter(5, 1), 2 * 6, partly, 2 * 16, 120 * filter(5, 16), 84 * (120 + 1)];
    expect(partly).toBe(1516);
    expect(layers.reduce((a, b) => a + b)).toBe(60_000);
    const [spared, pooled, compared] = [16 * filter(5, 6) - partly, 2 * (6 + 16), 10 * (84 + 1)];
    expect(network('lenet-5').parameters - spared + pooled - compared).toBe(60_000);
  });

  test('VGG-16 does most of its multiplying in the middle', () => {
    const stages = blocksOf('vgg-16').filter(({ blocks }) => blocks);
    expect(stages).toHaveLength(5);
    const [first, second, third, fourth, fifth] = stages.map(({ macs }) => macs) as [number, ...number[]];
    expect(third).toBe(fourth);
    expect(third).toBeGreaterThan(Math.max(first, second!, fifth!));
    expect(third! + fourth!).toBeGreaterThan(network('vgg-16').macs / 2);
  });

  test('the first module of GoogLeNet narrows 192 maps of 28×28 to 16 before its third branch', () => {
    const blocks = blocksOf('googlenet').flatMap((stage) => stage.blocks ?? []);
    const first = blocks.findIndex(({ inside }) => inside);
    expect(blocks[first - 1]!.shape).toEqual([192, 28, 28]);
    // The version that is counted has 3×3 where the paper, and the text, have 5×5.
    expect(blocks[first]!.inside).toContain('Branch 3: 1 × 1 to 16, 3 × 3 to 32');
    expect(network('vgg-16').depth).toBeLessThan(network('googlenet').depth);
  });

  test('GoogLeNet, as it is counted, has a pooling of 2×2 before its last two modules and of 3×3 elsewhere', () => {
    const file = join(import.meta.dirname, '../../content/architectures.yaml');
    const listed = parse(readFileSync(file, 'utf8')) as { id: string; layers: unknown; variant: string }[];
    const { layers, variant } = listed.find(({ id }) => id === 'googlenet')!;
    const between = readLayers(layers).flatMap((layer) => (layer.type === 'maxPool2d' ? [layer.size] : []));
    expect(between).toEqual([3, 3, 3, 2]);
    expect(variant).toContain('2×2 in its last max pooling between modules');
  });

  test('ResNet-18 has three shortcuts with a 1×1 convolution, at the beginning of a stage each', () => {
    const inside = blocksOf('resnet-18').map(({ blocks }) =>
      (blocks ?? [])
        .filter(({ kind }) => kind === 'residual')
        .map((block) => block.inside!.some((line) => /^Shortcut: 1 × 1 .* at stride 2$/.test(line))),
    );
    expect(inside.filter((stage) => stage.length > 0)).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  test('MobileNetV2 has a 1×1 behind each depthwise convolution, and one that widens before all but the first', () => {
    const file = join(import.meta.dirname, '../../content/architectures.yaml');
    const listed = parse(readFileSync(file, 'utf8')) as { id: string; layers: unknown }[];
    const layers = readLayers(listed.find(({ id }) => id === 'mobilenet-v2')!.layers);
    const convs = layers
      .flatMap((layer): readonly Layer[] => (layer.type === 'residual' ? layer.body : [layer]))
      .filter((layer) => layer.type === 'conv2d');
    const depthwise = convs.flatMap(({ groups = 1 }, n) => (groups > 1 ? [n] : []));
    expect(depthwise).toHaveLength(17);
    expect(depthwise.every((n) => convs[n + 1]!.kernel === 1)).toBe(true);
    expect(depthwise.map((n) => convs[n - 1]!.kernel === 1)).toEqual(depthwise.map((_, n) => n > 0));
    for (const n of depthwise.slice(1)) expect(convs[n - 1]!.filters).toBeGreaterThan(convs[n - 2]!.filters);
    // A shortcut stands wherever a block hands on as many maps of the same size as it was given, and nowhere else.
    const blocks = layers.filter(({ type }) => type === 'residual');
    const ends = depthwise.slice(1).map((n) => ({
      same: convs[n + 1]!.filters === convs[n - 2]!.filters && (convs[n]!.stride ?? 1) === 1,
    }));
    expect(ends.filter(({ same }) => same)).toHaveLength(blocks.length);
  });
});

describe('the tower', () => {
  const { draw, blocks } = declaration.parameters;
  const towers = Array.from({ length: draw.max }, (_, n) => {
    const usual = { blocks: blocks.max, seed: n + 1 };
    return {
      bare: traceDepth({ ...usual, scale: 1, normalisation: 'none' }),
      batch: traceDepth({ ...usual, scale: 1, normalisation: 'batch' }),
      small: traceDepth({ ...usual, scale: 0.1, normalisation: 'none' }),
    };
  });
  const atEnd = (values: readonly number[]) => values.at(-1)!;

  test('as He advises: plain blocks drift to either side, residual ones each add about what they were given', () => {
    const ends = towers.map(({ bare }) => atEnd(bare.plain.signal));
    expect(Math.min(...ends)).toBeLessThan(1 / 3);
    expect(Math.max(...ends)).toBeGreaterThan(3);
    for (const { bare } of towers) {
      // Of two signals of one size the sum has between one time and twice that size.
      const rate = atEnd(bare.residual.signal) ** (1 / blocks.max);
      expect(rate).toBeGreaterThan(1.4);
      expect(rate).toBeLessThan(1.7);
    }
  });

  test('normalised: the plain signal keeps its size, its gradient grows in every draw, residual blocks add', () => {
    for (const { plain, residual } of towers.map(({ batch }) => batch)) {
      expect(atEnd(plain.signal)).toBeGreaterThan(0.8);
      expect(atEnd(plain.signal)).toBeLessThan(1.25);
      expect(plain.gradient[0]).toBeGreaterThan(1e7);
      // By adding: as much from block 32 to 64 as before, and not the square of it.
      const [half, whole] = [residual.signal[blocks.max / 2]!, atEnd(residual.signal)];
      expect(whole / half).toBeLessThan(2);
      expect(half).toBeGreaterThan(4);
    }
  });

  test('started small: a plain block leaves a tenth, a residual tower hardly changes what goes through', () => {
    for (const { plain, residual } of towers.map(({ small }) => small)) {
      expect(atEnd(plain.signal) ** (1 / blocks.max)).toBeCloseTo(0.1, 1);
      for (const end of [atEnd(residual.signal), residual.gradient[0]!]) {
        expect(end).toBeGreaterThan(0.7);
        expect(end).toBeLessThan(2.5);
      }
    }
  });
});
