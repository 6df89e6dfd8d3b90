import { useEffect, useMemo, useState } from 'preact/hooks';

import { employ } from '../kit/work/employ.ts';
import { inWords } from '../kit/work/useWork.ts';
import type { Weights } from './own.ts';
import { lessons, type Progress, type TeachingOrder } from './lessons.ts';
import { teach } from './teach.ts';

const employment = {
  job: teach,
  open: () =>
    new Worker(new URL('./teach.worker.ts', import.meta.url), {
      type: 'module',
    }),
};

/** A network that is being taught in a worker; its weights are in use as they come. */
export function useTeaching(
  design: string,
  take: (weights: Weights | null) => void,
  explain: (what: string) => void,
) {
  const service = useMemo(() => employ(employment), []);
  useEffect(() => () => service.end(), []);
  const [told, setTold] = useState<readonly Progress[]>([]);
  const [running, setRunning] = useState(false);
  const stop = () => {
    service.cancel();
    setRunning(false);
  };
  const forget = () => {
    stop();
    setTold([]);
  };
  // Another design is another network.
  useEffect(forget, [design]);
  return {
    ...{ told, running, stop, forget },
    start(order: TeachingOrder) {
      setRunning(true);
      setTold([]);
      const { name, classes } = lessons[order.lesson];
      service.ask(order, {
        report({ answer }) {
          if (!answer) return;
          setTold((before) => [...before, answer]);
          take({
            name: `weights trained on ${name.toLowerCase()}`,
            tensors: answer.tensors,
            classes,
          });
        },
        over: () => setRunning(false),
        fault(what) {
          setRunning(false);
          explain(inWords(what));
        },
      });
    },
  };
}
