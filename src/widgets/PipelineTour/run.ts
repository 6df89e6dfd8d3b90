import { softmax, tensor, type MaxPoolParams, type Tensor } from '#engine/index.ts';
import { centred, SIDE } from '#samples/centre.ts';
import { inkOf } from '#samples/digits/greys.ts';
import { numbered } from '#samples/digits/numbered.ts';
import { traceMaxPool2d } from '#trace/pool2d.ts';
import type { Place, Trace } from '#trace/trace.ts';
import { traceUnits, type UnitLayer, type UnitStep, type UnitTrace } from '#trace/units.ts';
import { network } from './network.ts';
import { ROUNDS, type RoundName, type TourValues } from './parameters.ts';
import { stops, type Kind } from './stops.ts';

/** What is made of the maps once: convolved, clipped and, unless they are small already, pooled. */
export interface Round {
  readonly convolution: UnitLayer;
  readonly relu: UnitLayer;
  readonly pooling: UnitLayer | null;
}

export interface TourStep {
  readonly kind: Kind;
  /** The layer whose numbers are shown; none for the image, the last maps for the list that is made of them. */
  readonly layer: UnitLayer | null;
  /** What is told of where nothing is pointed at. */
  readonly unit: UnitStep | null;
}

export interface TourRun extends Trace<TourStep> {
  /** As it is drawn, and as the network gets it: 0 is paper, 1 is ink. */
  readonly drawn: Float64Array;
  readonly picture: Float64Array;
  readonly units: UnitTrace;
  readonly rounds: readonly Round[];
  /** The one that is shown, and its number, from 0. */
  readonly round: Round;
  readonly turn: number;
  /** The chosen map, from 0. */
  readonly map: number;
  /** The numbers of the chosen map as a layer has it, the same ones at every call. */
  mapOf(layer: UnitLayer): ArrayLike<number>;
  /** The maps that are flattened, and what the dense layer makes of them. */
  readonly last: UnitLayer;
  readonly dense: UnitLayer;
  readonly scores: readonly number[];
  readonly shares: readonly number[];
  readonly says: number;
  /** What was meant; null where the reader has drawn. */
  readonly meant: number | null;
}

/** Every convolution begins a round; what follows up to the next one belongs to it. */
function roundsOf(layers: readonly UnitLayer[]): Round[] {
  const starts = layers.flatMap(({ layer }, at) => (layer.type === 'conv2d' ? [at] : []));
  return starts.map((at, turn) => {
    const round = layers.slice(at, starts[turn + 1]);
    return {
      convolution: round[0]!,
      relu: round.find(({ layer }) => layer.type === 'relu')!,
      pooling: round.find(({ layer }) => layer.type === 'maxPool2d') ?? null,
    };
  });
}

export function run(values: TourValues): TourRun {
  const drawn = inkOf(values.drawing);
  const picture = centred({ width: SIDE, height: SIDE, data: drawn });
  const units = traceUnits(network, tensor([1, 1, SIDE, SIDE], picture));
  const rounds = roundsOf(units.layers);
  const turn = (Object.keys(ROUNDS) as RoundName[]).indexOf(values.round);
  const round = rounds[turn]!;
  const map = values.map - 1;
  const last = rounds.at(-1)!.relu;
  const dense = units.layers.at(-1)!;
  const scores = Array.from(dense.output.data);
  const shares = Array.from(softmax(dense.output).data);
  const says = shares.indexOf(Math.max(...shares));
  const sample = numbered(values).greys.flat();

  const cut = new Map<UnitLayer, Tensor['data']>();
  const mapOf = (layer: UnitLayer) => {
    const data = cut.get(layer) ?? cutOut(layer, map);
    cut.set(layer, data);
    return data;
  };
  const at = ({ start, rows, columns }: UnitLayer, row: number, column: number) =>
    units.step(start + (map * rows + row) * columns + column);
  const found = strongest(round.convolution, map);
  const { convolution, relu, pooling } = round;
  const made: Readonly<Record<Kind, () => Omit<TourStep, 'kind'>>> = {
    image: () => ({ layer: null, unit: null }),
    convolution: () => ({ layer: convolution, unit: at(convolution, ...found) }),
    relu: () => ({ layer: relu, unit: at(relu, ...found) }),
    pooling: () => ({ layer: pooling, unit: pooling && at(pooling, ...pooledIn(pooling, found)) }),
    flatten: () => ({ layer: last, unit: at(last, ...strongest(last, map)) }),
    dense: () => ({ layer: dense, unit: units.step(dense.start + says) }),
  };
  return {
    ...{ drawn, picture, units, rounds, round, turn, map, mapOf, last, dense, scores, shares, says },
    meant: values.drawing.flat().every((level, cell) => level === sample[cell]) ? Number(values.digit) : null,
    length: stops.length,
    step: (index) => ({ kind: stops[index]!.kind, ...made[stops[index]!.kind]() }),
    // A plane of the output is what one of the six steps makes.
    touching: ({ grid, plane }: Place) => (grid === 'output' && plane !== undefined ? [plane] : []),
  };
}

const cutOut = ({ output, rows, columns }: UnitLayer, map: number): Tensor['data'] =>
  output.data.subarray(map * rows * columns, (map + 1) * rows * columns);

/** Where a map of a layer has its largest number. */
function strongest(layer: UnitLayer, map: number): readonly [row: number, column: number] {
  const data = cutOut(layer, map);
  const cell = data.indexOf(Math.max(...data));
  return [Math.floor(cell / layer.columns), cell % layer.columns];
}

/** The place of the window that a cell is pooled in. */
function pooledIn(
  { columns, layer, pass }: UnitLayer,
  [row, column]: readonly [row: number, column: number],
): readonly [row: number, column: number] {
  const [step = 0] = traceMaxPool2d(pass.input, layer as MaxPoolParams).touching({
    grid: 'input',
    row,
    column,
  });
  return [Math.floor(step / columns), step % columns];
}

/** The unit that is told of: the one that is pointed at among what the step makes, or else the step's own. */
export function told(run: TourRun, step: TourStep, over: Place | undefined): UnitStep | null {
  const { layer, unit } = step;
  if (!over || !layer || step.kind === 'dense') return unit;
  const { start, rows, columns } = layer;
  // A row of the list is a map.
  const local =
    step.kind === 'flatten'
      ? over.row * rows * columns + over.column
      : (run.map * rows + over.row) * columns + over.column;
  return run.units.step(start + local);
}
