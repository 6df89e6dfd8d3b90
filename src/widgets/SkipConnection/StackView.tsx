import { decades } from '#figures/decades.ts';
import { LogChart } from '#figures/LogChart.tsx';
import { clamp } from '../kit/clamp.ts';
import { useShown } from '../kit/shown.ts';
import { usePointing } from '../kit/usePointing.ts';
import type { StackRun } from './run.ts';
import { timesInWords } from './stackStory.ts';

/** The signal going through the blocks and the gradient coming back, plain and residual, on one scale. */
export function StackView({ run, at }: { run: StackRun; at: number }) {
  const { plain, residual } = run;
  const scale = decades([...plain.signal, ...plain.gradient, ...residual.signal, ...residual.gradient], {
    around: true,
  });
  const last = run.length - 1;
  useShown('Through the blocks', () => [
    ['blocks', 'signal, plain', 'signal, residual', 'gradient, plain', 'gradient, residual'],
    ...plain.signal.map((signal, n) => [
      n,
      signal,
      residual.signal[n]!,
      plain.gradient[n]!,
      residual.gradient[n]!,
    ]),
  ]);
  const charts = [
    { of: 'signal', role: 'output', name: 'Signal', note: 'on its way forward', end: last },
    { of: 'gradient', role: 'gradient', name: 'Gradient', note: 'on its way back', end: 0 },
  ] as const;
  const chart = usePointing()(({ currentTarget, clientX }) => {
    const { left, width } = (currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    return { row: 0, column: clamp(Math.round(((clientX - left) / width) * last), 0, last) };
  });
  return (
    <div class="stack-view">
      {charts.map(({ of, role, name, note, end }) => (
        <div key={of} {...chart}>
          <div class="panel-head">
            <b class={role}>{name}</b> <span>{note}</span>
          </div>
          <LogChart
            curves={[
              { name: 'residual', line: 'full', values: residual[of] },
              { name: 'plain', line: 'dashed', values: plain[of] },
            ]}
            scale={scale}
            role={role}
            current={at}
            along="blocks"
            label={`${name} ${note}: at its end ${timesInWords(plain[of][end]!)} through plain blocks, ${timesInWords(residual[of][end]!)} through residual ones.`}
          />
        </div>
      ))}
    </div>
  );
}
