import type { Sheet } from '../sheet.ts';
import type { Hand } from './hand.ts';

/** Grey levels as a scanner has them: ink is full or a little pale, edges sharper or softer, the ink even or grainy. */
export function scan({ data }: Sheet, { between, often }: Hand): void {
  const contrast = between(0.8, 1.5);
  const full = often(0.8) ? 1 : between(0.75, 1);
  const grain = often(0.25) ? between(0, 0.2) : 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    const ink = full * (0.5 + contrast * (data[i]! - 0.5)) + (grain && grain * between(-1, 1));
    data[i] = Math.min(1, Math.max(0, ink));
  }
}
