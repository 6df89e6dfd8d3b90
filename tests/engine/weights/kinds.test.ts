import { expect, it } from 'vitest';
import { floatKind, readableKind, readableKinds } from '#engine/weights/kinds.ts';

it.each(['F64', 'F32', 'F16'] as const)('%s is written as it is read, little-endian', (name) => {
  const kind = floatKind(name);
  const view = new DataView(new ArrayBuffer(kind.bytes + 1));
  kind.set(view, 1, -1.5);
  expect(kind.get(view, 1)).toBe(-1.5);
  // Sign and exponent come last.
  expect(view.getUint8(kind.bytes) & 0x80).toBe(0x80);
});

it.each([
  ['BF16', [0xc0, 0xbf], -1.5],
  ['I64', [0xfe, 255, 255, 255, 255, 255, 255, 255], -2],
  ['I32', [0xfe, 255, 255, 255], -2],
  ['I16', [0x00, 0x80], -32_768],
  ['I8', [0xfe], -2],
  ['U8', [0xfe], 254],
  ['BOOL', [1], 1],
])('%s is read', (name, bytes, value) => {
  expect(readableKinds).toContain(name);
  const kind = readableKind(name)!;
  expect(kind.bytes).toBe(bytes.length);
  expect(kind.get(new DataView(Uint8Array.from(bytes).buffer), 0)).toBe(value);
});

it('knows no other', () => {
  expect(['F8', 'toString', 7, undefined].map(readableKind)).toEqual(Array(4).fill(undefined));
});
