/** An IDX file: its kind is how many axes it has. */
export function idxFile(sizes: readonly number[], at: (i: number) => number): Buffer {
  const head = Buffer.alloc(4 + 4 * sizes.length);
  [0x800 + sizes.length, ...sizes].forEach((number, i) => head.writeUInt32BE(number, 4 * i));
  const count = sizes.reduce((product, size) => product * size, 1);
  return Buffer.concat([head, Buffer.from(Array.from({ length: count }, (_, i) => at(i)))]);
}
