import { useEffect, useRef, useState } from 'preact/hooks';

import type { Growth } from './growth.ts';
import { END } from './state.ts';

export const SPEEDS = { slow: '½×', normal: '1×', fast: '2×', faster: '4×' } as const;
export type Speed = keyof typeof SPEEDS;
const PAUSE: Record<Speed, number> = { slow: 1400, normal: 700, fast: 350, faster: 175 };
/** The steps of a run that grows are many and small: what there is of it is played so much faster. */
const FASTER = 10;

export interface Player {
  readonly length: number;
  readonly step: number;
  readonly playing: boolean;
  /** Whether a single step is being made that was not there. */
  readonly stepping: boolean;
  /** Whether nothing comes after the step that is shown. */
  readonly ended: boolean;
  readonly speed: Speed;
  seek(step: number): void;
  /** On to the next step, which may have to be made first. */
  forward(): void;
  pause(): void;
  toggle(): void;
  setSpeed(speed: Speed): void;
}

/**
 * The only clock on the site. It never starts by itself, and stops at the end or when the page is hidden. At the end of
 * a run that grows it waits for more to come, and shows the latest.
 */
export function usePlayer(
  length: number,
  step: number,
  setStep: (step: number) => void,
  growth?: Growth,
): Player {
  const [playing, setPlaying] = useState(false);
  const [stepping, setStepping] = useState(false);
  const [speed, setSpeed] = useState<Speed>('normal');
  const last = length - 1;
  const lacking = growth?.lacks(step) ?? false;
  const active = playing || stepping;
  const making = active && lacking;
  const from = useRef(step);
  const stop = () => {
    setPlaying(false);
    setStepping(false);
  };

  useEffect(() => {
    if (!active) return;
    const pause = () => document.hidden && stop();
    document.addEventListener('visibilitychange', pause);
    return () => document.removeEventListener('visibilitychange', pause);
  }, [active]);

  useEffect(() => {
    if (!playing || lacking) return;
    if (step >= last) return setPlaying(false);
    const timer = setTimeout(
      () => {
        if (step === last - 1 && !growth?.lacks(last)) setPlaying(false);
        setStep(step + 1);
      },
      PAUSE[speed] / (growth ? FASTER : 1),
    );
    return () => clearTimeout(timer);
  }, [playing, lacking, speed, step, last]);

  useEffect(() => {
    if (!making) return;
    from.current = step;
    growth!.go(step, stop);
    setStep(END);
    return growth!.halt;
  }, [making, growth?.kind]);

  useEffect(() => {
    if (!stepping || step <= from.current) return;
    setStepping(false);
    setStep(from.current + 1);
  }, [stepping, step]);

  const seek = (to: number) => {
    stop();
    setStep(Math.min(last, Math.max(0, to)));
  };
  return {
    ...{ length, step, playing, stepping, speed, setSpeed, seek },
    ended: step >= last && !lacking,
    pause: stop,
    forward: () => {
      if (!lacking) return seek(step + 1);
      from.current = step;
      setPlaying(false);
      setStepping(true);
    },
    toggle: () => {
      // Playing a finished run begins it again.
      if (!playing && step >= last && !lacking) setStep(0);
      setStepping(false);
      setPlaying(!playing);
    },
  };
}
