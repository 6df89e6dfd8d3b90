export interface VolumeProps {
  /** [channels, height, width], or [numbers], which are drawn as that many channels of one cell. */
  readonly shape: readonly number[];
  /** The longest side of any face in the same figure: it is drawn as high as there is room for. */
  readonly largest: number;
  /** The picture itself, what a layer with weights made, or what a layer without made. */
  readonly kind: 'input' | 'weighted' | 'free';
}

/** The height of the largest face, in CSS pixels. */
const TALL = 84;

/**
 * What flows between two layers, as a block: its face is height by width, its depth the channels. Sides are drawn to
 * their square root and depths to their cube root, so that small ones can still be seen beside large ones. How a block
 * of that depth, height and width lies in space is in the style sheet.
 */
export function Volume({ shape, largest, kind }: VolumeProps) {
  const [channels = 1, height = 1, width = 1] = shape;
  const unit = TALL / Math.sqrt(largest);
  const [deep, tall, wide] = [2 * Math.cbrt(channels), unit * Math.sqrt(height), unit * Math.sqrt(width)];
  return (
    <svg
      class={`volume ${kind}`}
      style={`--volume-depth:${pixels(deep)};--volume-height:${pixels(tall)};--volume-width:${pixels(wide)}`}
      aria-hidden="true"
    >
      <rect class="face" />
      <rect class="lid" />
      <rect />
    </svg>
  );
}

const pixels = (value: number) => `${Math.round(value * 10) / 10}px`;
