import { SIDE } from '#samples/centre.ts';
import type { Bench } from './bench.ts';
import { Lane } from './Lane.tsx';
import { Head } from './LayerCard.tsx';
import { Painting } from './Painting.tsx';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

/** The picture, and the layers behind it. */
export function Cards({ bench, ...told }: PlaygroundTold & { bench: Bench }) {
  const { run, values } = told;
  const { choose } = useDesign(told);
  const cards = run.cards.filter(({ path }) => path.length === 1);
  const chosen = values.chosen === 0;
  return (
    <div class="play-row scroll" role="group" aria-label="The network, layer by layer" tabIndex={0}>
      <Lane {...told} {...{ cards, bench }} start={[0]} source="the picture">
        <li class={`play-card${chosen ? ' chosen' : ''}`} data-card={0}>
          <Head
            title="Picture"
            chosen={chosen}
            onChoose={() => {
              choose(0);
              bench.reveal();
            }}
          />
          <p class="play-shape">{run.input.join(' × ')}</p>
          <Painting
            rows={SIDE}
            columns={SIDE}
            data={run.pixels}
            fills="pixel"
            scale={1}
            label="The picture"
          />
        </li>
      </Lane>
    </div>
  );
}
