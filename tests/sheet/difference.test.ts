import { describe, expect, it } from 'vitest';
import { difference } from './difference.ts';
import type { Pixels } from './pixels.ts';

/** A picture drawn with letters, each a colour of its own. */
const drawn = (...rows: string[]): Pixels => ({
  width: rows[0]!.length,
  height: rows.length,
  data: new Uint8Array([...rows.join('')].flatMap((letter) => [letter.charCodeAt(0), 0, 255])),
});

describe('two pictures', () => {
  it('do not differ where they are equal', () => {
    expect(difference(drawn('ab', 'cd'), drawn('ab', 'cd'))).toBeNull();
  });

  it('differ in the pixels that look different, in whichever colour', () => {
    expect(difference(drawn('abc', 'def', 'ghi'), drawn('abc', 'dXf', 'ghX'))).toEqual({
      count: 2,
      share: 2 / 9,
      box: { left: 1, top: 1, width: 2, height: 2 },
    });
    for (const channel of [0, 1, 2]) {
      const other = drawn('ab', 'cd');
      other.data[6 + channel]! ^= 1;
      expect(difference(drawn('ab', 'cd'), other)).toMatchObject({ count: 1, box: { left: 0, top: 1 } });
    }
  });

  it('differ in a row that came or went, and not in all that it has moved', () => {
    const [short, long] = [drawn('aa', 'bb', 'cc', 'dd'), drawn('aa', 'XX', 'bb', 'cc', 'dd')];
    const box = { left: 0, top: 1, width: 2, height: 1 };
    expect(difference(short, long)).toEqual({ count: 2, share: 1 / 5, box });
    expect(difference(long, short)).toEqual({ count: 2, share: 1 / 5, box });
  });

  it('differ in what only one of them has where their widths differ', () => {
    expect(difference(drawn('ab', 'cd'), drawn('abX', 'cdX'))).toEqual({
      count: 2,
      share: 1 / 3,
      box: { left: 2, top: 0, width: 1, height: 2 },
    });
  });
});
