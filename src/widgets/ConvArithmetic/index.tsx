import './conv-arithmetic.css';

import { useState } from 'preact/hooks';

import { Frame } from '../kit/Frame.tsx';
import type { WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling, type Piece } from '../kit/Telling.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { declaration } from './declaration.ts';
import { Formulas } from './Formulas.tsx';
import { Legends } from './Legends.tsx';
import type { parameters } from './parameters.ts';
import { run } from './run.ts';
import { View, widest } from './View.tsx';
import { cellStory, notes, stepStory } from './words.ts';

export { declaration, run };

export default function ConvArithmetic(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, focus, rest, player } = widget;
  // As large as the author's own grids: where a reader makes them larger, cells shrink and the figure stays as it is.
  const [opening] = useState(() => widest(trace));
  const [down, across] = trace.sides;
  const counting = values.view === 'counts';
  const walked = trace.walks ?? 'output';
  const story = rest && rest.grid !== walked ? cellStory(trace, rest) : stepStory(trace, focus);
  const pieces: Piece[] = [...story, ...notes(trace, counting).map((note) => ` ${note}`)];
  return (
    <Frame
      widget={widget}
      title={
        props.title ??
        (values.operation === 'direct' ? 'The size of a convolution' : 'The size of a transposed convolution')
      }
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`output ${down.output} by ${across.output}`}
      formula={<Formulas values={values} sides={trace.sides} />}
      legend={<Legends run={trace} counting={counting} />}
    >
      <View
        run={trace}
        opening={opening}
        counting={counting}
        focus={focus}
        upTo={Math.max(player.step, focus)}
        rest={rest}
        onRest={(grid) => (at) => widget.point(at && { grid, ...at })}
        onSeek={player.seek}
      />
    </Frame>
  );
}
