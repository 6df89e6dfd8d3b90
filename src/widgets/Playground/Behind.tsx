import { capital } from '#figures/capital.ts';
import { Raster } from '#figures/Raster.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { SIDE } from '#samples/centre.ts';
import type { End, Made, Share, UnitStep } from '#trace/units.ts';
import { Panel } from '../kit/Panel.tsx';
import { listName } from './Inside.tsx';
import type { Card, PlaygroundRun } from './run.ts';
import { whereabouts } from './words.ts';

const NAMED = 6;
/** So many numbers of a grid are read out. */
const TOLD = 49;

/** How one unit came by its number, and the patch of the picture that it sees. */
export function Behind({ run, card, unit }: { run: PlaygroundRun; card: Card; unit: UnitStep }) {
  const { seen, made } = unit;
  const patch = seen.rows > 0 && seen.columns > 0 ? [{ kind: 'window' as const, ...seen }] : [];
  return (
    <div class="play-behind">
      <Panel of="input" name="Patch" note={`${Math.max(0, seen.rows)} × ${Math.max(0, seen.columns)}`}>
        <Raster
          rows={SIDE}
          columns={SIDE}
          data={run.pixels}
          fills="pixel"
          scale={1}
          outlines={patch}
          label={`The picture, and in it the patch that ${whereabouts(unit, card)} sees`}
        />
      </Panel>
      {made.by === 'sum' && <Sum made={made} card={card} unit={unit} />}
      <p class="play-sum">
        <b>{capital(whereabouts(unit, card))}:</b> {sumInWords(made, card, unit)}
      </p>
    </div>
  );
}

/** The products with the map that counts most, whatever its sign. */
function Sum({ made, card, unit }: { made: Extract<Made, { by: 'sum' }>; card: Card; unit: UnitStep }) {
  const share = largest(made.shares);
  if (!share || share.products.length === 0) return null;
  const { products } = share;
  const { rows, columns } = sidesOf(card, share);
  const grid = (name: string, of: 'input' | 'kernel' | 'products', values: readonly number[]) => (
    <Panel of={of} name={name}>
      <Raster
        {...{
          rows,
          columns,
          data: values,
          fills: 'signed',
          scale: scaleOf(values),
        }}
        label={`${name}: ${values.slice(0, TOLD).map(formatNumber).join(', ')}`}
      />
    </Panel>
  );
  const reads = made.shares.length === 1 ? 'Read' : `Read, map ${share.map + 1}`;
  return (
    <>
      {grid(
        reads,
        'input',
        products.map(({ value }) => value),
      )}
      {grid(
        made.shares.length === 1 ? 'Weights' : `Weights, kernel ${unit.map + 1}`,
        'kernel',
        products.map(({ weight }) => weight),
      )}
      {grid(
        'Products',
        'products',
        products.map(({ product }) => product),
      )}
    </>
  );
}

const largest = (shares: readonly Share[]): Share | undefined =>
  shares.reduce<Share | undefined>(
    (best, one) => (best && Math.abs(best.sum) >= Math.abs(one.sum) ? best : one),
    undefined,
  );

/** The window of a convolution, or the map that a dense layer reads, as rows and columns. */
function sidesOf({ units }: Card, { products }: Share): { rows: number; columns: number } {
  const { weight, layer } = units!.pass.unit;
  if (layer.type === 'conv2d') return { rows: weight!.shape[2]!, columns: weight!.shape[3]! };
  const across = new Set(products.map(({ column }) => column)).size;
  return { rows: products.length / across, columns: across };
}

function sumInWords(made: Made, card: Card, { value }: UnitStep): string {
  if (made.by === 'sum') {
    const { shares, bias } = made;
    const sums = shares.slice(0, NAMED).map(({ sum }) => formatNumber(sum));
    const products = shares.reduce((count, share) => count + share.products.length, 0);
    const rest = shares.length > NAMED ? ' + …' : '';
    const from =
      shares.length === 1 ? '' : ` from ${shares.length} maps, which sum to ${sums.join(' + ')}${rest}`;
    return `${formatNumber(products)} products${from}, and a bias of ${formatNumber(bias)}, come to ${formatNumber(value)}.`;
  }
  if (made.by === 'window') {
    const { cells, winner } = made.step;
    const numbers = cells.slice(0, 9).map((cell) => formatNumber(cell.value));
    const all = `${numbers.join(', ')}${cells.length > 9 ? ', …' : ''}`;
    return winner
      ? `the largest of ${all} is ${formatNumber(value)}.`
      : `the mean of ${all} is ${formatNumber(value)}.`;
  }
  if (made.by === 'mean') return `the mean of ${formatNumber(made.count)} cells is ${formatNumber(value)}.`;
  if (made.by === 'ends') return `${endsInWords(made.ends, card)} ${formatNumber(value)}.`;
  const { layer } = card;
  if (layer.type === 'softmax')
    return `the score ${formatNumber(made.before)} becomes a share of ${formatNumber(value)}: e to the score, divided by the sum of them all.`;
  if (layer.type === 'pad2d')
    return `it is ${formatNumber(value)}: a cell of what it gets, or a zero around it.`;
  return `${formatNumber(made.before)} becomes ${formatNumber(value)}.`;
}

/** "0.5 from the body and 0.2 from round it come to" */
function endsInWords(ends: readonly End[], card: Card): string {
  const from = ({ list, value }: End) =>
    `${formatNumber(value)} from ${list < 0 ? 'what goes round the block' : `its ${listName(card, list).toLowerCase()}`}`;
  return ends.length === 1
    ? `it is ${from(ends[0]!)}, as it stands there:`
    : `${ends.map(from).join(' and ')} come to`;
}
