import { halfToNumber, numberToHalf } from './half.ts';

/** How one number lies in a file, little-endian. */
export interface Kind {
  readonly bytes: number;
  get(view: DataView, at: number): number;
  set(view: DataView, at: number, value: number): void;
}

/** The kinds of numbers that weights are kept in. Brain floats, BF16, are the upper halves of 32-bit floats. */
const floats = {
  F64: {
    bytes: 8,
    get: (view, at) => view.getFloat64(at, true),
    set: (view, at, value) => view.setFloat64(at, value, true),
  },
  F32: {
    bytes: 4,
    get: (view, at) => view.getFloat32(at, true),
    set: (view, at, value) => view.setFloat32(at, value, true),
  },
  F16: {
    bytes: 2,
    get: (view, at) => halfToNumber(view.getUint16(at, true)),
    set: (view, at, value) => view.setUint16(at, numberToHalf(value), true),
  },
} satisfies Record<string, Kind>;

export type FloatKind = keyof typeof floats;
export const floatKind = (name: FloatKind): Kind => floats[name];

/** What else files from elsewhere may hold, to be read: PyTorch counts batches in I64, say. */
const readable: Readonly<Record<string, Omit<Kind, 'set'>>> = {
  ...floats,
  BF16: { bytes: 2, get: brainFloat },
  I64: { bytes: 8, get: (view, at) => Number(view.getBigInt64(at, true)) },
  I32: { bytes: 4, get: (view, at) => view.getInt32(at, true) },
  I16: { bytes: 2, get: (view, at) => view.getInt16(at, true) },
  I8: { bytes: 1, get: (view, at) => view.getInt8(at) },
  U8: { bytes: 1, get: (view, at) => view.getUint8(at) },
  BOOL: { bytes: 1, get: (view, at) => view.getUint8(at) },
};

export const readableKinds = Object.keys(readable);
export const readableKind = (name: unknown): Omit<Kind, 'set'> | undefined =>
  typeof name === 'string' && Object.hasOwn(readable, name) ? readable[name] : undefined;

function brainFloat(view: DataView, at: number): number {
  const whole = new DataView(new ArrayBuffer(4));
  whole.setUint32(0, view.getUint16(at, true) << 16);
  return whole.getFloat32(0);
}
