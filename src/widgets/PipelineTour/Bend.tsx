/** The ReLU as a line with a bend, and a number on its way through it. */
export function Bend({ at, scale }: { at: number; scale: number }) {
  const x = Math.min(1, Math.max(-1, at / scale));
  const y = -Math.max(0, x);
  return (
    <svg class="tour-bend" viewBox="-1.15 -1.15 2.3 1.6" aria-hidden="true">
      <path class="axes" d="M-1.1 0H1.1M0 .3V-1.1" />
      <path class="line" d="M-1.1 0H0L1.1 -1.1" />
      <path class="way" d={`M${x} .3V${y}`} />
      <circle cx={x} cy={y} r={0.1} />
    </svg>
  );
}
