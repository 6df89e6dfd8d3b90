import { capital } from '#figures/capital.ts';
import { ColourPatch } from '#figures/ColourPatch.tsx';
import type { Window } from '#figures/Grid.tsx';
import { scaleOf } from '#figures/values.ts';
import { CHANNELS, colourKernels, colourPatches } from '#samples/colours.ts';
import type { ConvTrace } from '#trace/conv2d.ts';
import { Field } from '../kit/Field.tsx';
import { useLive } from '../kit/live.ts';
import { Panel } from '../kit/Panel.tsx';
import { square } from '../kit/rows.ts';
import type { Told } from '../kit/widget.tsx';
import { Equation } from './Equation.tsx';
import { declaration, DEPTH, SIDE } from './parameters.ts';
import { allSums } from './run.ts';
import { useSet } from './useSet.ts';

export function Stage({ values, run, step, over, controls }: Told<typeof declaration.parameters, ConvTrace>) {
  const { values: drawn } = useLive();
  const [setPixel, setWeight] = [useSet('picture'), useSet('weights')];
  const [filters, side] = run.output.shape.slice(1) as [number, number];
  const size = run.weight.shape[3]!;
  const window: Window = { row: step.row, column: step.column, rows: size, columns: size, dilation: 1 };
  const pointed = (channel: number) =>
    over.kernel?.plane === channel
      ? [{ row: step.row + over.kernel.row, column: step.column + over.kernel.column }]
      : [];
  const readers = over.input ? run.touching(over.input).map((index) => run.step(index)) : [];
  const sheets = values.picture.map((row) => square(row));
  const first = step.filter * DEPTH;
  const kernel = values.weights.slice(first, first + DEPTH);
  const scale = scaleOf(allSums(run));
  const places = controls.includes('filters') ? declaration.parameters.filters.max : filters;
  const description = drawn['picture']
    ? 'The picture that you drew'
    : `The picture: ${colourPatches[values.pattern].description}`;
  return (
    <div class="channel-walk">
      <Panel of="products" name="Picture" note={`${SIDE} × ${SIDE}`}>
        <ColourPatch sheets={sheets} full={9} window={window} label={description} />
      </Panel>
      {CHANNELS.map((channel, n) => (
        <div key={channel} class={`channel ${channel}`}>
          <Field
            of="input"
            plane={n}
            name={capital(channel)}
            rows={sheets[n]}
            fills="pixel"
            scale={9}
            window={window}
            marks={pointed(n)}
            typed={setPixel(n, 0, SIDE)}
          />
          <Field
            of="kernel"
            plane={n}
            name={`Kernel ${step.filter + 1}, ${channel}`}
            heading={`Kernel ${step.filter + 1}`}
            rows={square(kernel[n]!)}
            fills="signed"
            scale={scaleOf(kernel.flat())}
            least={3}
            typed={setWeight(first + n, 0, size)}
          />
        </div>
      ))}
      <p class="kernel-note">
        <b class="kernel">Kernel {step.filter + 1}</b>{' '}
        {drawn['weights'] === null ? (
          <>
            <b>{colourKernels[step.filter]!.label}</b>{' '}
            {kernel.flat().some((weight) => weight !== 0)
              ? colourKernels[step.filter]!.purpose
              : 'A single cell has no left and no right: it answers with its bias alone.'}
          </>
        ) : (
          <>
            <b>your own</b> Three sheets of {size} × {size} weights.
          </>
        )}
      </p>
      <Equation step={step} scale={scale} />
      <div class="maps">
        {Array.from({ length: places }, (_, filter) =>
          filter < filters ? (
            <Field
              key={filter}
              of="output"
              plane={filter}
              name={`Map ${filter + 1}`}
              note={`${side} × ${side}`}
              grows={run.output}
              fills="signed"
              scale={scale}
              least={3}
              current={filter === step.filter ? step : undefined}
              marks={readers.filter((reader) => reader.filter === filter)}
            />
          ) : (
            <div key={filter} class="no-map" />
          ),
        )}
      </div>
    </div>
  );
}
