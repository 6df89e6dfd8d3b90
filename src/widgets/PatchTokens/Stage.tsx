import type { Place } from '#figures/Grid.tsx';
import { scaleOf } from '#figures/values.ts';
import { patchKernels } from '#samples/patchKernels.ts';
import type { PatchTrace } from '#trace/patches.ts';
import { Cells } from '../kit/Cells.tsx';
import { Field } from '../kit/Field.tsx';
import { grown } from '../kit/grown.ts';
import { Panel } from '../kit/Panel.tsx';
import type { Told } from '../kit/widget.tsx';
import { Cuts } from './Cuts.tsx';
import type { declaration } from './parameters.ts';
import { MOST, SIDE } from './parameters.ts';
import { weightsOf } from './run.ts';
import { pointedTap } from './words.ts';

export function Stage({ values, run, step, upTo, over }: Told<typeof declaration.parameters, PatchTrace>) {
  const weights = weightsOf(values);
  const scale = scaleOf(run.conv.output.data);
  const tap = pointedTap(step, over.kernel)?.tap;
  const patch = weights[0]!.length;
  const side = SIDE / patch;
  const filters = weights.length;
  const maps = weights.map((_, n) => grown(run.conv.output, n * run.length + upTo, n));
  const window = { row: step.row * patch, column: step.column * patch, rows: patch, columns: patch };
  // The kernel or the map that is pointed at: its answer is marked wherever it stands.
  const plane = [over.kernel?.plane, over.output?.plane].find((n) => n !== undefined && n < filters);
  const under = over.input ? [{ row: over.input.row % patch, column: over.input.column % patch }] : [];
  const placeOf = (index: number): Place => ({ row: Math.floor(index / side), column: index % side });
  const patchOver = (row: number, column: number) =>
    Math.floor(row / patch) * side + Math.floor(column / patch);
  return (
    <div class={`patch-tokens by-${patch}`}>
      <Panel of="input" name="Picture" note={`${SIDE} × ${SIDE}`} draws="image">
        <div class="cut">
          <Cuts side={SIDE} every={patch} />
          <Cells
            of="input"
            draws="image"
            name="Picture"
            fills="pixel"
            scale={9}
            window={{ ...window, dilation: 1 }}
            marks={tap ? [tap] : []}
            describe={(row, column) => `patch ${patchOver(row, column) + 1}`}
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
                <Cells
                  of="kernel"
                  plane={n}
                  name={`Kernel ${n + 1}, ${patchKernels[n]!.purpose}`}
                  rows={weights[n]}
                  fills="signed"
                  scale={2}
                  marks={under}
                />
              </div>
              <div class="panel-output">
                <Cells
                  of="output"
                  plane={n}
                  name={`Map ${n + 1}`}
                  rows={maps[n]}
                  fills="signed"
                  scale={scale}
                  {...(plane === undefined || plane === n ? { current: step } : { marks: [step] })}
                />
              </div>
            </div>
          ) : (
            <div key={n} class="pair-place" />
          ),
        )}
      </div>
      <Field
        of="output"
        name="Tokens"
        note={`${run.length} × ${filters}`}
        // The same numbers once more: the first of each map, the second of each map, and so on.
        rows={Array.from({ length: run.length }, (_, index) => maps.map((map) => map.flat()[index] ?? null))}
        locate={({ row, column }) => ({ plane: column, ...placeOf(row) })}
        fills="signed"
        scale={scale}
        least={[16, MOST]}
        window={{ row: step.index, column: 0, rows: 1, columns: filters, dilation: 1 }}
        marks={plane === undefined ? [] : [{ row: step.index, column: plane }]}
      />
    </div>
  );
}
