import type { ConvStep } from '#trace/conv2d.ts';
import type { LinearStep } from '#trace/linear.ts';
import type { Link, Side } from '#figures/Wires.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { Frame } from '../kit/Frame.tsx';
import { controlsOf, type WidgetProps } from '../kit/parameters.ts';
import { products } from '../kit/products.ts';
import { spoken, Telling, type Piece } from '../kit/Telling.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { CostTable } from './CostTable.tsx';
import { declaration, type parameters } from './parameters.ts';
import { run, type DenseOrConvTrace } from './run.ts';
import { WiresField } from './WiresField.tsx';

export { declaration, run };

const outputTold = (index: number, dense: LinearStep, conv: ConvStep): Piece[] => [
  `Output ${index + 1}. Dense: `,
  ...products(dense.wires),
  ' = ',
  ['result', formatNumber(dense.sum)],
  `, by ${dense.wires.length} weights of its own. Convolution: `,
  ...products(conv.taps),
  ' = ',
  ['result', formatNumber(conv.sum)],
  `, by the ${conv.taps.length} weights that every output shares.`,
];

function inputTold(index: number, { dense, conv, links }: DenseOrConvTrace): Piece[] {
  const reached = links.conv.filter(({ from }) => from === index);
  const list = (words: readonly (string | number)[]) =>
    new Intl.ListFormat('en-GB').format(words.map(String));
  return [
    'Input ',
    ['input', String(index + 1)],
    ` goes to all ${dense.length} outputs of the dense layer, by ${dense.length} weights. In the convolution it goes to `,
    `${reached.length > 1 ? 'outputs' : 'output'} ${list(reached.map(({ to }) => to + 1))} of ${conv.length}, by `,
    ['kernel', list(reached.map(({ shared = 0 }) => `w${shared + 1}`))],
    '.',
  ];
}

export default function DenseOrConv(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { trace, focus, rest, player, values } = widget;
  const { dense, conv, links, costs } = trace;
  // Where there is nothing to set, the wires are all that is meant, and what is said is said of them.
  const wiresAlone = controlsOf(declaration, props.preset).length === 0;
  const weights = wiresAlone
    ? ([dense.weight.data.length, conv.weight.data.length] as const)
    : ([costs.same.weights, costs.conv.weights] as const);

  const chosen: { side: Side; index: number } =
    rest?.grid === 'input' ? { side: 'input', index: rest.column } : { side: 'output', index: focus };
  const lit = ({ from, to }: Link) => (chosen.side === 'input' ? from : to) === chosen.index;
  const told =
    chosen.side === 'input'
      ? inputTold(chosen.index, trace)
      : outputTold(focus, dense.step(focus), conv.step(focus));
  const layers = [
    {
      name: 'Dense layer',
      note: `${links.dense.length} wires, ${dense.weight.data.length} weights`,
      of: dense,
      links: links.dense,
    },
    {
      name: 'Convolution',
      note: `${links.conv.length} wires, ${conv.weight.data.length} weights`,
      of: conv,
      links: links.conv,
    },
  ];

  return (
    <Frame
      widget={widget}
      title={props.title ?? 'A dense layer and a convolution'}
      sentence={spoken(told)}
      telling={<Telling pieces={told} />}
      outcome={`${formatNumber(weights[1])} weights against ${formatNumber(weights[0])}`}
      formula={
        wiresAlone ? (
          <Times
            given={`With the same ${conv.length} outputs`}
            weights={weights}
            work={[links.dense.length, links.conv.length]}
            called="wires, each of them a multiplication"
          />
        ) : (
          <Times
            given="On the image of the table, with the same outputs"
            weights={weights}
            work={[costs.same.macs, costs.conv.macs]}
            called="multiply-adds (MACs)"
          />
        )
      }
      legend={<SharedWeights values={conv.weight.data} />}
      results={!wiresAlone && <CostTable values={values} costs={costs} />}
    >
      <div class="dense-or-conv">
        {layers.map(({ name, note, of, links }) => (
          <div class="panel" key={name}>
            <div class="panel-head">
              <b>{name}</b> <span>{note}</span>
            </div>
            <WiresField
              name={name}
              inputs={[...of.input.data]}
              outputs={[...of.output.data]}
              links={links}
              lit={lit}
              chosen={chosen}
              scales={{
                input: scaleOf(of.input.data),
                output: scaleOf([...dense.output.data, ...conv.output.data]),
              }}
              onRest={(unit) => widget.point(unit && { grid: unit.side, row: 0, column: unit.index })}
              onPick={({ side, index }) => side === 'output' && player.seek(index)}
            />
          </div>
        ))}
      </div>
    </Frame>
  );
}

type DenseAndConv = readonly [dense: number, conv: number];
interface TimesProps {
  /** What both layers have in common, as the beginning of the sentence. */
  readonly given: string;
  readonly weights: DenseAndConv;
  readonly work: DenseAndConv;
  readonly called: string;
}

const Times = ({ given, weights, work, called }: TimesProps) => (
  <span>
    {given}, the dense layer has <b>{times(weights)}</b> the weights and <b>{times(work)}</b> the {called}.
  </span>
);

/** Decimals say something of small ratios only. */
const times = ([dense, conv]: DenseAndConv) => {
  const ratio = dense / conv;
  return `${formatNumber(ratio < 10 ? ratio : Math.round(ratio))} times`;
};

/** The lines that the shared weights are drawn with. */
const SharedWeights = ({ values }: { values: ArrayLike<number> }) => (
  <>
    {Array.from(values, (value, n) => (
      <span class="legend" key={n}>
        <svg class="wire-sample" viewBox="0 0 40 8" aria-hidden="true">
          <path class={`wire lit shared-${n + 1}`} d="M0 4H40" />
        </svg>
        <span>
          w<sub>{n + 1}</sub> = {formatNumber(value)}
        </span>
      </span>
    ))}
  </>
);
