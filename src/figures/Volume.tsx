import './volume.css';

export interface VolumeProps {
  /** [channels, height, width], or [numbers], which are drawn as that many channels of one cell. */
  readonly shape: readonly number[];
  /** The longest side of any face in the same figure: it is drawn as high as there is room for. */
  readonly largest: number;
  /** The picture itself, what a layer with weights made, or what a layer without made. */
  readonly kind: 'input' | 'weighted' | 'free';
}

/** The room for a face, and how far its width leads to the back. */
const TALL = 84;
const [RIGHT, UP] = [0.36, 0.24];
const HEIGHT = TALL * (1 + UP);
const EDGE = 1;

/**
 * What flows between two layers, as a block: its face is height by width, its depth the channels. Sides are drawn to
 * their square root and depths to their cube root, so that small ones can still be seen beside large ones.
 */
export function Volume({ shape, largest, kind }: VolumeProps) {
  const [channels = 1, height = 1, width = 1] = shape;
  const unit = TALL / Math.sqrt(largest);
  const tall = unit * Math.sqrt(height);
  const [right, up] = [unit * Math.sqrt(width) * RIGHT, unit * Math.sqrt(width) * UP];
  const deep = 2 * Math.cbrt(channels);
  // All blocks of a figure are centred on one line.
  const top = (HEIGHT - tall - up) / 2 + up;
  const line = (...points: (readonly [number, number])[]) =>
    points.map((at) => at.map(short).join()).join(' ');
  return (
    <svg
      class={`volume ${kind}`}
      viewBox={`${-EDGE} ${-EDGE} ${short(deep + right + 2 * EDGE)} ${short(HEIGHT + 2 * EDGE)}`}
      width={short(deep + right + 2 * EDGE)}
      height={short(HEIGHT + 2 * EDGE)}
      aria-hidden="true"
    >
      <polygon
        class="face"
        points={line(
          [deep, top],
          [deep + right, top - up],
          [deep + right, top - up + tall],
          [deep, top + tall],
        )}
      />
      <polygon
        class="lid"
        points={line([0, top], [deep, top], [deep + right, top - up], [right, top - up])}
      />
      <polygon class="side" points={line([0, top], [deep, top], [deep, top + tall], [0, top + tall])} />
    </svg>
  );
}

const short = (value: number) => Math.round(value * 10) / 10;
