import { softmax, tensor } from '#engine/index.ts';
import type { Weights } from './own.ts';
import type { PlaygroundRun } from './run.ts';

const NAMED = 2;

/** What the scores at the end say of the picture: “3” to 94 %, “8” to 4 %; null where they mean nothing. */
export function guess({ cards }: PlaygroundRun, weights: Weights | null): string | null {
  const last = cards.filter(({ path }) => path.length === 1).at(-1)?.units;
  const classes = weights?.classes;
  if (!last || !classes || last.output.data.length !== classes.length) return null;
  const { output, layer } = last;
  const scores = tensor([1, classes.length], output.data);
  const shares = layer.type === 'softmax' ? scores : softmax(scores);
  return Array.from(shares.data, (share, index) => ({
    share,
    name: classes[index]!,
  }))
    .sort((a, b) => b.share - a.share)
    .slice(0, NAMED)
    .map(({ share, name }) => `“${name}” to ${Math.round(100 * share)} %`)
    .join(', ');
}
