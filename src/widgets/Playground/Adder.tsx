import type { LayerType } from '#engine/index.ts';
import { inserted } from './design.ts';
import { kinds } from './kinds.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

/** What can be put in at a place. */
export function Adder({ at, onDone, ...told }: PlaygroundTold & { at: number; onDone: () => void }) {
  const { design, change } = useDesign(told);
  const behind = at === 0 ? 'the picture' : told.run.cards[at - 1]!.title.toLowerCase();
  return (
    <div class="play-adder" role="group" aria-label={`Put a layer in behind ${behind}`}>
      <p>
        <b>Put in behind {behind}</b>
      </p>
      <div class="play-buttons">
        {Object.entries(kinds).map(([type, { name, fresh }]) => (
          <button
            key={type as LayerType}
            type="button"
            onClick={() => {
              change(inserted(design, at, fresh));
              onDone();
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
