import type { Backend, Network, Tensor } from '#engine/index.ts';
import { forward, outputSize, plain, tensor } from '#engine/index.ts';

export interface Cover {
  /** the side of the square that is covered, and how far it moves from place to place */
  readonly size: number;
  readonly stride: number;
}

/**
 * How far the score of one class falls when a square of the image [1, 1, h, w] is covered with paper (zeros), after
 * Zeiler and Fergus: one row of places after the other, so that it can be given up in between. Below 0 the score has
 * risen.
 */
export function* occlusion(
  net: Network,
  image: Tensor,
  label: number,
  { size, stride }: Cover,
  backend: Backend = plain,
): Generator<readonly number[]> {
  const [, , height, width] = image.shape as [number, number, number, number];
  const [rows, columns] = [height, width].map((input) => outputSize({ input, kernel: size, stride })) as [
    number,
    number,
  ];
  const scores = (images: Tensor): Tensor => forward(net, images, {}, backend).at(-1)!.output;
  const whole = scores(image).data[label]!;
  for (let row = 0; row < rows; row++) {
    const batch = tensor([columns, 1, height, width]);
    for (let column = 0; column < columns; column++) {
      const at = column * height * width;
      batch.data.set(image.data, at);
      for (let y = row * stride; y < row * stride + size; y++) {
        const from = at + y * width + column * stride;
        batch.data.fill(0, from, from + size);
      }
    }
    const { data, shape } = scores(batch);
    yield Array.from({ length: columns }, (_, column) => whole - data[column * shape[1]! + label]!);
  }
}
