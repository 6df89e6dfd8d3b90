import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { fileFor, type Picture } from './picture.ts';

let top: string;
let base: string;
let now: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'sheet-'));
  [base, now] = [join(top, 'base'), join(top, 'now')];
});
afterEach(() => rmSync(top, { recursive: true }));

const look = 'phone-dark';
/** A white picture with a bar of black in it, so many pixels long. */
async function put(folder: string, name: string, { bar = 0, height = 20, compressionLevel = 6 } = {}) {
  const picture: Picture = { name, look };
  const white = { create: { width: 30, height, channels: 3, background: '#fff' } } as const;
  const black = { create: { width: Math.max(bar, 1), height: 1, channels: 3, background: '#000' } } as const;
  await sharp(white)
    .composite(bar === 0 ? [] : [{ input: black, left: 0, top: 3 }])
    .png({ compressionLevel })
    .toFile(fileFor(folder, picture));
}

describe('from one run to another', () => {
  it('nothing has changed where pictures are equal, however they are packed', async () => {
    for (const name of ['figures/A/one', 'pages/home']) {
      await put(base, name, { bar: 5, compressionLevel: 0 });
      await put(now, name, { bar: 5, compressionLevel: 9 });
    }
    expect(await changesBetween(base, now)).toEqual([]);
  });

  it('the larger change comes first', async () => {
    const bars = { 'figures/A/one': 4, 'figures/B/two': 9, 'pages/home': 0, 'pages/learn/a': 6 };
    for (const [name, bar] of Object.entries(bars)) {
      await put(base, name);
      await put(now, name, { bar });
    }
    const changes = await changesBetween(base, now);
    expect(changes.map(({ name, count }) => [name, count])).toEqual([
      ['figures/B/two', 9],
      ['pages/learn/a', 6],
      ['figures/A/one', 4],
    ]);
    expect(changes[0]).toMatchObject({ kind: 'changed', look, share: 9 / 600 });
    expect(changes[0]!.box).toEqual({ left: 0, top: 3, width: 9, height: 1 });
  });

  it('a picture has come, one has gone, and one has another size', async () => {
    await put(base, 'figures/A/gone');
    await put(base, 'figures/A/higher', { bar: 2 });
    await put(now, 'figures/A/higher', { bar: 2, height: 22 });
    await put(now, 'figures/A/here', { height: 10 });
    const changes = await changesBetween(base, now);
    expect(changes.map(({ name, kind, count }) => [name, kind, count])).toEqual([
      ['figures/A/gone', 'missing', 600],
      ['figures/A/here', 'new', 300],
      ['figures/A/higher', 'changed', 60],
    ]);
  });
});
