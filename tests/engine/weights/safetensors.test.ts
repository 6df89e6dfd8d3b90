import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, tensor, writeSafetensors } from '#engine/index.ts';

/** A file with a header as it may come from anywhere. */
function fileOf(header: unknown, data: readonly number[] = []): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(text.length), true);
  return Uint8Array.from([...length, ...text, ...data]);
}
const entry = (more: object = {}) => ({ dtype: 'U8', shape: [2], data_offsets: [0, 2], ...more });

describe('writeSafetensors', () => {
  const tensors = new Map([
    ['0.weight', tensor([1, 2], [0.5, -2])],
    ['0.bias', tensor([1], [1])],
  ]);

  it('lays out the header and then the numbers', () => {
    const bytes = writeSafetensors(tensors);
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = new TextDecoder().decode(bytes.subarray(8, 8 + length));
    expect(header).toMatch(/^\{.*\} *$/);
    expect(JSON.parse(header)).toEqual({
      '0.weight': { dtype: 'F32', shape: [1, 2], data_offsets: [0, 8] },
      '0.bias': { dtype: 'F32', shape: [1], data_offsets: [8, 12] },
    });
    expect(length % 8).toBe(0);
    expect([...new Float32Array(bytes.slice(8 + length).buffer)]).toEqual([0.5, -2, 1]);
  });

  it('rounds to the kind that is asked for', () => {
    const third = new Map([['third', tensor([1], [1 / 3])]]);
    const kept = (['F64', 'F32', 'F16'] as const).map(
      (dtype) => readSafetensors(writeSafetensors(third, { dtype })).tensors.get('third')!.data[0],
    );
    expect(kept).toEqual([1 / 3, Math.fround(1 / 3), 0.333251953125]);
  });

  it('refuses a shape that is none', () => {
    const odd = new Map([['odd', { shape: [1.5], data: new Float64Array(1) }]]);
    expect(() => writeSafetensors(odd)).toThrow('"odd"[0] must be a whole number, 1 or more, not 1.5');
  });
});

describe('readSafetensors', () => {
  it('gives back what was written, names and metadata in any script', () => {
    const shape = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 });
    const values = shape.chain((sides) => {
      const length = sides.reduce((a, b) => a * b, 1);
      const numbers = fc.array(fc.double(), { minLength: length, maxLength: length });
      return numbers.map((data) => tensor(sides, data));
    });
    const name = fc.string({
      unit: fc.constantFrom('a', '1', '"', '\\', '\n', '\u007f', 'é', '漢', '\u2028', '😀'),
      maxLength: 4,
    });
    const notes = fc.dictionary(name, name, { maxKeys: 2 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, values), { selector: ([key]) => key, maxLength: 3 }),
        notes,
        (list, metadata) => {
          const read = readSafetensors(writeSafetensors(new Map(list), { dtype: 'F64', metadata }));
          expect(new Map(read.tensors)).toEqual(new Map(list));
          expect({ ...read.metadata }).toEqual({ ...metadata });
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('takes a file within other bytes, a tensor of one number, and entries in any order', () => {
    const file = fileOf(
      { b: { dtype: 'I16', shape: [], data_offsets: [2, 4] }, a: { ...entry(), dtype: 'I8' } },
      [1, 255, 3, 0],
    );
    const within = new Uint8Array([9, 9, 9, ...file]).subarray(3);
    expect([...readSafetensors(within).tensors]).toEqual([
      ['b', { shape: [], data: Float64Array.of(3) }],
      ['a', { shape: [2], data: Float64Array.of(1, -1) }],
    ]);
    expect(readSafetensors(file).metadata).toEqual({});
  });

  it('takes no name for anything but a name', () => {
    const file = fileOf(`{"__proto__":${JSON.stringify(entry())}}`, [1, 2]);
    expect([...readSafetensors(file).tensors.keys()]).toEqual(['__proto__']);
  });

  it.each<[Uint8Array, string]>([
    [new Uint8Array(7), 'it has 7 bytes, and begins with a length of 8'],
    [
      new Uint8Array(8).fill(255),
      'its header would have 18446744073709551615 bytes, and at most 1048576 are',
    ],
    [fileOf('{}').subarray(0, 9), 'its header would have 2 bytes, and only 1 follow'],
    [fileOf('{'), 'its header is not JSON'],
    [Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 255]), 'its header is not JSON'],
    [fileOf([]), 'its header must be an object in JSON'],
    [fileOf({ __metadata__: { epochs: 3 } }), 'its __metadata__ must be texts by name'],
    [fileOf({ a: null }), '"a" has the dtype undefined, and F64, F32, F16, BF16, I64,'],
    [fileOf({ a: entry({ dtype: 'F4' }) }), '"a" has the dtype "F4"'],
    [fileOf({ a: entry({ shape: [-2] }) }), '"a" has the shape [-2], which is no list of sides'],
    [fileOf({ a: entry({ shape: '2' }) }), '"a" has the shape "2", which is no list of sides'],
    [
      fileOf({ a: entry({ data_offsets: [0] }) }, [1, 2]),
      '"a" has the data_offsets [0], and there are 2 bytes',
    ],
    [fileOf({ a: entry({ data_offsets: [2, 0] }) }, [1, 2]), '"a" has the data_offsets [2, 0]'],
    [fileOf({ a: entry() }, [1]), '"a" has the data_offsets [0, 2], and there are 1 bytes of numbers'],
    [fileOf({ a: entry({ dtype: 'F16' }) }, [1, 2]), '"a" of shape [2] takes 4 bytes in F16, not 2'],
    [
      fileOf({ a: entry({ shape: [2 ** 40, 2 ** 40] }) }, [1, 2]),
      '"a" of shape [1099511627776, 1099511627776] takes 1.2089258196146292e+24 bytes in U8, not 2',
    ],
    [fileOf({ a: entry(), b: entry() }, [1, 2]), '"b" begins at byte 0, and the one before it ends at 2'],
    [
      fileOf({ a: entry({ data_offsets: [1, 3] }) }, [1, 2, 3]),
      '"a" begins at byte 1, and the one before it ends',
    ],
    [fileOf({ a: entry() }, [1, 2, 3]), 'its tensors end at byte 2, and its numbers at 3'],
  ])('refuses a file that is not sound (%#)', (bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(RangeError);
    expect(() => readSafetensors(bytes)).toThrow(`This is not a sound safetensors file: ${message}`);
  });
});
