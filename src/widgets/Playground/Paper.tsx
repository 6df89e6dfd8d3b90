import { useState } from 'preact/hooks';

import type { Place } from '#figures/Grid.tsx';
import { SIDE } from '#samples/centre.ts';
import { INK } from '#samples/digits/greys.ts';
import { useLive } from '../kit/live.ts';
import { Panel } from '../kit/Panel.tsx';
import { stroked } from '../kit/paper/pen.ts';
import { RasterField } from '../kit/RasterField.tsx';
import { Waking } from '../kit/Waking.tsx';
import { useMoving } from './Painting.tsx';
import type { PlaygroundTold } from './useDesign.ts';

/** The picture as a paper: mouse and pen draw on it, fingers once that is switched on, keys with Space. */
export function Paper({ values, run }: PlaygroundTold) {
  const [painting, setPainting] = useState(false);
  const { dispatch, explain } = useLive();
  const open = async (file: File) => {
    try {
      const { openPicture } = await import('./openPicture.ts');
      dispatch({ values: { image: await openPicture(file) } });
      explain(`${file.name}: its middle square, dark as ink. It can be drawn on.`);
    } catch (error) {
      explain((error as Error).message);
    }
  };
  const draw = (from: Place, to: Place) =>
    dispatch({ values: { image: stroked(values.image, from, to, INK) } });
  const clear = values.image.map((row) => row.map(() => 0));
  return (
    <Panel of="input" name="Picture" grid="Paper" note="drag to draw, or Space">
      <RasterField
        {...{ of: 'input', name: 'Paper', fills: 'pixel', scale: 1, painting }}
        {...{ rows: SIDE, columns: SIDE, data: run.pixels }}
        moving={useMoving(run.pixels)}
        onDraw={draw}
      />
      <Waking>
        <div class="play-buttons">
          <button type="button" aria-pressed={painting} onClick={() => setPainting(!painting)}>
            Draw with a finger
          </button>
          <button type="button" onClick={() => dispatch({ values: { image: clear } })}>
            Clear the paper
          </button>
          <label class="file">
            Open a picture
            <input
              type="file"
              accept="image/*"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) void open(file);
                // The same file may be chosen twice.
                currentTarget.value = '';
              }}
            />
          </label>
        </div>
      </Waking>
    </Panel>
  );
}
