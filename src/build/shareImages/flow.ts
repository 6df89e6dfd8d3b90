/** A network as the blocks that flow between its layers, of which each is as wide as it is deep and slants to the back. */

export interface Block {
  readonly kind: 'input' | 'weighted' | 'free';
  readonly depth: number;
  readonly height: number;
  readonly width: number;
}

/** The blocks of a figure on a page, in their order. */
export const blocksOf = (page: string): Block[] => {
  const [figure = ''] = /<figure[^>]*data-widget="ShapeFlow".*?<\/figure>/s.exec(page) ?? [];
  return [
    ...figure.matchAll(
      /<svg class="volume (input|weighted|free)" style="--volume-depth:([\d.]+)px;--volume-height:([\d.]+)px;--volume-width:([\d.]+)px"/g,
    ),
  ].map(([, kind, ...sizes]) => {
    const [depth = 0, height = 0, width = 0] = sizes.map(Number);
    return { kind: kind as Block['kind'], depth, height, width };
  });
};

const lines = { input: '#2563c9', weighted: '#0a746e', free: '#0a746e' } as const;
const GAP = 9;

/** How wide and how high they are, side by side on one floor, and what they are drawn with. */
export function drawBlocks(blocks: readonly Block[]): { width: number; height: number; body: string } {
  const up = ({ width }: Block) => width * 0.24;
  const height = Math.max(...blocks.map((block) => block.height + up(block)));
  let x = 0;
  const drawn = blocks.map((block) => {
    const { kind, depth, height: tall, width } = block;
    const [right, back] = [width * 0.36, up(block)];
    const line = lines[kind];
    const tint = kind === 'free' ? 0.07 : 0.26;
    const [top, floor] = [height - tall, height];
    const side = (points: string, shade: number) =>
      `<polygon points="${points}" fill="#fff"/><polygon points="${points}" fill="${line}" fill-opacity="${Math.min(1, tint * shade)}" stroke="${line}" stroke-width="1.1" stroke-linejoin="round"/>`;
    const edge = x + depth;
    const body =
      side(
        `${edge},${top} ${edge + right},${top - back} ${edge + right},${floor - back} ${edge},${floor}`,
        1,
      ) +
      side(`${x},${top} ${x + right},${top - back} ${edge + right},${top - back} ${edge},${top}`, 0.45) +
      side(`${x},${top} ${edge},${top} ${edge},${floor} ${x},${floor}`, 1.9);
    x = edge + right + GAP;
    return body;
  });
  return { width: x - GAP, height, body: drawn.join('') };
}
