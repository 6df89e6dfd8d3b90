import { describe, expect, it } from 'vitest';
import { memoryOf } from '#engine/simd/memory.ts';

const page = 65536;

/** A memory of so many pages without any kernel. */
function open(pages: number) {
  const memory = new WebAssembly.Memory({ initial: pages });
  const kernels = { memory, base: () => 8 } as unknown as Parameters<typeof memoryOf>[0];
  return { memory, ...memoryOf(kernels) };
}

describe('outside of a scope', () => {
  it('room is an ordinary array', () => {
    const { memory, room } = open(1);
    expect(room(3)).toEqual(new Float32Array(3));
    expect(room(3).buffer).not.toBe(memory.buffer);
  });

  it('a call finds copies of what it reads, and brings back what it fills and changes', () => {
    const { memory, call } = open(1);
    const [read, whole, changed, filled] = [
      Float32Array.of(1, 2),
      Int32Array.of(3, 4),
      Float32Array.of(5),
      Float32Array.of(6),
    ];
    call({ reads: [read, null, whole], changes: [changed], fills: [filled], room: 64 }, (...at) => {
      const [a, none, b, c, d, room] = at as [number, number, number, number, number, number];
      const floats = new Float32Array(memory.buffer);
      expect([...floats.subarray(a / 4, a / 4 + 2)]).toEqual([1, 2]);
      expect(none).toBe(0);
      expect([...new Int32Array(memory.buffer, b, 2)]).toEqual([3, 4]);
      expect(floats[c / 4]).toBe(5);
      expect(room).toBeGreaterThan(d);
      floats[c / 4] = 50;
      floats[d / 4] = 60;
      floats[a / 4] = 10;
    });
    expect([read[0], changed[0], filled[0]]).toEqual([1, 50, 60]);
  });

  it('memory grows with what a call needs', () => {
    const { memory, call } = open(1);
    const large = new Float32Array(page).fill(7);
    call({ reads: [large], room: 100 }, (at, room) => {
      expect(new Float32Array(memory.buffer)[at / 4 + page - 1]).toBe(7);
      expect(room + 100).toBeLessThanOrEqual(memory.buffer.byteLength);
    });
  });
});

describe('within a scope', () => {
  it('room lies in the memory, each array after the other, and calls take it where it is', () => {
    const { memory, room, scope, call } = open(1);
    scope(() => {
      const [a, b] = [room(3), room(5)];
      expect([a.buffer, b.buffer]).toEqual([memory.buffer, memory.buffer]);
      expect(b.byteOffset).toBeGreaterThanOrEqual(a.byteOffset + a.byteLength);
      call({ reads: [a], fills: [b] }, (...at) => {
        expect(at.slice(0, 2)).toEqual([a.byteOffset, b.byteOffset]);
        expect(at[2]).toBeGreaterThanOrEqual(b.byteOffset + b.byteLength);
      });
    });
  });

  it('the same room serves the next one, and the outer one keeps its own', () => {
    const { room, scope } = open(1);
    const place = () => scope(() => room(4).byteOffset);
    expect(place()).toBe(place());
    scope(() => {
      const outer = room(4);
      expect(place()).toBeGreaterThan(outer.byteOffset);
      expect(room(4).byteOffset).toBe(place() - 16);
    });
  });

  it('gives back what the work gives, and its room even where that fails', () => {
    const { room, scope } = open(1);
    const place = scope(() => room(4).byteOffset);
    expect(() =>
      scope(() => {
        room(4);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(scope(() => room(4).byteOffset)).toBe(place);
  });

  it('goes on with ordinary arrays where memory ends, and has enough the next time', () => {
    const { memory, room, scope } = open(1);
    const here = () => scope(() => [room(page), room(page)].map(({ buffer }) => buffer === memory.buffer));
    expect(here()).toEqual([false, false]);
    expect(here()).toEqual([true, true]);
  });

  it('does not let memory grow under arrays that are in use', () => {
    const { room, scope, call } = open(1);
    expect(() =>
      scope(() => {
        room(4);
        call({ reads: [], room: 2 * page }, () => undefined);
      }),
    ).toThrow(RangeError);
  });
});
