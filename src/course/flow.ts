/** A network's layers, gathered into as many blocks as a reader can take in. */
import type { Block, Flow, Weights } from './architecture.ts';
import { totals, type Layer, type LayerType, type Row } from '#engine/index.ts';
import { chainInWords, inWords, kindOf, manyInWords, sizeInWords } from './layerWords.ts';

/** Up to so many layers each is a block of its own. */
const FEW = 12;

/** These belong to the layer before them: they change values, but no shape. */
const following: readonly LayerType[] = [
  ...(['batchNorm2d', 'layerNorm2d', 'scale'] as const),
  ...(['relu', 'relu6', 'sigmoid', 'tanh', 'gelu', 'softmax'] as const),
];
const normalising: readonly LayerType[] = ['batchNorm2d', 'layerNorm2d'];

type Named = Pick<Flow, 'id' | 'name' | 'input'>;

export function flowOf({ id, name, input }: Named, rows: readonly Row[]): Flow {
  const small = rows.length <= FEW && rows.every(({ branches }) => branches.length === 0);
  const blocks = small ? rows.map((row) => blockOf([row])) : stages(gathered(rows).map(blockOf));
  return { id, name, input, blocks };
}

/** Each layer with those that follow it. */
function gathered(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (following.includes(row.layer.type) && groups.length > 0) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups;
}

function blockOf(rows: readonly Row[]): Block {
  const first = rows[0]!;
  const { output, field } = rows.at(-1)!;
  const after = rows.slice(1).map(({ layer }) => layer);
  const weights = weightsOf(first, after);
  return {
    kind: kindOf(first.layer),
    name: [inWords(first.layer), ...after.map(inWords)].join(', '),
    shape: output,
    ...totals(rows),
    field: [field.height.size, field.width.size],
    ...(weights && { weights }),
    ...(first.branches.length > 0 && { inside: insideOf(first) }),
  };
}

function weightsOf({ layer, input, output }: Row, after: readonly Layer[]): Weights | null {
  const normalised = after.some(({ type }) => normalising.includes(type));
  if (layer.type === 'linear')
    return { outputs: layer.units, inputs: input[0]!, bias: layer.bias !== false, normalised };
  if (layer.type !== 'conv2d') return null;
  const { kernel, groups = 1, bias = true } = layer;
  const sides: readonly [number, number] = typeof kernel === 'number' ? [kernel, kernel] : kernel;
  return { outputs: output[0]!, inputs: input[0]! / groups, kernel: sides, bias, normalised };
}

function insideOf({ layer, branches }: Row): string[] {
  const lines = branches.map((rows) => chainInWords(rows.map((row) => row.layer)));
  if (layer.type !== 'residual') return lines.map((line, index) => `Branch ${index + 1}: ${line}`);
  return [`F: ${lines[0]!}`, `Shortcut: ${lines[1] ?? 'the input as it is'}`];
}

/** Neighbours whose maps are equally large make a stage. Lists of numbers stay by themselves. */
function stages(blocks: readonly Block[]): Block[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1)?.[0];
    if (before && sizeInWords(before.shape) !== '' && sizeInWords(before.shape) === sizeInWords(block.shape))
      groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : stage(group)));
}

function stage(blocks: readonly Block[]): Block {
  const { shape, field } = blocks.at(-1)!;
  const sum = (of: 'parameters' | 'macs') => blocks.reduce((total, block) => total + block[of], 0);
  return {
    kind: `${blocks.length} blocks`,
    name: `Stage of ${manyInWords(blocks.map(({ kind }) => kind))}`,
    ...{ shape, parameters: sum('parameters'), macs: sum('macs'), field, blocks },
  };
}
