import { flows } from '#course/flows.ts';
import type { Flow } from '#course/architecture.ts';
import { choice, declare, integer, type Filled } from '../kit/parameters.ts';

const [first] = flows;

const parameters = {
  architecture: choice(
    'Architecture',
    Object.fromEntries(flows.map(({ id, name }) => [id, name])),
    first!.id,
  ),
  open: integer('Stage opened', { default: 0, min: 0, max: 12 }),
};
export type ShapeFlowValues = Filled<typeof parameters>;

export const flowNamed = (id: string): Flow => flows.find((flow) => flow.id === id)!;

export const declaration = declare({
  name: 'ShapeFlow',
  summary:
    'A network as blocks whose faces shrink and whose depths grow, with the shape, the parameters, the multiply-adds and the receptive field of each.',
  lab: 'Shapes through famous networks',
  parameters,
  presets: {
    small: { values: { architecture: first!.id }, controls: [] },
    famous: { values: { architecture: 'resnet-50' }, controls: ['architecture'] },
  },
  facts: {
    parameters: 'the parameters of the whole network',
    macs: 'its multiply-adds',
    blocks: 'how many blocks are shown beside the picture',
  },
  refuses({ architecture, open }) {
    const { name, blocks } = flowNamed(architecture);
    if (open === 0 || blocks[open - 1]?.blocks) return null;
    const stages = blocks.flatMap((block, index) => (block.blocks ? [index + 1] : []));
    const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(stages.map(String));
    return stages.length === 0
      ? `${name} is shown layer by layer: there is no stage to open, only 0.`
      : `Block ${open} of ${name} is not a stage that opens: ${list} would be, or 0 for none.`;
  },
  follow: (next, changed) => (changed === 'architecture' ? { ...next, open: 0 } : next),
  // A stage is opened and closed beside its facts.
  called: (_, name) => (name === 'open' ? null : undefined),
});
