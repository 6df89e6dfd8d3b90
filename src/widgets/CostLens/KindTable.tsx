import type { ComponentChildren } from 'preact';

import { formatNumber as number } from '#figures/values.ts';
import { untranslated } from '../kit/untranslated.ts';
import type { KindName } from './kinds.ts';
import type { CostTold } from './looked.ts';
import { sizesOf } from './parameters.ts';
import { labelOf, partOf } from './words.ts';

/** A row for each kind, the chosen one in bold. */
export function KindTable({ name, caption, heads, rows, chosen }: KindTableProps) {
  return (
    // Wide where the numbers are long: it scrolls by itself, and keys can do that too.
    <div class="costs scroll" role="group" aria-label={name} tabIndex={0} {...untranslated}>
      <table class="numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, cells }) => (
            <tr key={kind} class={kind === chosen ? 'cost-chosen' : undefined}>
              <th scope="row">{labelOf(kind)}</th>
              {cells.map((cell, n) => (
                <td key={n}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
interface KindTableProps {
  readonly name: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly kind: KindName;
    readonly cells: readonly ComponentChildren[];
  }[];
  readonly chosen: KindName;
}

/** A number of a kind, and what part of the full convolution's it is. */
export const Part = ({ kind, value, full }: { kind: KindName; value: number; full: number }) => (
  <>
    <b>{number(value)}</b>
    {kind !== 'full' && <small>{partOf(value, full)}</small>}
  </>
);

export const captionOf = ({ values }: CostTold): string => {
  const { channels, side, kernel, groups, dilation, narrowing } = sizesOf(values);
  return `${channels} channels in, as many out, ${side} × ${side} pixels, kernel ${kernel} × ${kernel}, ${groups} groups, dilation ${dilation}, narrowed ${narrowing} times`;
};
