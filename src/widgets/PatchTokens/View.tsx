import type { Place } from '#figures/Grid.tsx';
import { patchKernels } from '#samples/patchKernels.ts';
import type { Tap } from '#trace/conv2d.ts';
import type { PatchStep, PatchTrace } from '#trace/patches.ts';
import { filled } from '../kit/filled.ts';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Matrix } from '../kit/parameters.ts';
import type { Drawing } from '../kit/useDrawing.tsx';
import type { Rest } from '../kit/useWidget.ts';
import { Cuts } from './Cuts.tsx';
import { MOST, SIDE } from './parameters.ts';

interface PatchViewProps {
  trace: PatchTrace;
  image: Matrix;
  weights: readonly Matrix[];
  step: PatchStep;
  /** How far the list and the maps are filled. */
  upTo: number;
  rest: Rest | null;
  /** The product of the weight that is pointed at. */
  tap: Tap | undefined;
  /** The value of an answer with the strongest fill. */
  scale: number;
  drawing: Drawing<'picture'>;
  onRest: (grid: Rest['grid'], plane: number) => (at: Place | null) => void;
  onSeek: (step: number) => void;
}

export function PatchView(props: PatchViewProps) {
  const { trace, image, weights, step, upTo, rest, tap, scale, drawing, onRest, onSeek } = props;
  const patch = weights[0]!.length;
  const side = SIDE / patch;
  const filters = weights.length;
  const maps = weights.map((_, n) => filled(trace.conv.output, n * trace.length + upTo, n));
  const window = { row: step.row * patch, column: step.column * patch, rows: patch, columns: patch };
  // The kernel or the map that is pointed at: its answer is marked wherever it stands.
  const plane = rest && rest.grid !== 'input' && rest.plane! < filters ? rest.plane : undefined;
  const under = rest?.grid === 'input' ? [{ row: rest.row % patch, column: rest.column % patch }] : [];
  const indexOf = ({ row, column }: Place) => row * side + column;
  const placeOf = (index: number): Place => ({ row: Math.floor(index / side), column: index % side });
  const patchOver = (row: number, column: number) =>
    indexOf({ row: Math.floor(row / patch), column: Math.floor(column / patch) });
  return (
    <div class={`patch-tokens by-${patch}`}>
      <Panel role="input" name="Picture" note={`${SIDE} × ${SIDE}`} drawing={drawing.toggle('picture')}>
        <div class="cut">
          <Cuts side={SIDE} every={patch} />
          <GridField
            {...drawing.field('picture')}
            name="Picture"
            rows={image}
            fills="pixel"
            scale={9}
            window={{ ...window, dilation: 1 }}
            marks={tap ? [tap] : []}
            describe={(row, column) => `patch ${patchOver(row, column) + 1}`}
            onRest={onRest('input', 0)}
            onPick={({ row, column }) => onSeek(patchOver(row, column))}
          />
        </div>
      </Panel>
      <div class="pairs">
        {Array.from({ length: MOST }, (_, n) =>
          n < filters ? (
            <div key={n} class="pair">
              <div class="panel-head">
                <b class="kernel">Kernel {n + 1}</b> <span>{patchKernels[n]!.label}</span>
                <b class="output">Map {n + 1}</b>
              </div>
              <div class="panel-kernel">
                <GridField
                  name={`Kernel ${n + 1}, ${patchKernels[n]!.purpose}`}
                  rows={weights[n]!}
                  fills="signed"
                  scale={2}
                  marks={under}
                  onRest={onRest('kernel', n)}
                />
              </div>
              <div class="panel-output">
                <GridField
                  name={`Map ${n + 1}`}
                  rows={maps[n]!}
                  fills="signed"
                  scale={scale}
                  {...(plane === undefined || plane === n ? { current: step } : { marks: [step] })}
                  onRest={onRest('output', n)}
                  onPick={(at) => onSeek(indexOf(at))}
                />
              </div>
            </div>
          ) : (
            <div key={n} class="pair-place" />
          ),
        )}
      </div>
      <Panel role="output" name="Tokens" note={`${trace.length} × ${filters}`}>
        <GridField
          name="Tokens"
          // The same numbers once more: the first of each map, the second of each map, and so on.
          rows={Array.from({ length: trace.length }, (_, index) =>
            maps.map((map) => map.flat()[index] ?? null),
          )}
          fills="signed"
          scale={scale}
          least={[16, MOST]}
          window={{ row: step.index, column: 0, rows: 1, columns: filters, dilation: 1 }}
          marks={plane === undefined ? [] : [{ row: step.index, column: plane }]}
          onRest={(at) => onRest('output', at?.column ?? 0)(at && placeOf(at.row))}
          onPick={({ row }) => onSeek(row)}
        />
      </Panel>
    </div>
  );
}
