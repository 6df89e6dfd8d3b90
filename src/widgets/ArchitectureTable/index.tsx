import type { Architecture } from '#course/architecture.ts';
import { formatNumber } from '#figures/values.ts';
import { Frame } from '../kit/Frame.tsx';
import type { WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling, type Piece } from '../kit/Telling.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { columns, declaration, sortingOf, type parameters } from './parameters.ts';
import { run } from './run.ts';
import { SortedTable } from './SortedTable.tsx';
import { TimelineField } from './TimelineField.tsx';

export { declaration, run };

/** "AlexNet, 2012, 8 layers deep: …" */
const story = ({ name, year, depth, parameters, macs, input, idea }: Architecture): Piece[] => [
  `${name}, ${year}, ${depth} layers deep: `,
  ['kernel', formatNumber(parameters)],
  ' parameters and ',
  ['result', formatNumber(macs)],
  ` multiply-adds for a picture of ${input.join('\u00a0×\u00a0')}. ${idea}`,
];

export default function ArchitectureTable(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { trace, focus, player, values } = widget;
  const current = trace.step(focus);
  const pieces = story(current);
  const [by, direction] = sortingOf(values.sort);
  const rest = (row: number | null) => widget.point(row === null ? null : { grid: 'output', row, column: 0 });
  const rowOf = (network: Architecture) => trace.networks.indexOf(network);

  return (
    <Frame
      widget={widget}
      title={props.title ?? 'Famous networks'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`by ${columns[by].label.toLowerCase()}, ${columns[by][direction]}`}
      legend={<TableLegend />}
    >
      <TimelineField
        current={current}
        chosen={trace.step(player.step)}
        onRest={(network) => rest(network && rowOf(network))}
        onPick={(network) => player.seek(rowOf(network))}
      />
      <SortedTable
        run={trace}
        sort={values.sort}
        current={current}
        onSort={(sort) => widget.set('sort', sort)}
        onRest={rest}
        onPick={player.seek}
      />
      <p class="paper">
        <b>{current.title}</b>, {current.authors}, {current.year}. <i>Counted here:</i> {current.variant}
      </p>
    </Frame>
  );
}

const TableLegend = () => (
  <span class="legend">
    <svg class="key" viewBox="0 0 16 16" aria-hidden="true">
      <circle class="share-parameters" cx={8} cy={8} r={7} />
    </svg>
    Area: parameters
  </span>
);
