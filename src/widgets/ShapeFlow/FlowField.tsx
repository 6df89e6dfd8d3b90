import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

import { Volume } from '#figures/Volume.tsx';
import { formatNumber } from '#figures/values.ts';
import { Awake } from '../kit/Awake.ts';
import type { FlowTrace, Item } from './run.ts';
import { shapeInWords } from './words.ts';

interface FlowFieldProps {
  readonly run: FlowTrace;
  readonly current: number;
  /** Where the tab key leads: the player's step. */
  readonly step: number;
  readonly onRest: (index: number | null) => void;
  readonly onPick: (index: number) => void;
}

/** The blocks in a row, as one tab stop. The row scrolls by itself, and keeps the block that is looked at in sight. */
export function FlowField({ run, current, step, onRest, onPick }: FlowFieldProps) {
  const { items } = run;
  const awake = useContext(Awake);
  // An option has a name, which says in words what stands in it.
  const hidden = awake || undefined;
  const row = useRef<HTMLDivElement>(null);
  const options = () => row.current!.querySelectorAll<HTMLElement>('[role=option]');
  const seen = useRef(false);
  useLayoutEffect(() => {
    // The first state is the server's, and nothing moves while the page is read.
    if (seen.current) reveal(row.current!, options()[step]!);
    seen.current = true;
  }, [step, run]);

  const goTo = (index: number) => {
    const next = Math.min(items.length - 1, Math.max(0, index));
    onPick(next);
    options()[next]!.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: step - 1,
      ArrowRight: step + 1,
      Home: 0,
      End: items.length - 1,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    goTo(move);
    event.preventDefault();
  };
  const pointed = ({ target }: Event): number => {
    const option = (target as Element).closest<HTMLElement>('[role=option]');
    return option ? [...options()].indexOf(option) : -1;
  };

  const largest = Math.max(...items.map(({ shape }) => Math.max(...shape.slice(1), 1)));
  const most = (of: 'parameters' | 'macs') => Math.max(1, ...items.map(({ block }) => block?.[of] ?? 0));
  const [mostParameters, mostMacs] = [most('parameters'), most('macs')];
  return (
    <div
      class="flow scroll"
      ref={row}
      aria-label={`Blocks of ${run.name}`}
      // The row scrolls by itself, and keys can do that too, whether or not there is a block to go to.
      {...(awake ? { role: 'listbox', 'aria-orientation': 'horizontal' } : { role: 'region', tabIndex: 0 })}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        const index = pointed(event);
        if (event.pointerType === 'mouse') onRest(index < 0 ? null : index);
      }}
      onPointerLeave={() => onRest(null)}
      onClick={(event) => {
        const index = pointed(event);
        if (index >= 0) goTo(index);
      }}
    >
      {items.map((item, index) => (
        <div
          key={index}
          class={`flow-item${item.inside ? ' inside' : ''}${index === current ? ' current' : ''}`}
          {...(awake
            ? { role: 'option', 'aria-selected': index === step, tabIndex: index === step ? 0 : -1 }
            : {})}
        >
          {awake && (
            <span class="visually-hidden">
              {item.block?.name ?? 'Input'}: {shapeInWords(item.shape, item.block ? 'map' : 'channel')}
            </span>
          )}
          <span class="flow-kind" aria-hidden={hidden}>
            {item.kind}
          </span>
          <Volume shape={item.shape} largest={largest} kind={kindOf(item)} />
          <span class="flow-shape" aria-hidden={hidden}>
            <b>{formatNumber(item.shape[0]!)}</b>
            {item.shape.length > 1 ? item.shape.slice(1).join(' × ') : 'numbers'}
          </span>
          <Shares
            parameters={(item.block?.parameters ?? 0) / mostParameters}
            macs={(item.block?.macs ?? 0) / mostMacs}
          />
        </div>
      ))}
    </div>
  );
}

const kindOf = ({ block }: Item) => (!block ? 'input' : block.parameters > 0 ? 'weighted' : 'free');

/** How a block's parameters and multiply-adds compare with the most that any block here has. */
const Shares = ({ parameters, macs }: { parameters: number; macs: number }) => (
  <svg
    class="flow-shares"
    style={`--share-parameters:${tall(parameters)}px;--share-macs:${tall(macs)}px`}
    aria-hidden="true"
  >
    <rect class="share-parameters" />
    <rect class="share-macs" />
    <path d="M0 33.5H26" />
  </svg>
);

/** The height of a bar in CSS pixels: nothing for nothing, and for whatever is more as much as can be seen. */
const tall = (share: number) => (share === 0 ? 0 : Math.round(Math.max(1, share * 33) * 10) / 10);

/** Scrolls a row sideways, and nothing else, until a block stands in it with some room on either side. */
function reveal(row: HTMLElement, block: HTMLElement) {
  const room = block.offsetWidth;
  const left = block.offsetLeft - row.offsetLeft;
  if (left - room < row.scrollLeft) row.scrollLeft = left - room;
  else if (left + 2 * room > row.scrollLeft + row.clientWidth)
    row.scrollLeft = left + 2 * room - row.clientWidth;
}
