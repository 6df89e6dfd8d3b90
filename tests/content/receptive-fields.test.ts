import { describe, expect, it } from 'vitest';

import { initialize, random, receptiveField, tensor, type Layer } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { digits } from '#samples/digits/index.ts';
import { effectiveField, holding } from '#trace/effectiveField.ts';
import { traceStack } from '#trace/stack.ts';
import { measure, probes, type Order } from '#widgets/ReceptiveField/measure.ts';
import { declaration, SAMPLES, SHARE } from '#widgets/ReceptiveField/parameters.ts';
import { run } from '#widgets/ReceptiveField/run.ts';
import { DIGITS_SIDE, stacks } from '#widgets/ReceptiveField/stacks.ts';
import { valuesOf } from '../widgets/settings.ts';

const convs = (...dilations: readonly number[]): Layer[] =>
  dilations.map((dilation) => ({ type: 'conv2d', filters: 1, kernel: 3, padding: dilation, dilation }));
const middle = (layers: readonly Layer[], side: number) => {
  const trace = traceStack(layers, side);
  const last = trace.levels.at(-1)!;
  return { ...trace.seen(trace.step(last.start + Math.floor(last.cells / 2))), side: last.field.size };
};

it('a stride stretches what follows, not the layer that has it', () => {
  const three = { kernel: 3 };
  const strided = { kernel: 3, stride: 2 };
  const size = (...layers: readonly { kernel: number; stride?: number }[]) => receptiveField(layers).size;
  expect(size(three, three, strided)).toBe(size(three, three, three));
  expect(size(strided, three, three)).toBeGreaterThan(size(three, three, three));
  expect(size(strided, strided, three)).toBe(15);
});

it('dilation stretches the window of its own layer, and leaves the jump as it was', () => {
  const [three, dilated] = [{ kernel: 3 }, { kernel: 3, dilation: 2 }];
  const wider = receptiveField([dilated]).size - receptiveField([three]).size;
  for (const behind of [[], [three], [three, three]]) {
    const [plain, stretched] = [receptiveField([three, ...behind]), receptiveField([dilated, ...behind])];
    expect(stretched.size - plain.size).toBe(wider);
    expect(stretched.jump).toBe(1);
  }
});

it('dilations with a common factor leave holes, and 1, 2, 4 does not', () => {
  expect(middle(convs(1, 2, 4), 21)).toMatchObject({ count: 15, side: 15 });
  expect(middle(convs(2, 2, 2), 21)).toMatchObject({ count: 7, side: 13 });
  expect(middle(convs(2, 4, 8), 41)).toMatchObject({ count: 15, side: 29 });
  // A first layer without gaps is not enough where one after it steps too far; 1, 3, 9 just goes.
  expect(middle(convs(1, 3, 9), 41)).toMatchObject({ count: 27, side: 27 });
  const far = middle(convs(1, 4), 21);
  expect(far.count).toBeLessThan(far.side);
});

it('more ways lead to the middle than to any other pixel, and yet not most of them', () => {
  const trace = traceStack(convs(...Array<number>(8).fill(1)), 25);
  const ways = trace.step(trace.levels.at(-1)!.start + 12).reads[0]!;
  expect(ways.flatMap((count, pixel) => (count === Math.max(...ways) ? [pixel] : []))).toEqual([12]);
  expect(ways[12]! / 3 ** 8).toBeLessThan(0.5);
});

it('neighbours under dilation 2, 2, 2 have no pixel in common', () => {
  const { step, levels } = traceStack(convs(2, 2, 2), 21);
  const [one, other] = [10, 11].map((cell) => step(levels.at(-1)!.start + cell).reads[0]!);
  expect(one!.some((ways, pixel) => ways > 0 && other![pixel]! > 0)).toBe(false);
});

it('four times as many layers are twice as wide where it counts, by the ways', () => {
  const inner = (count: number) => {
    const trace = traceStack(convs(...Array<number>(count).fill(1)), 2 * count + 9);
    const last = trace.levels.at(-1)!;
    const [ways] = trace.step(last.start + count + 4).reads as [readonly number[]];
    const powers = ways.flatMap((down) => ways.map((across) => down * across));
    return holding(powers, ways.length, { row: 4, column: 4, side: last.field.size }, SHARE).side;
  };
  for (const count of [2, 4, 8]) {
    const growth = inner(4 * count) / inner(count);
    expect(growth).toBeGreaterThan(1.8);
    expect(growth).toBeLessThan(2.3);
  }
});

