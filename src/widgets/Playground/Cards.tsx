import { useContext } from 'preact/hooks';

import { Raster } from '#figures/Raster.tsx';
import { sheetOf, type Sheet } from '#figures/sheet.ts';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { UnitLayer } from '#trace/units.ts';
import { Awake } from '../kit/Awake.ts';
import { moved, removed } from './design.ts';
import { SIDE } from './picture.ts';
import type { Card } from './run.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';
import { useDrag } from './useDrag.ts';
import { bytes, sight } from './words.ts';

interface CardsProps extends PlaygroundTold {
  /** where a layer is about to be put in: in front of the one with this index */
  readonly adding: number | null;
  readonly onAdd: (at: number | null) => void;
}

/** The picture and the layers in a row, with a place between any two of them where another can be put in. */
export function Cards({ adding, onAdd, ...told }: CardsProps) {
  const { run, values } = told;
  const { design, change, choose } = useDesign(told);
  const drag = useDrag((from, to) => change(moved(design, from, to)));
  const gap = (at: number) => <Gap key={`gap ${at}`} {...{ at, adding, onAdd }} marked={drag.over === at} />;
  const keys = (index: number) => (event: KeyboardEvent) => {
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1 }[event.key];
    if (event.key === 'Delete') change(removed(design, index));
    else if (event.shiftKey && to !== undefined && to >= 0 && to < run.cards.length)
      change(moved(design, index, to));
    else return;
    event.preventDefault();
  };
  return (
    <div class="play-row scroll" role="region" aria-label="The network, layer by layer" tabIndex={0}>
      <ol ref={drag.row}>
        <li class={`play-card${values.chosen === 0 ? ' chosen' : ''}`}>
          <Head title="Picture" chosen={values.chosen === 0} onChoose={() => choose(0)} />
          <p class="play-shape">{run.input.join(' × ')}</p>
          <Raster rows={SIDE} columns={SIDE} data={run.pixels} fills="pixel" scale={1} label="The picture" />
        </li>
        {gap(0)}
        {run.cards.map((card) => [
          <li
            key={card.index}
            class={`play-card${values.chosen === card.index + 1 ? ' chosen' : ''}${card.row ? '' : ' unfit'}`}
            data-card={card.index}
            {...drag.card(card.index)}
          >
            <Head
              title={card.title}
              chosen={values.chosen === card.index + 1}
              onChoose={() => choose(card.index + 1)}
              onKeyDown={keys(card.index)}
              grip={drag.grip(card.index)}
            />
            <Inside card={card} stuck={run.misfit?.at === card.index} />
          </li>,
          gap(card.index + 1),
        ])}
      </ol>
    </div>
  );
}

interface HeadProps {
  readonly title: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly grip?: preact.HTMLAttributes<HTMLElement>;
}

/** A card's name, by which it is chosen, moved (Shift and an arrow) and taken out (Delete). */
function Head({ title, chosen, onChoose, onKeyDown, grip }: HeadProps) {
  if (!useContext(Awake)) return <b class="play-head">{title}</b>;
  return (
    <div class="play-head">
      <button
        type="button"
        aria-pressed={chosen}
        onClick={onChoose}
        {...(onKeyDown && {
          onKeyDown,
          'aria-keyshortcuts': 'Shift+ArrowLeft Shift+ArrowRight Delete',
        })}
      >
        {title}
      </button>
      {grip && (
        <span class="play-grip" aria-hidden="true" title="Drag to move" {...grip}>
          ⠿
        </span>
      )}
    </div>
  );
}

/** What a layer makes, and what that costs. */
function Inside({ card: { row, units, title }, stuck }: { card: Card; stuck: boolean }) {
  if (!row) {
    return <p class="play-shape">{stuck ? 'does not fit' : 'waits for what comes before'}</p>;
  }
  const facts = [
    ['parameters', formatNumber(row.parameters)],
    ['multiply-adds', formatNumber(row.macs)],
    ['memory', bytes(row.output)],
    ['sees', sight(row)],
  ] as const;
  return (
    <>
      <p class="play-shape">{row.output.map(formatNumber).join(' × ')}</p>
      {units && <Thumb units={units} title={title} />}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const SHOWN = 4;
const sheets = new WeakMap<object, { readonly sheet: Sheet; readonly scale: number }>();

/** The first maps of a layer, small. */
function Thumb({ units, title }: { units: UnitLayer; title: string }) {
  const { sheet, scale } = thumbOf(units);
  return (
    <Raster {...sheet} fills="signed" scale={scale} label={`The first maps of ${title.toLowerCase()}`} />
  );
}

/** Made once for each answer of a layer. */
function thumbOf({ output, maps, rows, columns }: UnitLayer): {
  readonly sheet: Sheet;
  readonly scale: number;
} {
  const known = sheets.get(output);
  if (known) return known;
  const list = rows * columns === 1;
  const shown = list ? Math.min(maps, 64) : Math.min(maps, SHOWN);
  const data = output.data.slice(0, shown * rows * columns);
  const sheet = list
    ? { rows: Math.ceil(shown / 8), columns: 8, data: filled(data), corner: () => ({ row: 0, column: 0 }) }
    : sheetOf({ data, maps: shown, rows, columns }, 2);
  const made = { sheet, scale: scaleOf(output.data) };
  sheets.set(output, made);
  return made;
}

function filled(data: ArrayLike<number>): Float64Array {
  const cells = new Float64Array(Math.ceil(data.length / 8) * 8);
  cells.set(Array.from(data));
  return cells;
}

/** Between two cards. */
function Gap({
  at,
  adding,
  onAdd,
  marked,
}: Pick<CardsProps, 'adding' | 'onAdd'> & { at: number; marked: boolean }) {
  const awake = useContext(Awake);
  return (
    <li class={`play-gap${marked ? ' marked' : ''}`}>
      {awake && (
        <button
          type="button"
          aria-label={at === 0 ? 'Put a layer in behind the picture' : `Put a layer in behind layer ${at}`}
          aria-expanded={adding === at}
          onClick={() => onAdd(adding === at ? null : at)}
        >
          +
        </button>
      )}
    </li>
  );
}
