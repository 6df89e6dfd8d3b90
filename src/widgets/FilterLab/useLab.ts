import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { outputSize } from '#engine/index.ts';
import { merge } from '../kit/check.ts';
import type { WidgetProps } from '../kit/parameters.ts';
import { useWidget, type Widget } from '../kit/useWidget.ts';
import { declaration, type parameters } from './parameters.ts';
import { run, type FilterTrace } from './run.ts';
import { drawSlowly, isQuick } from './samplePictures.ts';
import { useOwnPicture, type OwnPicture } from './useOwnPicture.ts';

type Props = WidgetProps<typeof parameters>;
type Lab = Widget<typeof parameters, FilterTrace>;

/** The widget with what no address can hold: the reader's own picture, and samples that take a while to draw. */
export function useLab(props: Props): { widget: Lab; own: OwnPicture } {
  const say = useRef<(reason: string | null) => void>(() => {});
  const own = useOwnPicture((reason) => say.current(reason));
  const [slow, setSlow] = useState(0);
  const last = useRef<FilterTrace | null>(null);
  const material = useMemo(
    () => ({
      own: own.shown?.grey ?? null,
      get meanwhile() {
        return last.current;
      },
    }),
    [own.shown, slow],
  );
  const lab = useWidget(declaration, { step: middleOf(props), ...props }, run, material);
  const { picture, size } = lab.values;
  last.current = lab.trace;
  say.current = lab.explain;
  useEffect(() => {
    if (!own.shown && !isQuick(picture, size))
      return drawSlowly(picture, size, () => setSlow((count) => count + 1));
    return undefined;
  }, [own.shown, picture, size]);
  useSamePlace(lab);

  const { shown } = own;
  if (!shown) return { widget: lab, own };
  const widget: Lab = {
    ...lab,
    declaration: {
      ...declaration,
      drawn: (values, choice) => (choice === 'picture' ? shown.name : declaration.drawn!(values, choice)),
    },
    set: (name, value) => {
      if (name === 'picture') own.putAway();
      lab.set(name, value);
    },
    reset: () => {
      own.putAway();
      lab.reset();
    },
  };
  return { widget, own };
}

/** The step, counted from 1, that opens in the middle of the map. */
function middleOf(props: Props): number {
  const { size } = merge(declaration, props.preset, { ...props });
  const side = outputSize({ input: size, kernel: 3 });
  return Math.floor(side / 2) * (side + 1) + 1;
}

/** Steps are numbered along the rows; when those get longer, the window is to stay where it was in the picture. */
function useSamePlace({ trace: { side }, player }: Lab): void {
  const before = useRef({ side, step: player.step });
  useLayoutEffect(() => {
    const { side: old, step } = before.current;
    before.current = { side, step: player.step };
    if (old === side || player.step !== Math.min(step, side * side - 1)) return;
    const moved = (place: number) => Math.floor(((place + 0.5) * side) / old);
    player.seek(moved(Math.floor(step / old)) * side + moved(step % old));
  }, [side, player.step]);
}
