import type { ComponentChildren, VNode } from 'preact';

import type { Place, Trace } from '#trace/trace.ts';
import { Frame } from './Frame.tsx';
import type { Live } from './live.ts';
import {
  controlsOf,
  type Declaration,
  type Filled,
  type Parameters,
  type WidgetProps,
} from './parameters.ts';
import type { Running } from './running.ts';
import type { Piece } from './Telling.tsx';
import { useLiveState } from './useLiveState.ts';

/** What a widget's words and stage are made from. */
export interface Told<P extends Parameters, T extends Trace, M = undefined> {
  readonly values: Filled<P>;
  readonly run: T;
  /** What no address can hold. */
  readonly material: M;
  /** The step that is shown, and its number, from 0. */
  readonly step: ReturnType<T['step']>;
  readonly at: number;
  /** How far the run is shown to have come. */
  readonly upTo: number;
  /** Whether the reader is asked for this step, so that nothing may tell what comes of it. */
  readonly veiled: boolean;
  /** What is pointed at, under the name of its grid. */
  readonly over: Readonly<Partial<Record<Place['grid'], Place>>>;
  /** The controls that there are, and the preset that says so. */
  readonly controls: readonly (keyof P & string)[];
  readonly preset: string | undefined;
}

/** What is a widget's own. */
interface Parts<
  P extends Parameters,
  Fact extends string,
  T extends Trace,
  M,
  Request,
  Answer,
> extends Running<P, T, M, Request, Answer> {
  /** Where what is shown changes, it may change with it. */
  readonly title: string | ((told: Told<P, T, M>) => string);
  /** The step that is shown, in words and numbers. */
  story(told: Told<P, T, M>): readonly Piece[];
  /** What the values come to, in a few words: "output 3 by 3". */
  outcome(told: Told<P, T, M>): string;
  facts(told: Told<P, T, M>): Readonly<Record<Fact, number | string | boolean>>;
  formula?(told: Told<P, T, M>): ComponentChildren;
  legend?(told: Told<P, T, M>): ComponentChildren;
  /** What the settings come to, where that is more than a formula: a table. */
  results?(told: Told<P, T, M>): ComponentChildren;
  stage(told: Told<P, T, M>): ComponentChildren;
  /** Set where there is but one step, so that there is nothing to play. */
  readonly still?: true;
}

/** A widget, made of its declaration and of what is its own. */
export function widget<
  P extends Parameters,
  Fact extends string,
  T extends Trace,
  M = undefined,
  Request = never,
  Answer = never,
>(
  declaration: Declaration<P, Fact>,
  parts: Parts<P, Fact, T, M, Request, Answer>,
): (props: WidgetProps<P>) => VNode {
  return function Widget(props) {
    const live = useLiveState<P, T, M, Request, Answer>(declaration, props, parts);
    const told = toldOf(live);
    return (
      <Frame
        live={live}
        title={typeof parts.title === 'string' ? parts.title : parts.title(told)}
        story={parts.story(told)}
        outcome={parts.outcome(told)}
        facts={parts.facts(told)}
        formula={parts.formula?.(told)}
        legend={parts.legend?.(told)}
        results={parts.results?.(told)}
        still={parts.still ?? false}
      >
        {parts.stage(told)}
      </Frame>
    );
  };
}

function toldOf<P extends Parameters, T extends Trace, M>(live: Live<P, T, M>): Told<P, T, M> {
  const { declaration, props, filled, run, material, at, upTo, place, prediction } = live;
  return {
    ...{ values: filled, run, material, at, upTo },
    step: run.step(at) as ReturnType<T['step']>,
    veiled: prediction.question !== null,
    over: place ? { [place.grid]: place } : {},
    controls: controlsOf(declaration, props.preset),
    preset: props.preset,
  };
}
