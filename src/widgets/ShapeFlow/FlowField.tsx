import { useLayoutEffect, useRef } from 'preact/hooks';

import { Volume } from '#figures/Volume.tsx';
import { formatNumber } from '#figures/values.ts';
import { useLive } from '../kit/live.ts';
import { useOptions } from '../kit/useOptions.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { FlowRun, Item } from './run.ts';
import { shapeInWords } from './words.ts';

/** The blocks in a row. The row scrolls by itself, and keeps the block of the player's step in sight. */
export function FlowField({ run, at }: Told<typeof declaration.parameters, FlowRun>) {
  const { items } = run;
  const { player } = useLive();
  const { box, list, option } = useOptions([...items.keys()], 'sideways');
  // An option has a name, which says in words what stands in it.
  const hidden = list ? true : undefined;
  const seen = useRef(false);
  useLayoutEffect(() => {
    // The first state is the server's, and nothing moves while the page is read.
    if (seen.current) reveal(box.ref.current!);
    seen.current = true;
  }, [player.step, run]);

  const largest = Math.max(...items.map(({ shape }) => Math.max(...shape.slice(1), 1)));
  const most = (of: 'parameters' | 'macs') => Math.max(1, ...items.map(({ block }) => block?.[of] ?? 0));
  const [mostParameters, mostMacs] = [most('parameters'), most('macs')];
  return (
    <div
      class="flow scroll"
      {...box}
      aria-label={`Blocks of ${run.name}`}
      // The row scrolls by itself, and keys can do that too, whether or not there is a block to go to.
      {...(list || { role: 'group', tabIndex: 0 })}
    >
      {items.map((item, index) => (
        <div
          key={index}
          class={`flow-item${item.inside ? ' inside' : ''}${index === at ? ' current' : ''}`}
          {...option(index)}
        >
          {list && (
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

/** Scrolls a row sideways, and nothing else, until the chosen block stands in it with some room on either side. */
function reveal(row: HTMLElement) {
  const block = row.querySelector<HTMLElement>('[aria-selected=true]')!;
  const room = block.offsetWidth;
  const left = block.offsetLeft - row.offsetLeft;
  if (left - room < row.scrollLeft) row.scrollLeft = left - room;
  else if (left + 2 * room > row.scrollLeft + row.clientWidth)
    row.scrollLeft = left + 2 * room - row.clientWidth;
}
