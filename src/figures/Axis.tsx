/** One axis of a sliding window: the padded input, every window over it, and the output cell that each makes. */
export interface AxisProps {
  readonly input: number;
  readonly padding: number;
  /** Taps of the kernel, and how far apart they lie. */
  readonly kernel: number;
  readonly dilation: number;
  readonly stride: number;
  /** How many windows there are; none where the kernel does not fit. */
  readonly output: number | null;
  /** Cells at the end that no window reaches. (Those that a long stride steps over are found here.) */
  readonly lost: number;
  /** A sentence for whoever does not see it. */
  readonly label: string;
}

const WIDTH = 760;
const HEIGHT = 136;
/** The largest cell, and the smallest that is drawn one by one. */
const MOST = 46;
const LEAST = 6;
/** Windows that overlap lie below each other, on no more lines than these. */
const LINES = 5;
/** Of more windows than this, the first and the last few are drawn. */
const MANY = 40;

export function Axis({ input, padding, kernel, dilation, stride, output, lost, label }: AxisProps) {
  const room = input + 2 * padding;
  const span = dilation * (kernel - 1) + 1;
  const unit = Math.min(MOST, WIDTH / Math.max(room, span));
  const gap = Math.min(1.5, unit * 0.06);
  const x = (cell: number) => (WIDTH - unit * Math.max(room, span)) / 2 + cell * unit;
  const stretch = (from: number, cells: number) => ({
    x: x(from) + gap,
    width: Math.max(0.5, cells * unit - 2 * gap),
  });
  const round = Math.min(6, unit / 6);
  const lines = Math.min(LINES, Math.ceil(span / stride));
  const wide = Math.min(stride, MOST / unit);
  return (
    <svg class="axis" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {pieces(unit >= LEAST, { input, padding, lost, stride, span }).map(({ from, cells, kind, missed }) => (
        <g key={from} class={`cell ${kind}`}>
          <rect class="fill" {...stretch(from, cells)} y={6} height={30} rx={round} />
          {missed && <path class="stripes" d={stripes(x(from) + gap, x(from + cells) - gap)} />}
        </g>
      ))}
      {(output === null ? [0] : shown(output)).map((window) => {
        const y = 44 + (window % lines) * 10;
        const from = window * stride;
        const taps = dilation === 1 ? [0] : Array.from({ length: kernel }, (_, tap) => tap * dilation);
        return (
          <g key={window} class={output === null ? 'reading misfit' : 'reading'}>
            {dilation > 1 && <path d={`M${x(from)} ${y + 3}H${x(from + span)}`} />}
            {taps.map((tap) => (
              <rect
                key={tap}
                class="bar"
                {...stretch(from + tap, dilation === 1 ? kernel : 1)}
                y={y}
                height={6}
                rx={Math.min(3, unit / 3)}
              />
            ))}
            {output !== null && (
              <g class="cell made">
                <rect
                  class="fill"
                  {...stretch(from + (span - wide) / 2, wide)}
                  y={100}
                  height={30}
                  rx={Math.min(6, (wide * unit) / 6)}
                />
              </g>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface Piece {
  readonly from: number;
  readonly cells: number;
  readonly kind: 'padding' | 'pixel';
  readonly missed: boolean;
}

/** The padded input cell by cell, or in as few pieces as tell its parts apart. */
function pieces(
  single: boolean,
  {
    input,
    padding,
    lost,
    stride,
    span,
  }: Pick<AxisProps, 'input' | 'padding' | 'lost' | 'stride'> & { span: number },
): Piece[] {
  const room = input + 2 * padding;
  const kindOf = (cell: number) => (cell < padding || cell >= padding + input ? 'padding' : 'pixel');
  const missedAt = (cell: number) => cell >= room - lost || (single && cell % stride >= span);
  const cuts = single
    ? Array.from({ length: room }, (_, cell) => cell)
    : [...new Set([0, padding, padding + input, room - lost])]
        .filter((cut) => cut < room)
        .sort((a, b) => a - b);
  return cuts.map((from, n) => ({
    from,
    cells: (cuts[n + 1] ?? room) - from,
    kind: kindOf(from),
    missed: missedAt(from),
  }));
}

const stripes = (left: number, right: number) => {
  const middle = (left + right) / 2;
  return `M${left} 36L${right} 6M${left} 21L${middle} 6M${middle} 36L${right} 21`;
};

/** All windows, or the first and the last few of many. */
function shown(count: number): number[] {
  const all = Array.from({ length: count }, (_, window) => window);
  return count <= MANY ? all : [...all.slice(0, MANY - 6), ...all.slice(-6)];
}
