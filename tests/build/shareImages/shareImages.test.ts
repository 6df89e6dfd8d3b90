import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { shareImages } from '#build/shareImages/shareImages.ts';

const folder = mkdtempSync(join(tmpdir(), 'share-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (title: string) =>
  `<head><meta property="og:image" content="/share/x.png"></head><h1>${title}</h1><p class="promise">Of it.</p>`;

test('home and lessons have a picture each, which is kept; other pages and old addresses have none', async () => {
  const [site, kept] = [join(folder, 'site'), join(folder, 'kept')];
  const build = async () => {
    const images = shareImages(site, kept);
    images.draw('/', page('Home'));
    images.draw('/learn/first/', page('First'));
    images.draw('/learn/again/', page('First'));
    images.draw('/learn/moved/', '<meta http-equiv="refresh" content="0;url=/learn/first/">');
    images.draw('/about/', page('About'));
    images.draw('/learn/', page('Course'));
    await images.finish();
  };
  await build();
  expect(readdirSync(site).sort()).toEqual(['again.png', 'first.png', 'home.png']);
  const read = (name: string) => readFileSync(join(site, `${name}.png`));
  const first = read('first');
  // The width and the height stand at the beginning of a PNG.
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(read('again')).toEqual(first);
  expect(read('home')).not.toEqual(first);

  const before = readdirSync(kept).sort();
  expect(before).toHaveLength(2);
  await build();
  expect(readdirSync(kept).sort()).toEqual(before);
});
