import type { Numbers, Shape, Tensor } from '../tensor.ts';
import { checkShape, volume } from '../tensor.ts';
import { quote } from '../whole.ts';
import type { FloatKind } from './kinds.ts';
import { floatKind, readableKind, readableKinds } from './kinds.ts';

/**
 * Named tensors in a file, as safetensors has them: a public format that PyTorch reads and writes.
 *
 *     8 bytes      length of the header, a little-endian integer
 *     header       JSON: { name: { dtype, shape, data_offsets: [begin, end] }, …, __metadata__: { key: text } }
 *     the rest     the numbers, little-endian, one tensor after the other; offsets count from here
 */
export interface SafetensorsFile {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface SafetensorsOptions {
  /** the kind of number that all are kept in */
  readonly dtype?: FloatKind;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A network of a thousand layers has a header of 100 kB: what claims more than this is not one. */
const longest = 2 ** 20;

// Browsers and Node have it; no language does.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** The tensors of a file. Nothing that the header claims is believed before it has been held against the bytes. */
export function readSafetensors(bytes: Uint8Array): SafetensorsFile {
  if (bytes.length < 8) throw wrong(`it has ${bytes.length} bytes, and begins with a length of 8`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  if (length > longest) throw wrong(`its header would have ${length} bytes, and at most ${longest} are read`);
  const start = 8 + Number(length);
  if (start > bytes.length)
    throw wrong(`its header would have ${length} bytes, and only ${bytes.length - 8} follow`);

  const { __metadata__: metadata = {}, ...entries } = readHeader(bytes.subarray(8, start));
  if (!isRecord(metadata) || !Object.values(metadata).every((value) => typeof value === 'string'))
    throw wrong('its __metadata__ must be texts by name');
  const room = bytes.length - start;
  const read = Object.entries(entries).map(([name, entry]) => ({ name, ...readEntry(name, entry, room) }));
  checkRoom(read, room);
  const tensors = read.map(({ name, shape, begin, kind }) => {
    const data = new Float64Array(volume(shape));
    for (let i = 0; i < data.length; i++) data[i] = kind.get(view, start + begin + i * kind.bytes);
    return [name, { shape, data }] as const;
  });
  return { tensors: new Map(tensors), metadata: metadata as Record<string, string> };
}

/** The same tensors always make the same bytes. */
export function writeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  { dtype = 'F32', metadata }: SafetensorsOptions = {},
): Uint8Array {
  const kind = floatKind(dtype);
  let end = 0;
  const entries = [...tensors].map(([name, { shape, data }]) => {
    checkShape(`"${name}"`, shape);
    const begin = end;
    end += data.length * kind.bytes;
    return [name, { dtype, shape, data_offsets: [begin, end] }] as const;
  });
  const header = ascii(
    JSON.stringify({ ...(metadata && { __metadata__: metadata }), ...Object.fromEntries(entries) }),
  );
  // Spaces after it, so that the numbers begin where any kind of number may.
  const start = 8 + Math.ceil(header.length / 8) * 8;
  const bytes = new Uint8Array(start + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  bytes.fill(0x20, 8, start).set(header, 8);
  let at = start;
  for (const { data } of tensors.values()) at = writeNumbers(view, at, data, dtype);
  return bytes;
}

function writeNumbers(view: DataView, start: number, data: Numbers, dtype: FloatKind): number {
  const { bytes, set } = floatKind(dtype);
  data.forEach((value, i) => set(view, start + i * bytes, value));
  return start + data.length * bytes;
}

function readHeader(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw wrong('its header is not JSON');
  }
  if (!isRecord(header)) throw wrong('its header must be an object in JSON');
  return header;
}

function readEntry(name: string, entry: unknown, room: number) {
  const { dtype, shape, data_offsets: offsets } = isRecord(entry) ? entry : {};
  const kind = readableKind(dtype);
  if (!kind) throw wrong(`"${name}" has the dtype ${quote(dtype)}, and ${readableKinds.join(', ')} are read`);
  if (!isCounts(shape)) throw wrong(`"${name}" has the shape ${quote(shape)}, which is no list of sides`);
  if (!isCounts(offsets) || offsets.length !== 2 || offsets[0]! > offsets[1]! || offsets[1]! > room)
    throw wrong(`"${name}" has the data_offsets ${quote(offsets)}, and there are ${room} bytes of numbers`);
  const [begin, end] = offsets as readonly [number, number];
  const needed = volume(shape) * kind.bytes;
  if (end - begin !== needed)
    throw wrong(
      `"${name}" of shape ${quote(shape)} takes ${needed} bytes in ${String(dtype)}, not ${end - begin}`,
    );
  return { kind, shape, begin, end };
}

/** One after the other, without a gap and to the end: then no two share their numbers, and nothing is hidden. */
function checkRoom(entries: readonly { name: string; begin: number; end: number }[], room: number): void {
  let next = 0;
  for (const { name, begin, end } of [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== next)
      throw wrong(`"${name}" begins at byte ${begin}, and the one before it ends at ${next}`);
    next = end;
  }
  if (next !== room) throw wrong(`its tensors end at byte ${next}, and its numbers at ${room}`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCounts = (value: unknown): value is Shape =>
  Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0);

/** JSON needs no other letters: whatever is not ASCII can be written by its number. */
function ascii(json: string): Uint8Array {
  const escaped = json.replaceAll(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(escaped, (letter) => letter.charCodeAt(0));
}

const wrong = (message: string): RangeError =>
  new RangeError(`This is not a sound safetensors file: ${message}.`);
