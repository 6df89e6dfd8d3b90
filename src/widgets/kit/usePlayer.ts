import { useEffect, useState } from 'preact/hooks';

export const SPEEDS = { slow: '½×', normal: '1×', fast: '2×', faster: '4×' } as const;
export type Speed = keyof typeof SPEEDS;
const PAUSE: Record<Speed, number> = { slow: 1400, normal: 700, fast: 350, faster: 175 };

export interface Player {
  readonly length: number;
  readonly step: number;
  readonly playing: boolean;
  readonly speed: Speed;
  seek(step: number): void;
  pause(): void;
  toggle(): void;
  setSpeed(speed: Speed): void;
}

/** The only clock on the site. It never starts by itself, and stops at the end or when the page is hidden. */
export function usePlayer(length: number, step: number, setStep: (step: number) => void): Player {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('normal');
  const last = length - 1;

  useEffect(() => {
    if (!playing) return;
    const pause = () => document.hidden && setPlaying(false);
    document.addEventListener('visibilitychange', pause);
    const timer = setTimeout(() => {
      if (step >= last - 1) setPlaying(false);
      if (step < last) setStep(step + 1);
    }, PAUSE[speed]);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', pause);
    };
  }, [playing, speed, step, last]);

  return {
    length,
    step,
    playing,
    speed,
    setSpeed,
    pause: () => setPlaying(false),
    seek: (to) => {
      setPlaying(false);
      setStep(Math.min(last, Math.max(0, to)));
    },
    toggle: () => {
      // Playing a finished run begins it again.
      if (!playing && step >= last) setStep(0);
      setPlaying(!playing);
    },
  };
}
