/** A picture as numbers: red, green and blue of each pixel, row by row. */
import sharp from 'sharp';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads a picture, at that width if one is given. */
export async function readPixels(file: string | Buffer, width?: number): Promise<Pixels> {
  const image = sharp(file).removeAlpha();
  const { data, info } = await (width ? image.resize({ width }) : image)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A part of a picture; what lies outside of the picture is grey. */
export function part(pixels: Pixels, { left, top, width, height }: Box): Pixels {
  const data = new Uint8Array(3 * width * height).fill(128);
  const [first, last] = [Math.max(0, left), Math.min(pixels.width, left + width)];
  for (let y = Math.max(0, top); y < Math.min(pixels.height, top + height); y++) {
    const row = pixels.data.subarray(3 * (y * pixels.width + first), 3 * (y * pixels.width + last));
    data.set(row, 3 * ((y - top) * width + first - left));
  }
  return { width, height, data };
}

/** As sharp takes it to lay it on something. */
export const image = ({ width, height, data }: Pixels) => ({
  input: Buffer.from(data.buffer, data.byteOffset, data.length),
  raw: { width, height, channels: 3 as const },
});

export async function writePixels(pixels: Pixels, file: string): Promise<void> {
  const { input, raw } = image(pixels);
  await sharp(input, { raw }).png({ compressionLevel: 2 }).toFile(file);
}
