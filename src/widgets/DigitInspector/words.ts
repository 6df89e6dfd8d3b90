import type { LayerType } from '#engine/index.ts';
import { percentage } from '#figures/percentage.ts';
import { equals, formatNumber } from '#figures/values.ts';
import type { Share, UnitLayer, UnitStep } from '#trace/units.ts';
import type { Piece } from '../kit/Telling.tsx';
import { filters } from './network.ts';
import type { InspectorRun } from './run.ts';

const kinds: Partial<Record<LayerType, string>> = {
  conv2d: 'Convolution',
  relu: 'ReLU',
  maxPool2d: 'Max pooling',
  linear: 'Scores',
};
const kindOf = ({ layer }: UnitLayer): string => kinds[layer.type] ?? layer.type;

/** "Convolution 2": a layer by its kind, counted where there are several of it. */
export function layerName(layers: readonly UnitLayer[], index: number): string {
  const kind = kindOf(layers[index]!);
  const alike = layers.filter((layer) => kindOf(layer) === kind);
  return alike.length === 1 ? kind : `${kind} ${alike.indexOf(layers[index]!) + 1}`;
}

/** The layer whose filters made the maps of another: itself, or the last convolution before it. */
export const filteredBy = (layers: readonly UnitLayer[], index: number): number =>
  kindOf(layers[index]!) === 'Scores'
    ? -1
    : layers.findLastIndex(({ layer }, at) => at <= index && layer.type === 'conv2d');

/** The place among all filters of the one that made a unit's map; −1 for a score, which no filter made. */
export function filterOf(run: InspectorRun, { layer, map }: UnitStep): number {
  const conv = run.layers[filteredBy(run.layers, layer)];
  return conv ? filters.findIndex(({ layer: at, filter }) => at === conv.depth && filter === map) : -1;
}

/** "2.1 − 0.4 + 0.3" */
const sumOf = (shares: readonly number[]): Piece[] =>
  shares.flatMap((share, n): Piece[] => [
    n === 0 ? (share < 0 ? '−' : '') : share < 0 ? ' − ' : ' + ',
    ['input', formatNumber(Math.abs(share))],
  ]);

/** How many shares a sentence names one by one. */
const NAMED = 4;

/** The shares of a sum that weigh most, the heaviest first. */
export const heaviest = (shares: readonly Share[], count: number): readonly Share[] =>
  shares.toSorted((a, b) => Math.abs(b.sum) - Math.abs(a.sum)).slice(0, count);

/** The unit that is chosen: how it came by its value. */
export function unitStory(run: InspectorRun, step: UnitStep, off: readonly number[]): Piece[] {
  const { layer, map, row, column, made, value } = step;
  const name = layerName(run.layers, layer);
  if (off[filterOf(run, step)] === 1)
    return [`${name}, map ${map + 1}: its filter is switched off, and all of the map is `, ['result', '0']];
  const last = layer === run.layers.length - 1;
  const place: Piece = last
    ? `Score for ${map}: `
    : `${name}, map ${map + 1}, row ${row + 1}, column ${column + 1}: `;
  switch (made.by) {
    case 'cell':
      return [
        place,
        value === made.before ? `${formatNumber(value)} is not negative, and stays ` : 'of ',
        ...(value === made.before ? [] : ([['input', formatNumber(made.before)], ' ReLU makes '] as Piece[])),
        ['result', formatNumber(value)],
      ];
    case 'window':
      return [
        place,
        'of ',
        ...made.step.cells.flatMap((cell, n): Piece[] => [
          n > 0 ? ', ' : '',
          ['input', formatNumber(cell.value)],
        ]),
        ' the largest is ',
        ['result', formatNumber(value)],
      ];
    case 'sum':
      return [
        place,
        ...sharesStory(made.shares),
        made.bias < 0 ? ' − ' : ' + ',
        ['kernel', formatNumber(Math.abs(made.bias))],
        ` bias ${equals([...made.shares.map(({ sum }) => sum), made.bias])} `,
        ['result', formatNumber(value)],
        ...(last ? [`: a share of ${percentage(run.shares[map]!)}`] : bent(run, layer, value)),
      ];
    case 'mean':
    case 'ends':
      return [place, ['result', formatNumber(value)]];
  }
}

/** Few shares are named; of many, those that weigh most, and the rest in one. */
function sharesStory(shares: readonly Share[]): Piece[] {
  const products = shares.reduce((count, share) => count + share.products.length, 0);
  const named = shares.length <= 2 * NAMED ? shares : heaviest(shares, NAMED);
  const rest = shares.filter((share) => !named.includes(share)).reduce((total, { sum }) => total + sum, 0);
  const parts = named.map(({ sum }) => sum);
  if (shares.length === 1) return [`${products} products make `, ...sumOf(parts)];
  return [
    `${products} products, from ${shares.length} maps `,
    ...sumOf(parts),
    ...(named === shares
      ? []
      : ([rest < 0 ? ' − ' : ' + ', ['input', formatNumber(Math.abs(rest))], ' from the rest'] as Piece[])),
  ];
}

function bent(run: InspectorRun, layer: number, value: number): Piece[] {
  if (run.layers[layer + 1]?.layer.type !== 'relu') return [];
  return value > 0 ? ['; ReLU lets it through'] : ['; ReLU makes 0 of it'];
}

/** What the network says, and what it should have said. */
export function verdict({ ink, shares, says, meant }: InspectorRun): string {
  const share = percentage(shares[says]!);
  if (!ink)
    return `Nothing is drawn. The network answers all the same, ${says} with ${share}: its ten shares always make 1, and none of them stands for “nothing”.`;
  if (meant === null) return `The network takes this for ${says}, with ${share}.`;
  return says === meant
    ? `The network takes this ${meant} for what it is, with ${share}.`
    : `The network takes this ${meant} for ${says}, with ${share}.`;
}

/** So small a share of a map is next to nothing, however strong its colour is made by a scale of its own. */
const NEXT_TO_NOTHING = 0.03;

/** What is left of Grad-CAM's map once it has dropped what speaks against. */
export function whatIsLeft(map: ArrayLike<number>): string {
  const share = Array.from(map).filter((value) => value > 0).length / map.length;
  if (share === 0) return 'Here nothing is left: weighted like that, they speak against it everywhere.';
  return share < NEXT_TO_NOTHING
    ? 'Here next to nothing is left: weighted like that, they speak against it nearly everywhere.'
    : 'It is coarse, and leaves out what speaks against.';
}
