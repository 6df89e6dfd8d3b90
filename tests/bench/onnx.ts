import * as ort from 'onnxruntime-web/wasm';
import type { Contestant } from './contestant.ts';
import type { ConvShape } from './shapes.ts';

/** ONNX Runtime on one thread; it runs networks and does not train them. `wasm` is where its WebAssembly lies. */
export function onnx(wasm: string): Contestant {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = wasm;
  return {
    name: 'onnxruntime-web',
    async convolution(shape, ...given) {
      const session = await ort.InferenceSession.create(model(shape));
      const feeds = Object.fromEntries(
        given.map(({ shape, data }, i) => [
          'xwb'[i]!,
          new ort.Tensor('float32', Float32Array.from(data), shape),
        ]),
      );
      const run = async () => (await session.run(feeds)).y!.data as Float32Array;
      return { run: async () => void (await run()), output: run };
    },
  };
}

/** A model of one Conv, y = x * w + b, in ONNX's format: protocol buffers, of which fields and lengths are all it takes. */
function model({ batch, channels, height, width, filters, kernel, padding }: ConvShape): Uint8Array {
  const text = (field: number, value: string) => bytes(field, [...new TextEncoder().encode(value)]);
  const ints = (name: string, values: number[]) =>
    bytes(5, [...text(1, name), ...values.flatMap((value) => number(8, value)), ...number(20, 7)]);
  const array = (field: number, name: string, shape: number[]) => {
    const sides = shape.flatMap((side) => bytes(1, number(1, side)));
    return bytes(field, [...text(1, name), ...bytes(2, bytes(1, [...number(1, 1), ...bytes(2, sides)]))]);
  };
  const node = [
    ...['x', 'w', 'b'].flatMap((name) => text(1, name)),
    ...[...text(2, 'y'), ...text(4, 'Conv')],
    ...ints('pads', [padding, padding, padding, padding]),
  ];
  const graph = [
    ...[...bytes(1, node), ...text(2, 'conv')],
    ...array(11, 'x', [batch, channels, height, width]),
    ...array(11, 'w', [filters, channels, kernel, kernel]),
    ...array(11, 'b', [filters]),
    ...array(12, 'y', [batch, filters, height, width]),
  ];
  return Uint8Array.from([...number(1, 8), ...bytes(7, graph), ...bytes(8, number(2, 13))]);
}

const number = (field: number, value: number): number[] => [...varint(field << 3), ...varint(value)];
const bytes = (field: number, content: number[]): number[] => [
  ...varint((field << 3) | 2),
  ...varint(content.length),
  ...content,
];
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
