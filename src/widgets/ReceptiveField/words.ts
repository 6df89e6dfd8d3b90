import type { Layer } from '#engine/index.ts';
import { counted } from '#figures/counted.ts';
import { percentage } from '#figures/percentage.ts';
import { formatNumber } from '#figures/values.ts';
import type { StackStep, StackTrace } from '#trace/stack.ts';
import type { Piece } from '../kit/Telling.tsx';
import { SAMPLES, SHARE, type FieldValues } from './parameters.ts';
import type { FieldRun } from './run.ts';

/** "Conv 3, stride 2" at the head of a row; the input has no layer. */
export function nameOf(layer: Layer | null): string {
  if (layer?.type === 'conv2d') {
    const { kernel, stride = 1, dilation = 1 } = layer;
    return `Conv ${String(kernel)}${stride === 1 ? '' : `, S ${String(stride)}`}${dilation === 1 ? '' : `, D ${String(dilation)}`}`;
  }
  if (layer?.type !== 'maxPool2d' && layer?.type !== 'avgPool2d') return 'Input';
  const { size, stride = size } = layer;
  return `${layer.type === 'maxPool2d' ? 'Max' : 'Mean'} ${String(size)}${stride === size ? '' : `, S ${String(stride)}`}`;
}

/** What a cell sees, and what sees it. */
export function story(run: StackTrace, step: StackStep): Piece[] {
  const { levels } = run;
  const { level, cell } = step;
  const { cells, field, layer } = levels[level]!;
  const { first, last, count } = run.seen(step);
  const seers = (step.read.at(-1) as readonly number[]).filter((ways) => ways > 0).length;
  const seen: Piece[] = [' It is seen by ', ['result', counted(seers, 'cell')], ' of the last layer.'];
  if (level === 0) return [`Pixel ${cell + 1} of ${cells}.`, ...seen];
  const place = `Layer ${level}, ${nameOf(layer)}, cell ${cell + 1} of ${cells}: `;
  const onwards = level < levels.length - 1 ? seen : [];
  if (count === 0) return [`${place}it sees nothing but padding.`, ...onwards];
  const gaps = last - first + 1 - count;
  const cut = last - first + 1 < field.size;
  return [
    `${place}it sees `,
    ['input', counted(count, 'pixel')],
    count === 1 ? ` of the row, number ${first + 1}` : ` of the row, from ${first + 1} to ${last + 1}`,
    ...(gaps > 0 ? [`, and skips ${formatNumber(gaps)} between them`] : []),
    ...(cut ? [`; some of its field of ${field.size} is padding`] : []),
    '.',
    ...onwards,
  ];
}

/** What is drawn on the whole picture, in short and as a sentence. */
const drawn = {
  paths: ['paths', 'Paths are counted.'],
  random: [`${SAMPLES} networks`, `Squared gradients of ${SAMPLES} networks with random weights, on noise.`],
  trained: [`${SAMPLES} digits`, `Squared gradients of the trained network, on ${SAMPLES} digits.`],
} as const;

export const measured = ({ measure }: FieldValues, { measured: done }: FieldRun) =>
  drawn[done ? measure : 'paths'];

/** What that comes to. */
export function inWords({ middle, square, inner, ...trace }: FieldRun): string {
  const { count } = trace.seen(middle);
  const sides = (side: number) => `${side}\u00a0×\u00a0${side}`;
  return `The field of the middle cell of the last layer is ${sides(square.side)}, of which it reads ${formatNumber(count ** 2)} pixels. ${percentage(SHARE)} of what counts lies within ${sides(inner.side)}.`;
}
