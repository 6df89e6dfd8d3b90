import type { Layer } from '#engine/index.ts';

export interface ResidualBlockProps {
  /** What F is made of, and what stands on the shortcut: nothing, where x goes by as it is. */
  readonly body: readonly Layer[];
  readonly shortcut: readonly Layer[];
  /** [channels, height, width] of what comes in and of what goes out. */
  readonly input: readonly number[];
  readonly output: readonly number[];
}

/** A row is so high; a box is so wide and so high; the middles of both ways are there. */
const [ROW, WIDE, TALL] = [50, 152, 36];
const [MAIN, DETOUR] = [80, 256];
const EDGE = DETOUR + WIDE / 2 + 4;

/** A residual block from top to bottom: F on the left, the shortcut on the right, and the sum of both. */
export function ResidualBlock({ body, shortcut, input, output }: ResidualBlockProps) {
  const middle = (row: number) => row * ROW + 12;
  const sum = body.length + 1.4;
  const end = sum + 2;
  return (
    <svg class="residual-block" viewBox={`0 0 ${EDGE} ${middle(end) + 12}`}>
      <path
        class="ways"
        d={
          `M${MAIN} ${middle(0) + 10}V${middle(end) - 16}m-4 -5l4 5l4 -5` +
          `M${MAIN} ${middle(0.4)}H${DETOUR}V${middle(sum)}H${MAIN + 15}m5 -4l-5 4l5 4`
        }
      />
      <Shape of="x" shape={input} x={MAIN} y={middle(0)} />
      {body.map((layer, row) => (
        <Box key={row} layer={layer} x={MAIN} y={middle(row + 1)} />
      ))}
      {shortcut.map((layer, row) => (
        // In the middle beside F.
        <Box
          key={row}
          layer={layer}
          x={DETOUR}
          y={middle((body.length + 2) / 2 + row - shortcut.length / 2)}
        />
      ))}
      <text class="beside" x={MAIN + 8} y={middle(sum) - 24}>
        F(x): {told(output)}
      </text>
      <text class="beside" x={MAIN + 24} y={middle(sum) + 18}>
        {shortcut.length === 0 ? 'x' : 'x, fitted'}: {told(output)}
      </text>
      <g class="sum" transform={`translate(${MAIN} ${middle(sum)})`}>
        <circle r={13} />
        <path d="M-6 0H6M0 -6V6" />
      </g>
      <Box layer={{ type: 'relu' }} x={MAIN} y={middle(sum + 1)} />
      <Shape of="y" shape={output} x={MAIN} y={middle(end)} />
    </svg>
  );
}

function Box({ layer, x, y }: { layer: Layer; x: number; y: number }) {
  const [name, note] = named(layer);
  return (
    <g class={layer.type === 'relu' ? 'part' : 'part learns'} transform={`translate(${x} ${y})`}>
      <rect x={-WIDE / 2} y={-TALL / 2} width={WIDE} height={TALL} rx={6} />
      <text y={note ? -2 : 5}>{name}</text>
      {note && (
        <text class="note" y={12}>
          {note}
        </text>
      )}
    </g>
  );
}

const Shape = ({ of, shape, x, y }: { of: string; shape: readonly number[]; x: number; y: number }) => (
  <text class="shape" x={x} y={y + 5}>
    <tspan>{of}</tspan>: {told(shape)}
  </text>
);

const told = (shape: readonly number[]) => shape.join(' × ');

function named(layer: Layer): readonly [name: string, note?: string] {
  switch (layer.type) {
    case 'conv2d': {
      const { kernel, filters, stride = 1 } = layer;
      return [
        `${String(kernel)}×${String(kernel)} convolution`,
        `${filters} filters, stride ${String(stride)}`,
      ];
    }
    case 'batchNorm2d':
      return ['batch normalisation'];
    case 'relu':
      return ['ReLU'];
    default:
      return [layer.type];
  }
}
