import { uncapital } from '#figures/capital.ts';
import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

import { Awake } from '../kit/Awake.ts';
import { InTurn } from '../kit/InTurn.tsx';
import { Adder } from './Adder.tsx';
import type { Bench } from './bench.ts';
import { isSame, type Path } from './design.ts';
import { LayerCard } from './LayerCard.tsx';
import type { Card } from './run.ts';
import type { PlaygroundTold } from './useDesign.ts';

interface LaneProps extends PlaygroundTold {
  /** the place of the first layer of the list, whether there is one or not */
  readonly start: Path;
  readonly cards: readonly Card[];
  readonly bench: Bench;
  /** "the picture", "its input": what goes in at the front */
  readonly source: string;
  /** what stands in front of the first card */
  readonly children?: ComponentChildren;
}

/** A list of layers in a row, with a place between any two of them where another can be put in. */
export function Lane({ start, cards, bench, source, children, ...told }: LaneProps) {
  const gap = (index: number) => (
    <Gap
      key={`gap ${index}`}
      {...told}
      bench={bench}
      place={start.with(-1, index)}
      where={`behind ${index === 0 ? source : uncapital(cards[index - 1]!.title)}`}
    />
  );
  return (
    <ol>
      {children}
      {gap(0)}
      {cards.map((card, index) => [
        <InTurn key={card.path.join('.')}>
          <LayerCard {...told} card={card} last={cards.length - 1} bench={bench} />
        </InTurn>,
        gap(index + 1),
      ])}
    </ol>
  );
}

/** Between two cards: the + that opens what can be put in, and where a card that is dragged is let go. */
function Gap({
  place,
  where,
  bench,
  ...told
}: PlaygroundTold & { place: Path; where: string; bench: Bench }) {
  const awake = useContext(Awake);
  const open = bench.adding !== null && isSame(bench.adding, place);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useLayoutEffect(() => {
    // Left without a choice, the focus goes back to where it came from.
    if (was.current && !open && document.activeElement === document.body) button.current?.focus();
    was.current = open;
  });
  const text = place.join('.');
  return (
    <li class={`play-gap${bench.drag.to === text ? ' marked' : ''}${open ? ' open' : ''}`} data-gap={text}>
      {awake && (
        <button
          ref={button}
          type="button"
          aria-label={`Put a layer in ${where}`}
          aria-expanded={open}
          onClick={() => bench.onAdd(open ? null : place)}
        >
          {open ? '×' : '+'}
        </button>
      )}
      {open && <Adder {...told} place={place} where={where} bench={bench} />}
    </li>
  );
}
