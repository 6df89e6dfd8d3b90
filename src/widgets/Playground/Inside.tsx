import { uncapital } from '#figures/capital.ts';
import type { Bench } from './bench.ts';
import { isSame, isWithin, listsOf } from './design.ts';
import { Lane } from './Lane.tsx';
import type { Card } from './run.ts';
import type { PlaygroundTold } from './useDesign.ts';

/** The blocks around the layer that is looked at, and itself if it is one: each opened, list by list. */
export function Inside({ bench, ...told }: PlaygroundTold & { bench: Bench }) {
  const { run } = told;
  const { chosen } = run;
  const blocks = run.cards.filter(
    ({ path, layer }) => chosen && isWithin(chosen.path, path) && listsOf(layer).length > 0,
  );
  return (
    <>
      {blocks.map((block) => (
        <div
          key={block.path.join('.')}
          class="play-inside"
          role="group"
          aria-label={`Inside ${uncapital(block.title)}`}
        >
          {listsOf(block.layer).map((list, index) => (
            <List key={index} {...told} {...{ block, index, bench }} isEmpty={list.length === 0} />
          ))}
        </div>
      ))}
    </>
  );
}

interface ListProps extends PlaygroundTold {
  readonly block: Card;
  readonly index: number;
  readonly isEmpty: boolean;
  readonly bench: Bench;
}

function List({ block, index, isEmpty, bench, ...told }: ListProps) {
  const place = [...block.path, index];
  const cards = told.run.cards.filter(
    ({ path }) => path.length === place.length + 1 && isSame(path.slice(0, -1), place),
  );
  const name = listName(block, index);
  return (
    <div
      class="play-row scroll"
      role="group"
      aria-label={`${block.title}: ${name.toLowerCase()}`}
      tabIndex={0}
    >
      <p class="play-list">
        <b>{name}</b> {isEmpty && 'hands on what the block is given'}
      </p>
      <Lane
        {...told}
        {...{ cards, bench }}
        start={[...place, 0]}
        source={`the beginning of its ${name.toLowerCase()}`}
      />
    </div>
  );
}

/** "Body", "Shortcut", "Branch 2" */
export const listName = ({ layer }: Pick<Card, 'layer'>, index: number): string =>
  layer.type === 'concat' ? `Branch ${index + 1}` : ['Body', 'Shortcut'][index]!;
