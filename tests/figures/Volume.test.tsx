import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { Volume } from '#figures/Volume.tsx';

const draw = (shape: number[], largest = 32) => {
  const html = render(<Volume shape={shape} largest={largest} kind="weighted" />);
  const length = (name: string) => Number(new RegExp(`--volume-${name}:([\\d.]+)px`).exec(html)![1]);
  return { html, deep: length('depth'), tall: length('height'), wide: length('width') };
};

describe('Volume', () => {
  test('has a face of height by width, and the channels for its depth', () => {
    const square = draw([8, 32, 32]);
    expect(square.wide).toBe(square.tall);
    const flat = draw([8, 8, 32]);
    expect(flat.tall).toBeCloseTo(square.tall / 2, 0);
    expect(flat.wide).toBe(square.wide);
    expect(draw([64, 32, 32]).deep).toBeCloseTo(2 * square.deep, 1);
  });

  test('is as high as there is room, whatever the largest side of a network', () => {
    expect(draw([3, 224, 224], 224).tall).toBe(draw([3, 32, 32], 32).tall);
  });

  test('draws a list of numbers as that many channels of one cell', () => {
    expect(draw([4096])).toMatchObject({ tall: draw([4096, 1, 1]).tall, deep: draw([4096, 1, 1]).deep });
    expect(draw([4096]).tall).toBe(draw([4096]).wide);
  });

  test('is left to the text beside it by whoever listens', () => {
    expect(draw([8, 4, 4]).html).toContain('aria-hidden="true"');
  });
});
