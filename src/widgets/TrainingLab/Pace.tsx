import { useContext } from 'preact/hooks';

import { formatNumber } from '#figures/values.ts';
import { Awake } from '../kit/Awake.ts';
import type { LabTold } from './story.ts';

/** How fast it goes on this machine, and with what. */
export function Pace({ step: { snapshot }, material: { seen } }: LabTold) {
  if (!useContext(Awake) || !snapshot || !seen)
    return <p class="lab-pace">It is trained here, on your machine.</p>;
  const engine = seen.fast
    ? 'computed four numbers at a time (WebAssembly SIMD)'
    : 'computed one number at a time: this browser has no WebAssembly SIMD';
  const pace =
    snapshot.pace > 0 ? `${formatNumber(Math.round(snapshot.pace / 10) * 10)} pictures a second, ` : '';
  return (
    <p class="lab-pace">
      {pace}
      {snapshot.seconds.toFixed(1)} seconds so far, {engine}.
    </p>
  );
}
