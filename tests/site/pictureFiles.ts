/** Pictures of every kind, made for the tests that open them. */
import { deflateSync } from 'node:zlib';

import type { Page } from '@playwright/test';

/** A file as a browser's test hands it over. */
export interface PictureFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture whose left half is black and whose right half is white or see-through, made by the browser itself. */
export async function halves(
  page: Page,
  mimeType: string,
  right: 'white' | 'transparent',
): Promise<PictureFile> {
  const bytes = await page.evaluate(
    async ([type, fill]) => {
      const canvas = new OffscreenCanvas(120, 80);
      const context = canvas.getContext('2d')!;
      context.fillRect(0, 0, 60, 80);
      context.fillStyle = fill!;
      context.fillRect(60, 0, 60, 80);
      const blob = await canvas.convertToBlob({ type: type!, quality: 0.95 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [mimeType, right],
  );
  return { name: `halves.${mimeType.split('/')[1]}`, mimeType, buffer: Buffer.from(bytes) };
}

/** The same photograph with a note that the camera was held on its side. */
export function turned({ mimeType, buffer }: PictureFile): PictureFile {
  const exif = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0',
    'latin1',
  );
  const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return {
    ...{ name: 'turned.jpeg', mimeType },
    buffer: Buffer.concat([buffer.subarray(0, 2), length, exif, buffer.subarray(2)]),
  };
}

/** A black frame and then a white one, for ever. */
export function moving(): PictureFile {
  const frame = (index: number) => [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44 + 8 * index, 1, 0];
  const bytes = [
    ...Buffer.from('GIF89a'),
    ...[1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...[0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0],
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0, ...frame(0)],
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0, ...frame(1)],
    0x3b,
  ];
  return { name: 'moving.gif', mimeType: 'image/gif', buffer: Buffer.from(bytes) };
}

/** A picture of one grey that is far larger than its file. */
export function vast(side: number): PictureFile {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const checked = (bytes: Buffer) =>
    (bytes.reduce((c, byte) => table[(c ^ byte) & 255]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(checked(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return { name: 'vast.png', mimeType: 'image/png', buffer: Buffer.concat([signature, ...chunks]) };
}
