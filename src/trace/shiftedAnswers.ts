import type { Backend, Network, Tensor } from '#engine/index.ts';
import { forward, plain, softmax, tensor } from '#engine/index.ts';
import { shifted } from './shift.ts';

/**
 * What a network makes of a picture [1, 1, n, n] at every shift up to `reach` each way, with paper (zeros) coming in: for
 * one shift down after the other, the shares of each class at all shifts across, from left to right.
 */
export function* shiftedAnswers(
  net: Network,
  picture: Tensor,
  reach: number,
  backend: Backend = plain,
): Generator<readonly (readonly number[])[]> {
  const side = picture.shape[3]!;
  const across = Array.from({ length: 2 * reach + 1 }, (_, n) => n - reach);
  const rowAt = (down: number): number[][] => {
    const batch = tensor([across.length, 1, side, side]);
    across.forEach((right, n) => batch.data.set(shifted(picture, [down, right]).data, n * side * side));
    const { data, shape } = softmax(forward(net, batch, {}, backend).at(-1)!.output);
    const classes = shape[1]!;
    return across.map((_, n) => Array.from(data.slice(n * classes, (n + 1) * classes)));
  };
  for (const down of across) yield backend.scope(() => rowAt(down));
}
