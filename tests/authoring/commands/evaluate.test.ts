import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { evaluation } from '#authoring/commands/evaluate.ts';
import { digits } from '#samples/digits/index.ts';
import { dataset } from '#samples/imageSet.ts';

const root = join(import.meta.dirname, '../../..');

test('tries the network on files of images and labels', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  try {
    const [images, labels] = [join(folder, 'images.gz'), join(folder, 'labels')];
    const { inputs, labels: answers } = dataset(digits, { seed: 9, count: 30 });
    const pixels = Uint8Array.from(inputs.data, (ink) => Math.round(255 * ink));
    writeFileSync(
      images,
      gzipSync(Uint8Array.from([0, 0, 8, 3, 0, 0, 0, 30, 0, 0, 0, 28, 0, 0, 0, 28, ...pixels])),
    );
    writeFileSync(labels, Uint8Array.from([0, 0, 8, 1, 0, 0, 0, 30, ...Array.from(answers)]));
    const said = await evaluation(root, images, labels);
    const [, share, count] = /^([\d.]+) % of (\d+) pictures/.exec(said)!;
    expect(count).toBe('30');
    expect(Number(share)).toBeGreaterThan(85);
    await expect(evaluation(root, labels, images)).rejects.toThrow('are the two exchanged?');
    await expect(evaluation(root, images, 'nowhere')).rejects.toThrow('There is no file nowhere.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
