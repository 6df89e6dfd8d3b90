import { describe, expect, it } from 'vitest';
import { align, difference } from './difference.ts';
import type { Pixels } from './pixels.ts';

/** A picture drawn with letters, each a colour of its own. */
const drawn = (...rows: string[]): Pixels => ({
  width: rows[0]!.length,
  height: rows.length,
  data: new Uint8Array([...rows.join('')].flatMap((letter) => [letter.charCodeAt(0), 0, 255])),
});
const between = (before: Pixels, after: Pixels) => difference(align(before, after));

describe('two pictures', () => {
  it('do not differ where they are equal', () => {
    expect(between(drawn('ab', 'cd'), drawn('ab', 'cd'))).toBeNull();
  });

  it('differ in the pixels that look different, in whichever colour', () => {
    expect(between(drawn('abc', 'def', 'ghi'), drawn('abc', 'dXf', 'ghX'))).toEqual({
      count: 2,
      share: 2 / 9,
      box: { left: 1, top: 1, width: 2, height: 2 },
    });
    for (const channel of [0, 1, 2]) {
      const other = drawn('ab', 'cd');
      other.data[6 + channel]! ^= 1;
      expect(between(drawn('ab', 'cd'), other)).toMatchObject({ count: 1, box: { left: 0, top: 1 } });
    }
  });

  it('differ in rows that came or went, and not in all that these have moved', () => {
    const [short, long] = [drawn('aa', 'bb', 'cc', 'dd'), drawn('aa', 'XX', 'YY', 'bb', 'cc', 'dd')];
    const told = { count: 4, share: 4 / 12, box: { left: 0, top: 1, width: 2, height: 2 } };
    expect(between(short, long)).toEqual(told);
    expect(between(long, short)).toEqual(told);
  });

  it('differ in rows that came, and in pixels above and below these', () => {
    const [before, after] = [drawn('aa', 'bb', 'cc', 'dd'), drawn('aZ', 'bb', 'XX', 'cc', 'Zd')];
    expect(align(before, after).gap).toEqual({ top: 2, rows: 1 });
    expect(between(before, after)).toMatchObject({ count: 4, box: { top: 0, height: 5 } });
  });

  it('differ in what only one of them has where their widths differ', () => {
    expect(between(drawn('ab', 'cd'), drawn('abX', 'cdX'))).toEqual({
      count: 2,
      share: 1 / 3,
      box: { left: 2, top: 0, width: 1, height: 2 },
    });
  });

  it('are equally high once they are aligned, with a gap of grey', () => {
    const { before, after } = align(drawn('aa', 'bb'), drawn('aa', 'XX', 'bb'));
    expect([before.height, after.height]).toEqual([3, 3]);
    expect([...before.data.subarray(6, 12)]).toEqual(Array(6).fill(128));
    expect(before.data.subarray(12)).toEqual(after.data.subarray(12));
  });
});
