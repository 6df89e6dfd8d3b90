import { decades } from '#figures/decades.ts';
import { LogChart } from '#figures/LogChart.tsx';
import type { DepthTrace } from '#trace/depth.ts';
import { timesInWords } from './stackStory.ts';

interface StackViewProps {
  readonly trace: DepthTrace;
  readonly block: number;
  readonly onRest: (block: number | null) => void;
  readonly onPick: (block: number) => void;
}

/** The signal going through the blocks and the gradient coming back, plain and residual, on one scale. */
export function StackView({ trace, block, onRest, onPick }: StackViewProps) {
  const { plain, residual } = trace;
  const scale = decades([...plain.signal, ...plain.gradient, ...residual.signal, ...residual.gradient], {
    around: true,
  });
  const last = trace.length - 1;
  const charts = [
    { of: 'signal', role: 'output', name: 'Signal', note: 'on its way forward', end: last },
    { of: 'gradient', role: 'gradient', name: 'Gradient', note: 'on its way back', end: 0 },
  ] as const;
  const pointed = (event: MouseEvent): number => {
    const over = (event.currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    return Math.min(last, Math.max(0, Math.round(((event.clientX - over.left) / over.width) * last)));
  };
  return (
    <div class="stack-view">
      {charts.map(({ of, role, name, note, end }) => (
        <div
          key={of}
          onPointerMove={(event) => event.pointerType === 'mouse' && onRest(pointed(event))}
          onPointerLeave={() => onRest(null)}
          onClick={(event) => onPick(pointed(event))}
        >
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
            current={block}
            along="blocks"
            label={`${name} ${note}: at its end ${timesInWords(plain[of][end]!)} through plain blocks, ${timesInWords(residual[of][end]!)} through residual ones.`}
          />
        </div>
      ))}
    </div>
  );
}
