import { printLayers } from '#course/layerText.ts';
import { settingOf, withSetting } from '../kit/layerSettings.ts';
import { NumberSetting } from '../kit/NumberSetting.tsx';
import { Stepper } from '../kit/Stepper.tsx';
import { Waking } from '../kit/Waking.tsx';
import type { Bench } from './bench.ts';
import { beside, duplicated, moved, removed, replaced, siblings } from './design.ts';
import { HandKernels } from './HandKernels.tsx';
import { kinds } from './kinds.ts';
import { passages } from './passages.ts';
import type { Card } from './run.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

/** The layer that is looked at: its numbers, and what can be done to it. */
export function Editor({ card, bench, ...told }: PlaygroundTold & { card: Card; bench: Bench }) {
  const { run } = told;
  const { design, change, choose } = useDesign(told);
  const { path, layer, title, number } = card;
  const at = path.at(-1)!;
  const last = siblings(design.layers, path).length - 1;
  const { settings } = kinds[layer.type];
  return (
    <div class="panel play-editor" role="group" aria-label={title}>
      <div class="panel-head">
        <b>{title}</b> <span>{printLayers([layer])}</span>
      </div>
      {settings.map((setting) => (
        <NumberSetting
          key={setting.field}
          setting={setting}
          value={settingOf(layer, setting)}
          onSet={(value) => change(replaced(design, path, withSetting(layer, setting, value)))}
        />
      ))}
      <Waking>
        {layer.type === 'conv2d' && (
          <HandKernels layer={layer} onSet={(next) => change(replaced(design, path, next))} />
        )}
        <div class="play-buttons">
          <button
            type="button"
            aria-disabled={at === 0}
            onClick={() => at > 0 && change(moved(design, path, beside(path, -1)))}
          >
            Earlier
          </button>
          <button
            type="button"
            aria-disabled={at === last}
            onClick={() => at < last && change(moved(design, path, beside(path, 2)))}
          >
            Later
          </button>
          <button type="button" onClick={() => change(duplicated(design, path))}>
            Duplicate
          </button>
          <button
            type="button"
            onClick={() => {
              const next = removed(design, path);
              // With the last card its buttons go, and the focus with them.
              if (change(next) && next.chosen === 0) bench.focus(0);
            }}
          >
            Remove
          </button>
          {passages(design, card, run.cards).map(({ label, next }) => (
            <button key={label} type="button" onClick={() => change(next)}>
              {label}
            </button>
          ))}
        </div>
        <Stepper
          quiet
          name="Layer"
          value={number - 1}
          count={run.cards.length}
          onStep={(next) => choose(next + 1)}
        />
      </Waking>
    </div>
  );
}
