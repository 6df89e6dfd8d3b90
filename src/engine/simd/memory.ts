import type { Numbers } from '../tensor.ts';
import type { At, Kernels } from './kernels.ts';

/** Arrays for one call: those that it reads, and those that it fills or, if they are read too, changes. */
export interface Arrays {
  readonly reads: readonly (Numbers | Int32Array | null)[];
  readonly changes?: readonly Numbers[];
  readonly fills?: readonly Numbers[];
  /** bytes to work in */
  readonly room?: number;
}

export interface Memory {
  room(count: number): Float32Array;
  scope<Result>(work: () => Result): Result;
  /** Runs with where everything lies: what is read, changed and filled, in that order, then the room to work in. */
  call(arrays: Arrays, run: (...at: At[]) => void): void;
}

const page = 65536;
const aligned = (bytes: number): number => (bytes + 15) & ~15;

/**
 * How arrays of JavaScript meet the memory of WebAssembly. Outside of a scope, what is handed out are ordinary arrays:
 * a call takes copies in and brings the answer out. Within a scope they are views of the memory itself, side by side
 * from its beginning: nothing is copied, nothing is allocated, and at the end all of that room is free again.
 *
 * Memory that grows leaves old views empty, so it grows between scopes only. Where a scope finds it too small, it goes
 * on with ordinary arrays, and the next one has more. The second half is kept for what calls need for themselves.
 */
export function memoryOf({ memory, base }: Kernels): Memory {
  const start = aligned(base());
  let top = start;
  let depth = 0;
  let wanted = 0;
  let size = memory.buffer.byteLength;
  let [floats, words] = [new Float32Array(memory.buffer), new Int32Array(memory.buffer)];

  const grow = (least: number): void => {
    if (least <= size) return;
    memory.grow(Math.ceil((least - size) / page));
    size = memory.buffer.byteLength;
    [floats, words] = [new Float32Array(memory.buffer), new Int32Array(memory.buffer)];
  };

  const isHere = (array: Numbers | Int32Array): boolean => array.buffer === memory.buffer;

  return {
    room(count) {
      if (depth === 0) return new Float32Array(count);
      const end = aligned(top + 4 * count);
      wanted = Math.max(wanted, end);
      if (end > size / 2) {
        wanted += 4 * count;
        return new Float32Array(count);
      }
      const view = new Float32Array(memory.buffer, top, count);
      top = end;
      return view;
    },

    scope(work) {
      const mark = top;
      depth++;
      try {
        return work();
      } finally {
        top = mark;
        depth--;
        if (depth === 0) grow(2 * wanted);
      }
    },

    call({ reads, changes = [], fills = [], room = 0 }, run) {
      const all = [...reads, ...changes, ...fills];
      const copies = all.reduce(
        (sum, array) => sum + (array && !isHere(array) ? aligned(array.byteLength) : 0),
        0,
      );
      const end = top + copies + aligned(room);
      if (end > size) {
        if (depth > 0) throw new RangeError(`a scope has no room for ${end - top} bytes more`);
        grow(end);
      }
      let free = top;
      const at = all.map((array, index) => {
        if (!array) return 0;
        if (isHere(array)) return array.byteOffset;
        const place = free;
        free += aligned(array.byteLength);
        if (index < reads.length + changes.length)
          (array instanceof Int32Array ? words : floats).set(array, place / 4);
        return place;
      });
      run(...at, free);
      [...changes, ...fills].forEach((array, index) => {
        const place = at[reads.length + index]!;
        if (!isHere(array)) array.set(floats.subarray(place / 4, place / 4 + array.length));
      });
    },
  };
}