describe('what is measured', () => {
  const last = (order: Order) => [...measure(order)].findLast((report) => report?.answer)!.answer!;
  const held = (powers: Float64Array, share: number) => {
    const { square } = run(valuesOf(declaration, { begun: 'digits', layers: net, size: DIGITS_SIDE }), null);
    return holding(powers, DIGITS_SIDE, square, share).side;
  };
  const net = stacks.digits.layers;

  it('with random weights holds as many pixels as counting ways says', () => {
    const values = valuesOf(declaration, {}, 'effective');
    const { layers, size } = values;
    const measured = run(values, last({ layers, size, weights: 'random' }));
    expect(measured.inner).toEqual(run(values, null).inner);
    expect(measured.inner.side).toBe(11);
  });

  it('has not grown by training, in the digits network', () => {
    const order = { layers: net, size: DIGITS_SIDE, weights: 'trained' } as const;
    const untrained = [...probes(order)].map((probe, n) => ({
      ...probe,
      net: initialize([...net], [1, DIGITS_SIDE, DIGITS_SIDE], n + 1),
    }));
    const [before, trained] = [[...effectiveField(untrained)].at(-1)!, last(order)];
    for (const share of [0.5, 0.8, SHARE])
      expect(held(trained, share)).toBeLessThanOrEqual(held(before, share));
    expect(held(trained, SHARE)).toBe(held(before, SHARE));
  });

  it('has not grown on other digits either, beside other random weights, on digits or on noise', async () => {
    const backend = (await simd()) ?? undefined;
    const trained = [...probes({ layers: net, size: DIGITS_SIDE, weights: 'trained' })][0]!.net;
    const shape = [1, 1, DIGITS_SIDE, DIGITS_SIDE];
    const powers = (first: number, isTrained: boolean, isDigit: boolean) => {
      const asked = Array.from({ length: SAMPLES }, (_, n) => {
        const stream = random(first + n);
        const pixels = isDigit
          ? digits.draw(stream, n % 10)
          : Float64Array.from({ length: DIGITS_SIDE ** 2 }, () => stream.normal());
        const drawn = isTrained ? trained : initialize([...net], shape.slice(1), first + n);
        return { net: drawn, image: tensor(shape, pixels), map: n };
      });
      return [...effectiveField(asked, backend)].at(-1)!;
    };
    for (const first of [10_000, 20_000, 30_000]) {
      const after = powers(first, true, true);
      for (const before of [powers(first, false, true), powers(first, false, false)])
        for (const share of [0.5, 0.8, SHARE])
          expect(held(after, share)).toBeLessThanOrEqual(held(before, share));
    }
  });
});

describe('each task can be done', () => {
  const facts = (layers: readonly Layer[], size = 21) => {
    const { levels, seen, middle: cell } = run(valuesOf(declaration, { layers, size, chosen: 0 }), null);
    const { size: field, jump } = levels.at(-1)!.field;
    return { field, jump, depth: levels.length - 1, read: seen(cell).count };
  };
  const conv = (kernel: number, stride: number, padding: number, dilation = 1): Layer => ({
    ...{ type: 'conv2d', filters: 8, kernel, stride, padding, dilation },
  });

  it.each([
    ['jump 8', [conv(3, 2, 1), conv(3, 2, 1), conv(3, 2, 1)], { jump: 8 }],
    ['7 pixels in one layer', [conv(7, 1, 3)], { field: 7, jump: 1, depth: 1 }],
    ['all of 15', convs(1, 2, 4), { read: 15, field: 15, depth: 3 }],
  ])('%s', (_, layers, wanted) => {
    expect(facts(layers)).toMatchObject(wanted);
  });
  it('more than 30 pixels, with five layers', () => {
    expect(facts([conv(7, 2, 3), conv(7, 2, 3), conv(7, 1, 3)]).field).toBeGreaterThan(30);
  });
  it('more than 16 pixels, fewer than 6 of them read', () => {
    const { field, read } = facts([conv(3, 1, 4, 4), conv(3, 1, 4, 4)]);
    expect([field > 16, read < 6]).toEqual([true, true]);
  });
});
