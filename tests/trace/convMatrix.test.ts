import { describe, expect, it } from 'vitest';
import { conv2d, conv2dGrad, convTranspose2d, matrix, tensor } from '#engine/index.ts';
import { traceConvMatrix, type Direction } from '#trace/convMatrix.ts';
import { wholeTensor } from '../engine/arbitrary.ts';

const settings = [
  { size: [4, 4], kernel: [3, 3] },
  { size: [4, 4], kernel: [3, 3], padding: 1 },
  { size: [4, 4], kernel: [3, 3], padding: 1, stride: 2 },
  { size: [5, 4], kernel: [2, 3], stride: 2 },
  { size: [6, 5], kernel: [2, 2], dilation: 2, padding: 1 },
] as const;

/** Rows times a column; where nothing stands is 0. */
const times = (rows: readonly (readonly (number | null)[])[], column: ArrayLike<number>) =>
  rows.map((row) => row.reduce<number>((sum, entry, n) => sum + (entry ?? 0) * column[n]!, 0));

describe.each(settings)('$size under $kernel, %j', ({ size, kernel, ...params }) => {
  const image = wholeTensor([1, 1, ...size], 1);
  const weight = wholeTensor([1, 1, ...kernel], 2);
  const output = conv2d(image, weight, null, params);
  const upstream = wholeTensor(output.shape, 3);
  const traces: Record<Direction, ReturnType<typeof traceConvMatrix>> = {
    forward: traceConvMatrix('forward', image, weight, size, params),
    back: traceConvMatrix('back', upstream, weight, size, params),
  };

  it('its matrix times the picture is the engine’s convolution, and so is the kernel times the windows', () => {
    const { matrix: rows, patches, made } = traces.forward;
    expect(made).toEqual(output);
    expect(times(rows, image.data)).toEqual([...output.data]);
    const columns = [...output.data.keys()].map((window) => patches.map((row) => row[window]!));
    expect(times(columns, weight.data)).toEqual([...output.data]);
  });

  it('its transpose times the map is the engine’s gradient of the input', () => {
    const { matrix: rows, made } = traces.back;
    const gradient = conv2dGrad(image, weight, upstream, params).input;
    expect(made).toEqual(gradient);
    expect(times(rows, upstream.data)).toEqual([...gradient.data]);
    expect(rows).toEqual(
      [...image.data.keys()].map((pixel) => traces.forward.matrix.map((row) => row[pixel]!)),
    );
    // … and the transposed convolution, which leaves out at the end what no window read.
    const spread = convTranspose2d(upstream, weight, null, params);
    const [rowsMade = 0, columnsMade = 0] = spread.shape.slice(2);
    for (let y = 0; y < rowsMade; y++)
      expect([...made.data.slice(y * size[1], y * size[1] + columnsMade)]).toEqual([
        ...spread.data.slice(y * columnsMade, (y + 1) * columnsMade),
      ]);
  });

  it('the shares that come back add up to the picture', () => {
    const { meetings, patches, made } = traces.back;
    const sums = new Float64Array(image.data.length);
    for (const { window, weight, pixel } of meetings)
      if (pixel !== null) sums[pixel]! += patches[weight]![window]!;
    expect([...sums]).toEqual([...made.data]);
  });

  it('each step is a row of the matrix, found by its cell', () => {
    for (const trace of Object.values(traces))
      for (let index = 0; index < trace.length; index++) {
        const { row, column, meetings, sum } = trace.step(index);
        expect(sum).toBe(trace.made.data[index]);
        expect(meetings.filter(({ pixel }) => pixel !== null)).toHaveLength(
          trace.matrix[index]!.filter((entry) => entry !== null).length,
        );
        expect(trace.touching({ grid: 'output', row, column })).toEqual([index]);
        expect(trace.at({ grid: 'output', row, column })).toEqual(meetings);
      }
  });
});

describe('a place', () => {
  const image = matrix([
    [1, 2, 0],
    [0, 3, 1],
    [2, 0, 4],
  ]);
  const kernel = matrix([
    [1, -1],
    [2, 3],
  ]);
  const forward = traceConvMatrix('forward', image, kernel, [3, 3]);
  const back = traceConvMatrix(
    'back',
    matrix([
      [1, 0],
      [-2, 5],
    ]),
    kernel,
    [3, 3],
  );

  it('has its meetings: a pixel in the windows that read it, a weight in every window', () => {
    expect(
      forward.at({ grid: 'input', row: 1, column: 1 }).map(({ window, weight }) => [window, weight]),
    ).toEqual([
      ...[
        [0, 3],
        [1, 2],
        [2, 1],
        [3, 0],
      ],
    ]);
    expect(forward.at({ grid: 'kernel', row: 0, column: 1 }).map(({ pixel }) => pixel)).toEqual([1, 2, 4, 5]);
    expect(forward.touching({ grid: 'kernel', row: 0, column: 1 })).toEqual([0, 1, 2, 3]);
    expect(back.touching({ grid: 'input', row: 1, column: 1 })).toEqual([4, 5, 7, 8]);
  });

  it('with a plane is one of them, or none where no weight stands', () => {
    expect(forward.at({ grid: 'kernel', row: 0, column: 1, plane: 2 })).toEqual([
      { window: 2, weight: 1, pixel: 4 },
    ]);
    expect(forward.at({ grid: 'output', row: 1, column: 0, plane: 4 })).toEqual([
      { window: 2, weight: 1, pixel: 4 },
    ]);
    expect(forward.at({ grid: 'output', row: 1, column: 0, plane: 0 })).toEqual([]);
    expect(forward.touching({ grid: 'output', row: 1, column: 0, plane: 0 })).toEqual([2]);
    expect(forward.at({ grid: 'output', row: 2, column: 0 })).toEqual([]);
  });

  it('on padding is told', () => {
    const padded = traceConvMatrix('forward', image, kernel, [3, 3], { padding: 1 });
    expect([padded.isPadding(0, 0), padded.isPadding(3, 0)]).toEqual([true, false]);
    expect(padded.patches[0]![0]).toBe(0);
  });

  it('needs as many numbers as there are pixels', () => {
    expect(() => traceConvMatrix('forward', tensor([1, 1, 2, 2]), kernel, [3, 3])).toThrow(
      'given must hold 3 × 3 numbers, not 4',
    );
  });
});
