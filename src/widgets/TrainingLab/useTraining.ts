import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Growth } from '../kit/growth.ts';
import { employ } from '../kit/work/employ.ts';
import { inWords } from '../kit/work/useWork.ts';
import { classesOf } from './classes.ts';
import { branchFor, goingOn, grown, lacks, none, type Branch, type Branches } from './branches.ts';
import { learn } from './learn.ts';
import type { TrainingOrder } from './training.ts';
import type { LabValues } from './parameters.ts';
import { print, settingsOf, type Settings } from './settings.ts';
import type { Shot, Snapshot } from './snapshot.ts';
import { useOwnData, type OwnData } from './useOwnData.ts';

/** What is trained on, as far as the worker told. */
export interface Seen {
  /** one picture of each class */
  readonly samples: readonly Shot[];
  readonly unseen: number;
  /** whether four numbers are computed at once */
  readonly fast: boolean;
}

export interface Training {
  readonly branches: Branches;
  /** the run that is shown; null before there is one */
  readonly branch: Branch | null;
  /** Whether playing on from here leaves that run. */
  readonly departs: boolean;
  readonly seen: Seen | null;
  readonly classes: readonly string[];
  readonly own: OwnData;
  readonly growth: Growth;
  pick(branch: Branch): void;
  clear(): void;
}

/** What is new is shown so often, in milliseconds: the eye asks for no more, and pages stay free for their readers. */
const EVERY = 60;

const employment = {
  job: (order: TrainingOrder) => learn(order),
  open: () =>
    new Worker(new URL('./training.worker.ts', import.meta.url), {
      type: 'module',
    }),
};

/** All runs that were trained on this page, and the worker that trains. */
export function useTraining(
  values: LabValues,
  explain: (reason: string | null) => void,
  step: number,
): Training {
  const own = useOwnData(explain);
  const settings = settingsOf(values, own.shown?.version ?? 0);
  const [branches, setBranches] = useState(none);
  const [seen, setSeen] = useState<{
    readonly of: string;
    readonly seen: Seen;
  } | null>(null);
  const branch = branchFor(branches, settings, step);
  const service = useMemo(() => employ(employment), []);
  useEffect(() => () => service.end(), []);
  useEffect(() => {
    if (branch && branch !== branches.current) setBranches((before) => ({ ...before, current: branch }));
  }, [branch]);

  // What is asked for later is asked of what is there by then.
  const now = useRef({ branches, settings, own });
  now.current = { branches, settings, own };
  const { go, halt } = useMemo(() => {
    let news: Snapshot[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(timer);
      timer = undefined;
      const more = news;
      news = [];
      if (more.length > 0) setBranches((before) => grown(before, more));
    };
    return {
      go(step: number, over: () => void) {
        const { settings, own } = now.current;
        const next = goingOn(now.current.branches, settings, step);
        setBranches(next);
        const from = next.current!.snapshots.at(-1) ?? null;
        service.ask(
          { settings, own: own.shown?.set ?? null, from },
          {
            report({ answer }) {
              if (!answer) return;
              if ('samples' in answer) return setSeen({ of: dataOf(settings), seen: answer });
              news.push(answer.snapshot);
              timer ??= setTimeout(show, EVERY);
            },
            over: show,
            fault(what) {
              show();
              explain(inWords(what));
              over();
            },
          },
        );
      },
      halt() {
        service.cancel();
        show();
      },
    };
  }, []);

  return {
    ...{ branches, branch, own },
    departs: branch !== null && print(branch.settings) !== print(settings),
    classes: classesOf(own.shown ? 'digits' : values.data),
    seen: seen?.of === dataOf(settings) ? seen.seen : null,
    growth: {
      kind: print(settings),
      lacks: (at) => lacks(branch, settings, at),
      go,
      halt,
    },
    pick: (current) => setBranches((before) => ({ ...before, current })),
    clear: () => setBranches(none),
  };
}

const dataOf = ({ data, own }: Settings) => String(own || data);
