import type { ComponentChildren } from 'preact';

import type { Place as Cell } from '#figures/Grid.tsx';
import { scaleOf } from '#figures/values.ts';
import type { Lit, MatrixTold } from './lit.ts';

export interface View {
  readonly isForward: boolean;
  readonly names: { readonly given: string; readonly made: string };
  readonly roles: { readonly given: 'input' | 'gradient'; readonly made: 'output' | 'gradient' };
  readonly scales: { readonly given: number; readonly made: number; readonly weight: number };
}
export interface ViewProps {
  readonly told: MatrixTold;
  readonly lit: Lit;
  readonly view: View;
}

export function viewOf({ run }: MatrixTold): View {
  const isForward = run.direction === 'forward';
  return {
    isForward,
    names: isForward ? { given: 'Picture', made: 'Map' } : { given: 'Map', made: 'Picture' },
    roles: isForward ? { given: 'input', made: 'output' } : { given: 'gradient', made: 'gradient' },
    scales: {
      given: scaleOf(run.given.data),
      made: scaleOf(run.made.data),
      weight: scaleOf(run.weight.data),
    },
  };
}

/** A part of the stage with what it is called, its cells all of one size. */
export const Part = ({ name, says, across, children }: PartProps) => (
  <div class="matrix-part" style={{ '--matrix-across': across }}>
    <p>
      <b>{name}</b> {says}
    </p>
    <div class="matrix-room">
      <div class="matrix-row">{children}</div>
    </div>
  </div>
);
interface PartProps {
  readonly name: string;
  readonly says: string;
  readonly across: number;
  readonly children: ComponentChildren;
}

/** What stands so many cells wide. */
export const Wide = ({ of, children }: { of: number; children?: ComponentChildren }) => (
  <div style={{ '--matrix-cells': of }}>{children}</div>
);
export const Between = ({ children }: { children: string }) => <span class="matrix-sign">{children}</span>;

export const upTo = ({ run, upTo: reached }: MatrixTold) =>
  [...run.made.data].map((value, index) => (index <= reached ? value : null));
export const tight = [1, 1] as const;

/** One number that is made is the current one; several are marked. */
export const outlined = ({ made }: Lit, place: (number: number) => Cell) =>
  made.length === 1 ? { current: place(made[0]!) } : { marks: made.map(place) };
