import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { Place, Trace } from '#trace/trace.ts';
import type { Drawing } from './drawing.ts';
import type { Declaration, Filled, FrameProps, Parameters, Values } from './parameters.ts';
import type { Prediction } from './prediction.ts';
import type { Player } from './usePlayer.ts';
import type { Voice } from './useVoice.ts';
import type { Work } from './work/useWork.ts';

/** Numbers to be taken along, row by row. */
export type Rows = readonly (readonly (number | string | null)[])[];

/** The numbers that a widget shows, in full, under the names that readers know them by. */
export type Shown = Map<object, { readonly name: string; rows(): Rows }>;

/** What one transaction changes of a widget's state. */
export interface Changes<P extends Parameters = Parameters> {
  readonly values?: Partial<Values<P>>;
  readonly step?: number;
  readonly place?: Place | null;
}

/** A widget as it stands: its state, what is derived from that, and what can be done to it. */
export interface Live<P extends Parameters = Parameters, T extends Trace = Trace, M = unknown> extends Voice {
  readonly declaration: Declaration<P>;
  readonly props: FrameProps;
  /** As they stand in the address, and as the run that is shown has them. */
  readonly values: Values<P>;
  readonly filled: Filled<P>;
  readonly run: T;
  /** What no address can hold. */
  readonly material: M;
  readonly player: Player;
  readonly place: Place | null;
  /** The step that is shown: the one that made the cell pointed at, or else the player's. */
  readonly at: number;
  /** How far the run is shown to have come. */
  readonly upTo: number;
  /** What the address asked for and did not get, and what a control would not do. */
  readonly notices: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What a choice shows in place of its option: "Your own". */
  readonly instead: Readonly<Partial<Record<keyof P, string>>>;
  /** What of the present state no link can hold: "your own picture". */
  readonly kept: string | undefined;
  /** The step for which a figure with these values has to be asked; null where it opens so, or would have to make it. */
  readonly linkedStep: number | null;
  /** The numbers that are drawn, as they are told while that is done. */
  readonly shown: Shown;
  readonly drawing: Drawing;
  readonly prediction: Prediction;
  /** How a run that takes time is getting on; null where there is none such. */
  readonly work: Work | null;
  /** Changes the state, in one piece. Within one stroke of one control all changes are taken back at once. */
  dispatch(changes: Changes<P>): void;
  /** A finger, a pointer or a key comes down: what it changes until the next one does is one stroke. */
  stroke(): void;
  undo(): void;
  redo(): void;
  reset(): void;
  /** Says why something cannot be done, in the frame and in the live region; null takes back what was said. */
  explain(reason: string | null): void;
  /** The whole address of this very state. */
  address(): string;
}

const Context = createContext<Live | null>(null);
export const LiveProvider = Context.Provider;

/** The widget around. */
export function useLive(): Live {
  const live = useContext(Context);
  if (!live) throw new Error('This belongs into a widget.');
  return live;
}
