import { useEffect, useMemo, useState } from 'preact/hooks';

import { employ } from '../kit/work/employ.ts';
import { inWords } from '../kit/work/useWork.ts';
import type { Own } from './own.ts';
import { lessons, teach, type Progress, type TeachingOrder } from './teach.ts';

const employment = {
  job: teach,
  open: () => new Worker(new URL('./teach.worker.ts', import.meta.url), { type: 'module' }),
};

/** A network that is being taught in a worker; its weights are in use as they come. */
export function useTeaching(
  design: string,
  take: (weights: Own['weights']) => void,
  explain: (what: string) => void,
) {
  const service = useMemo(() => employ(employment), []);
  useEffect(() => () => service.end(), []);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [at, setAt] = useState<'rest' | 'work'>('rest');
  const stop = () => {
    service.cancel();
    setAt('rest');
  };
  // Another design is another network.
  useEffect(() => {
    stop();
    setProgress(null);
  }, [design]);
  return {
    progress,
    running: at === 'work',
    stop,
    start(order: TeachingOrder) {
      setAt('work');
      const name = `weights trained on ${lessons[order.lesson].name.toLowerCase()}`;
      service.ask(order, {
        report({ answer }) {
          if (!answer) return;
          setProgress(answer);
          take({ name, tensors: answer.tensors });
        },
        over: () => setAt('rest'),
        fault(what) {
          setAt('rest');
          explain(inWords(what));
        },
      });
    },
  };
}
