import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';

import { announce } from '#page/announce.ts';
import { makers, type Trace } from '#trace/trace.ts';
import { readAddress, writeAddress } from './address.ts';
import { merge, wrongProps } from './check.ts';
import { useDrawing } from './drawing.ts';
import { isDrawn, withSamples } from './drawings.ts';
import { changed, refusal } from './limits.ts';
import type { Changes, Live } from './live.ts';
import {
  frameProps,
  type Declaration,
  type Parameters,
  type Values,
  type WidgetProps,
} from './parameters.ts';
import type { Running } from './running.ts';
import { begin, END, redo, transact, undo, type History } from './state.ts';
import { useAddress } from './useAddress.ts';
import { usePlayer } from './usePlayer.ts';
import { usePrediction } from './usePrediction.ts';
import { useRun } from './useRun.ts';
import { useVoice } from './useVoice.ts';

/** Everything that a widget remembers, and what follows from it. */
export function useLiveState<P extends Parameters, T extends Trace, M, Request, Answer>(
  declaration: Declaration<P>,
  props: WidgetProps<P>,
  running: Running<P, T, M, Request, Answer>,
): Live<P, T, M> {
  const written = useMemo(() => opened(declaration, props), []);
  const opening = useMemo(
    () =>
      props.step === 'last'
        ? END
        : props.step === undefined
          ? (running.opening?.(withSamples(declaration, written)) ?? 0)
          : props.step - 1,
    [],
  );
  const [history, update] = useReducer<
    History<Values<P>>,
    (before: History<Values<P>>) => History<Values<P>>
  >((before, next) => next(before), begin(written, opening));
  const { values, step: wanted, place } = history.present;
  const [notices, setNotices] = useState<readonly string[]>([]);
  const explain = (reason: string | null) => {
    setNotices(reason === null ? [] : [reason]);
    if (reason !== null) announce(reason);
  };
  const wished = useMemo(() => withSamples(declaration, values), [values]);
  const held = running.useMaterial?.(wished, explain, wanted);
  const { run, filled, work } = useRun(
    running,
    wished,
    held?.material as M,
    held && 'version' in held ? held.version : held?.material,
  );
  const prediction = usePrediction(running, filled, run, Math.min(wanted, run.length - 1));
  const step = Math.min(wanted, prediction.limit);
  const seek = (to: number) => update((before) => transact(before, { step: to }));
  const player = usePlayer(prediction.limit + 1, step, seek, held?.growth);
  const drawing = useDrawing();

  // The server drew what the author wrote. What the address adds is taken before the first paint of the live widget.
  useLayoutEffect(() => {
    const told = readAddress(declaration, written, props.id, location.search);
    if (told.refused.length > 0) setNotices(['Not taken from the address:', ...told.refused.slice(0, 4)]);
    if (writeAddress(declaration, written, props.id, '', { values: told.values, step: null }) !== '')
      update(() => begin(told.values, opening));
    if (told.step !== null) seek(told.step);
  }, []);

  const shown = useRef(run);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = run;
    if (before !== run && running.moved && step === Math.min(wanted, before.length - 1))
      seek(running.moved(step, before, run));
  }, [run]);

  const address = useAddress(declaration, written, props.id, {
    ...{ values, playing: player.playing },
    step: held?.growth || step === Math.min(opening, run.length - 1) ? null : step,
  });
  const voice = useVoice(player.playing, player.stepping);
  const strokes = useRef(0);

  const dispatch = ({ values: set, step: to, place }: Changes<P>) => {
    const state = { ...(to === undefined ? {} : { step: to }), ...(place === undefined ? {} : { place }) };
    if (set === undefined) return update((before) => transact(before, state));
    setNotices([]);
    const names = Object.keys(set);
    if (names.some((name) => held?.instead?.[name] !== undefined)) held!.putAway?.();
    // A finished run stays finished when its length changes.
    const step = to ?? (player.step === run.length - 1 ? END : undefined);
    update((before) =>
      transact(
        before,
        { ...state, ...(step === undefined ? {} : { step }), values: (old) => all(declaration, old, set) },
        goesOn(declaration, names) ? `${strokes.current} ${names.join()}` : null,
      ),
    );
  };
  // Who predicts is told nothing by pointing.
  const pointed = prediction.on ? null : place;
  const [made] = pointed ? makers(run, pointed) : [];
  const at = made ?? step;
  const own = Object.keys(declaration.parameters).filter((name) => isDrawn(declaration, values, name));
  return {
    ...{ declaration, props, values, filled, run, player, notices, drawing, prediction, dispatch, explain },
    ...{ place: pointed, at, upTo: prediction.question ? at - 1 : Math.max(step, at), shown: new Map() },
    linkedStep: held?.growth || step === (running.opening?.(filled) ?? 0) ? null : step,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    instead: {
      ...(Object.fromEntries(own.map((name) => [name, 'Your own'])) as Partial<Record<keyof P, string>>),
      ...held?.instead,
    },
    ...{ kept: held?.kept, work, material: held?.material as M },
    stroke: () => {
      strokes.current += 1;
    },
    undo: () => {
      setNotices([]);
      update(undo);
    },
    redo: () => {
      setNotices([]);
      update(redo);
    },
    reset: () => {
      player.pause();
      setNotices([]);
      held?.putAway?.();
      update((before) =>
        transact(before, {
          step: opening,
          values: (now) => (print(now) === print(written) ? now : written),
        }),
      );
    },
    ...{ address, ...voice },
  };
}

/** Only what can be dragged, typed or painted goes on: a choice is made at once, by whatever means. */
const goesOn = <P extends Parameters>({ parameters }: Declaration<P>, names: readonly string[]): boolean =>
  names.every((name) => parameters[name]!.kind === 'integer' || parameters[name]!.kind === 'grid');

/** The values after several changes, one after the other, but for those that what is there by then forbids. */
const all = <P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  set: Partial<Values<P>>,
): Values<P> =>
  Object.entries(set).reduce(
    (before, [name, value]) =>
      refusal(declaration, before, name, value) === null ? changed(declaration, before, name, value) : before,
    values,
  );

const print = (values: unknown) => JSON.stringify(values);

/** The values a widget opens with. What an author got wrong and the build could not see stops the rendering here. */
function opened<P extends Parameters>(declaration: Declaration<P>, given: WidgetProps<P>): Values<P> {
  // Astro hands every island its children, also where it has none.
  const { children: _, ...props } = given as WidgetProps<P> & { children?: unknown };
  const wrong = wrongProps(declaration, props);
  if (wrong.length > 0) throw new TypeError(`${wrong.join(' ')} (id "${props.id}")`);
  const settings = Object.fromEntries(
    Object.entries(props).filter(([name]) => !Object.hasOwn(frameProps, name)),
  );
  return merge(declaration, props.preset, settings);
}
