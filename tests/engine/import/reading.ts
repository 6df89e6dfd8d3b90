import type { SourceReading } from '#engine/index.ts';
import { readSource } from '#engine/index.ts';

/** Layers as they are written for short, `conv2d 8 3 | relu`, or the first misfit with its line. */
export function read(text: string): string {
  const reading = readSource(text);
  return reading.misfit ? `${reading.misfit.line}: ${reading.misfit.message}` : short(reading);
}

export const short = ({ layers }: SourceReading): string =>
  layers
    .map(({ type, ...rest }) =>
      [type, ...Object.values(rest).map((value) => JSON.stringify(value))].join(' '),
    )
    .join(' | ');

/** A row of layers of Keras for an input of 1 × 8 × 8. */
export const row = (...layers: string[]): string =>
  read(`keras.Sequential([keras.Input((8, 8, 1)), ${layers.join(', ')}])`);

/** Lines that take x through Keras' functions, for an input of 1 × 8 × 8. */
export const lines = (...body: string[]): string => read(['x = keras.Input((8, 8, 1))', ...body].join('\n'));
