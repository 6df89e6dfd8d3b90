import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describe as describeLayers, readLayers, totals } from '#engine/index.ts';

interface Architecture {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly authors: string;
  readonly title: string;
  readonly input: readonly number[];
  readonly variant: string;
  readonly idea: string;
  readonly layers: unknown;
}

const file = new URL('../../../content/architectures.yaml', import.meta.url);
const architectures = parse(readFileSync(file, 'utf8')) as Architecture[];

// Parameters as published with each network; MACs in millions as torchvision 0.20 lists them (LeNet-5's by hand).
const published: Record<string, [parameters: number, macs: number]> = {
  'lenet-5': [61_706, 0.41652],
  alexnet: [61_100_840, 714],
  'vgg-16': [138_357_544, 15_470],
  googlenet: [6_624_904, 1_498],
  'resnet-18': [11_689_512, 1_814],
  'resnet-50': [25_557_032, 4_089],
  'mobilenet-v2': [3_504_872, 301],
  'convnext-t': [28_589_128, 4_456],
};

it('has the networks that the course speaks of, by year', () => {
  expect(architectures.map(({ id }) => id)).toEqual(Object.keys(published));
  const years = architectures.map(({ year }) => year);
  expect(years).toEqual([...years].sort((a, b) => a - b));
});

describe.each(architectures)('$name', ({ id, input, layers, ...about }) => {
  const rows = describeLayers(readLayers(layers), input);
  const [parameters, macs] = published[id]!;

  it('has the published number of parameters', () => {
    expect(totals(rows).parameters).toBe(parameters);
  });

  it('has the published number of multiply-adds', () => {
    expect(totals(rows).macs / 1e6 / macs).toBeCloseTo(1, 2);
  });

  it('decides among its classes', () => {
    expect(rows.at(-1)!.output).toEqual([id === 'lenet-5' ? 10 : 1000]);
  });

  it('says who made it, which variant it is, and what was new', () => {
    for (const text of [about.name, about.authors, about.title, about.variant, about.idea])
      expect(text).toMatch(/\S/);
    expect(about.year).toBeGreaterThan(1980);
  });
});
