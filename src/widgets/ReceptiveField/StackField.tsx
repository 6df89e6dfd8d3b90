import { useContext, useRef } from 'preact/hooks';

import { counted } from '#figures/counted.ts';
import { Awake } from '../kit/Awake.ts';
import { clamp } from '../kit/clamp.ts';
import { useLive } from '../kit/live.ts';
import { Stepper } from '../kit/Stepper.tsx';
import { Waking } from '../kit/Waking.tsx';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import { Pyramid, rowsOf } from './Pyramid.tsx';
import { nearest, overInput, type FieldRun } from './run.ts';
import { nameOf } from './words.ts';

export type FieldTold = Told<typeof declaration.parameters, FieldRun, unknown>;

/** The rows of a stack as one tab stop: left and right along a row, up and down to the nearest cell of the next. */
export function StackField({ run, step, values }: FieldTold) {
  const { dispatch, player, speak } = useLive();
  const awake = useContext(Awake);
  const field = useRef<HTMLDivElement>(null);
  const { levels } = run;
  const here = run.step(player.step);

  const rest = (level: number, cell: number) =>
    dispatch({ place: { grid: 'output', plane: level, row: 0, column: cell } });
  const leave = () => dispatch({ place: null });
  type Cell = readonly [level: number, cell: number];
  const seek = ([level, cell]: Cell) => player.seek(levels[level]!.start + cell);
  const along = (cell: number): Cell => [here.level, clamp(cell, 0, levels[here.level]!.cells - 1)];
  /** The cell of another row that stands nearest. */
  const climb = (level: number): Cell => {
    const to = clamp(level, 0, levels.length - 1);
    return [to, nearest(run, to, overInput(run, here.level, here.cell))];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { level, cell } = here;
    const moves: Record<string, Cell> = {
      ArrowLeft: along(cell - 1),
      ArrowRight: along(cell + 1),
      ArrowUp: climb(level - 1),
      ArrowDown: climb(level + 1),
      Home: along(0),
      End: along(Infinity),
    };
    const move = moves[event.key];
    if (move) {
      leave();
      seek(move);
      field.current!.querySelector<SVGGElement>(`[data-cell="${move.join(' ')}"]`)!.focus();
    } else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  const pointed = ({ target }: Event): readonly [number, number] | null => {
    const at = (target as Element)
      .closest<SVGGElement>('[data-cell]')
      ?.dataset['cell']?.split(' ')
      .map(Number);
    return at ? [at[0]!, at[1]!] : null;
  };
  const ways = (level: number, cell: number) =>
    (level <= step.level ? step.reads[level] : step.read[level - step.level])![cell]!;
  const stepTo = (to: Cell) => {
    seek(to);
    speak();
  };

  return (
    <div class="stack">
      <div class="stack-rows">
        <div class="stack-names">
          {rowsOf(run).map((at, level) => (
            <Name
              key={level}
              at={at}
              text={level === 0 ? 'Input' : `${level}. ${nameOf(levels[level]!.layer)}`}
              pressed={level === values.chosen}
              onChoose={() => dispatch({ values: { chosen: level } })}
            />
          ))}
        </div>
        <div
          class="field"
          ref={field}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => {
            const at = event.pointerType === 'mouse' ? pointed(event) : null;
            if (at) rest(...at);
          }}
          onPointerLeave={leave}
          onClick={(event) => {
            const at = pointed(event);
            if (at) seek(at);
          }}
        >
          <Pyramid
            {...{ run, step }}
            root={{ role: awake ? 'grid' : 'group', 'aria-label': 'Cells of every layer' }}
            cell={
              awake
                ? (level, cell) => ({
                    role: 'gridcell',
                    'aria-label': `${level === 0 ? 'Pixel' : `Layer ${level}, cell`} ${cell + 1}: ${counted(ways(level, cell), 'path')}`,
                    tabindex: level === here.level && cell === here.cell ? 0 : -1,
                    ...{ 'data-cell': `${level} ${cell}` },
                  })
                : undefined
            }
          />
        </div>
      </div>
      <Waking>
        <div class="stack-steppers" role="group" aria-label="The cell that is followed">
          <Stepper
            name="Row"
            value={here.level}
            count={levels.length}
            onStep={(level) => stepTo(climb(level))}
            quiet
          />
          <Stepper
            name="Cell"
            value={here.cell}
            count={levels[here.level]!.cells}
            onStep={(cell) => stepTo(along(cell))}
            quiet
          />
        </div>
      </Waking>
    </div>
  );
}

interface NameProps {
  readonly at: number;
  readonly text: string;
  readonly pressed: boolean;
  readonly onChoose: () => void;
}

/** The name of a row beside it: pressed, its layer is the one that is edited. */
function Name({ at, text, pressed, onChoose }: NameProps) {
  const place = { style: { '--stack-at': at } };
  if (!useContext(Awake))
    return (
      <b class={pressed ? 'chosen' : undefined} {...place}>
        {text}
      </b>
    );
  return (
    <button type="button" aria-pressed={pressed} onClick={onChoose} {...place}>
      {text}
    </button>
  );
}
