import { ColourPatch } from '#figures/ColourPatch.tsx';
import type { Place, Window } from '#figures/Grid.tsx';
import { scaleOf } from '#figures/values.ts';
import { CHANNELS, colourKernels } from '#samples/colours.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import { filled } from '../kit/filled.ts';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Rest } from '../kit/useWidget.ts';
import { Equation } from './Equation.tsx';
import { parameters, sheetOf, SIDE } from './parameters.ts';

interface ChannelViewProps {
  trace: ConvTrace;
  step: ConvStep;
  /** How far the maps are filled. */
  upTo: number;
  rest: Rest | null;
  /** The value of an answer with the strongest fill. */
  scale: number;
  /** Red, green, blue: a row of numbers each. */
  picture: readonly (readonly number[])[];
  /** The three sheets of the kernel that is shown, a row of numbers each. */
  kernel: readonly (readonly number[])[];
  /** Whether the kernel is the named one. */
  named: boolean;
  description: string;
  /** For how many maps there has to be room. */
  places: number;
  onRest: (grid: Rest['grid'], plane: number) => (at: Place | null) => void;
  onPixel: (channel: number) => (at: Place, value: number) => void;
  onWeight: (channel: number) => (at: Place, value: number) => void;
  onBias: (value: number) => void;
  onSeek: (step: number) => void;
}

export function ChannelView(props: ChannelViewProps) {
  const { trace, step, upTo, rest, kernel, scale } = props;
  const [filters, side] = trace.output.shape.slice(1) as [number, number];
  const size = trace.weight.shape[3]!;
  const window: Window = { row: step.row, column: step.column, rows: size, columns: size, dilation: 1 };
  const pointed = (channel: number) =>
    rest?.grid === 'kernel' && rest.plane === channel
      ? [{ row: step.row + rest.row, column: step.column + rest.column }]
      : [];
  const readers = rest?.grid === 'input' ? trace.touching(rest).map((index) => trace.step(index)) : [];
  const sheets = props.picture.map(sheetOf);
  return (
    <div class="channel-walk">
      <Panel role="products" name="Picture" note={`${SIDE} × ${SIDE}`}>
        <ColourPatch sheets={sheets} full={9} window={window} label={props.description} />
      </Panel>
      {CHANNELS.map((channel, n) => (
        <div key={channel} class={`channel ${channel}`}>
          <Panel role="input" name={capital(channel)}>
            <GridField
              name={capital(channel)}
              rows={sheets[n]!}
              fills="pixel"
              scale={9}
              window={window}
              marks={pointed(n)}
              limits={parameters.picture}
              onRest={props.onRest('input', n)}
              onEdit={props.onPixel(n)}
            />
          </Panel>
          <Panel role="kernel" name={`Kernel ${step.filter + 1}`}>
            <GridField
              name={`Kernel ${step.filter + 1}, ${channel}`}
              rows={sheetOf(kernel[n]!)}
              fills="signed"
              scale={scaleOf(kernel.flat())}
              least={3}
              limits={parameters.weights}
              onRest={props.onRest('kernel', n)}
              onEdit={props.onWeight(n)}
            />
          </Panel>
        </div>
      ))}
      <p class="kernel-note">
        <b class="kernel">Kernel {step.filter + 1}</b>{' '}
        {props.named ? (
          <>
            <b>{colourKernels[step.filter]!.label}</b> {colourKernels[step.filter]!.purpose}
          </>
        ) : (
          <>
            <b>your own</b> Three sheets of {size} × {size} weights.
          </>
        )}
      </p>
      <Equation step={step} scale={scale} onBias={props.onBias} />
      <div class="maps">
        {Array.from({ length: props.places }, (_, filter) =>
          filter < filters ? (
            <Panel key={filter} role="output" name={`Map ${filter + 1}`} note={`${side} × ${side}`}>
              <GridField
                name={`Map ${filter + 1}`}
                rows={filled(trace.output, upTo, filter)}
                fills="signed"
                scale={scale}
                least={3}
                current={filter === step.filter ? { row: step.row, column: step.column } : undefined}
                marks={readers.filter((reader) => reader.filter === filter)}
                onRest={props.onRest('output', filter)}
                onPick={({ row, column }) => props.onSeek((filter * side + row) * side + column)}
              />
            </Panel>
          ) : (
            <div key={filter} class="no-map" />
          ),
        )}
      </div>
    </div>
  );
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
