import { useContext } from 'preact/hooks';

import { counted } from '#figures/counted.ts';
import { formatNumber } from '#figures/values.ts';
import { Awake } from '../kit/Awake.ts';
import type { Bench } from './bench.ts';
import { beside, listsOf, moved, pathsOf, removed } from './design.ts';
import type { Card } from './run.ts';
import { Thumb } from './Thumb.tsx';
import { useDesign, type PlaygroundTold } from './useDesign.ts';
import { bytes, shapeOf, sight } from './words.ts';

interface LayerCardProps extends PlaygroundTold {
  readonly card: Card;
  /** the place of the last one in its list */
  readonly last: number;
  readonly bench: Bench;
}

/** A layer: its name, by which it is looked at, moved (Shift and an arrow) and taken out (Delete), its maps, its costs. */
export function LayerCard({ card, last, bench, ...told }: LayerCardProps) {
  const { run, values } = told;
  const { design, change, choose } = useDesign(told);
  const { number, path, title, layer } = card;
  const chosen = values.chosen === number;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    const to = path.at(-1)! + (step ?? 0);
    const next =
      event.key === 'Delete'
        ? removed(design, path)
        : event.shiftKey && step !== undefined && to >= 0 && to <= last
          ? moved(design, path, beside(path, step < 0 ? -1 : 2))
          : null;
    if (!next) return;
    event.preventDefault();
    if (change(next)) bench.focus(next.chosen);
  };
  const inside = listsOf(layer).reduce((count, list) => count + pathsOf(list).length, 0);
  const marks = [
    chosen && ' chosen',
    !card.row && ' unfit',
    bench.drag.from === path.join('.') && ' dragged',
  ];
  return (
    <li class={`play-card${marks.filter(Boolean).join('')}`} data-card={number}>
      <Head
        {...{ title, chosen, onKeyDown }}
        onChoose={() => {
          choose(number);
          bench.reveal();
        }}
        grip={bench.drag.grip(path)}
      />
      <Inside card={card} stuck={run.stuck === card} inside={inside} />
    </li>
  );
}

interface HeadProps {
  readonly title: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly grip?: preact.HTMLAttributes<HTMLElement>;
}

/** A card's name, and the grip that it is dragged by. */
export function Head({ title, chosen, onChoose, onKeyDown, grip }: HeadProps) {
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
function Inside({ card, stuck, inside }: { card: Card; stuck: boolean; inside: number }) {
  const { row, units, title } = card;
  if (!row) return <p class="play-shape">{stuck ? 'does not fit' : 'waits for what comes before'}</p>;
  const facts = [
    ['parameters', formatNumber(row.parameters)],
    ['multiply-adds', formatNumber(row.macs)],
    ['memory', bytes(row.output)],
    ['sees', sight(row)],
    ...(inside > 0 ? [['inside', counted(inside, 'layer')]] : []),
  ];
  return (
    <>
      <p class="play-shape">{shapeOf(row.output)}</p>
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
