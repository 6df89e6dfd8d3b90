import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { Volume } from '#figures/Volume.tsx';

const draw = (shape: number[], largest = 32) => {
  const html = render(<Volume shape={shape} largest={largest} kind="weighted" />);
  const points = (part: string) =>
    new RegExp(`class="${part}" points="([^"]*)"`)
      .exec(html)![1]!
      .split(' ')
      .map((point) => point.split(',').map(Number) as [number, number]);
  const side = points('side');
  const face = points('face');
  return {
    html,
    tall: side[2]![1] - side[1]![1],
    deep: side[1]![0] - side[0]![0],
    wide: face[1]![0] - face[0]![0],
    middle: (Math.min(...face.map(([, y]) => y)) + Math.max(...side.map(([, y]) => y))) / 2,
  };
};

describe('Volume', () => {
  test('has a face of height by width, and the channels for its depth', () => {
    const square = draw([8, 32, 32]);
    const flat = draw([8, 8, 32]);
    expect(flat.tall).toBeCloseTo(square.tall / 2, 0);
    expect(flat.wide).toBeCloseTo(square.wide, 1);
    expect(draw([64, 32, 32]).deep).toBeCloseTo(2 * square.deep, 1);
  });

  test('is as high as there is room, whatever the largest side of a network', () => {
    expect(draw([3, 224, 224], 224).tall).toBe(draw([3, 32, 32], 32).tall);
  });

  test('draws a list of numbers as that many channels of one cell', () => {
    expect(draw([4096])).toMatchObject({ tall: draw([4096, 1, 1]).tall, deep: draw([4096, 1, 1]).deep });
  });

  test('stands on one middle line with all others', () => {
    expect(draw([8, 4, 4]).middle).toBeCloseTo(draw([3, 32, 32]).middle, 0);
  });

  test('is left to the text beside it by whoever listens', () => {
    expect(draw([8, 4, 4]).html).toContain('aria-hidden="true"');
  });
});
