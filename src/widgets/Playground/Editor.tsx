import { useContext } from 'preact/hooks';

import { printLayers } from '#course/layerText.ts';
import { Awake } from '../kit/Awake.ts';
import { Waking } from '../kit/Waking.tsx';
import { duplicated, handed, isByHand, moved, removed, replaced } from './design.ts';
import { kinds, settingOf, withSetting, type Setting } from './kinds.ts';
import { mends } from './mends.ts';
import type { Card } from './run.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

/** The layer that is looked at: its numbers, what can be done to it, and what would make it fit. */
export function Editor({ card, ...told }: PlaygroundTold & { card: Card }) {
  const { run, values } = told;
  const { design, change } = useDesign(told);
  const { index, layer, title } = card;
  const { settings } = kinds[layer.type];
  const last = run.cards.length - 1;
  const hand = isByHand(values.byHand, index);
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
          onSet={(value) => change(replaced(design, index, withSetting(layer, setting, value)))}
        />
      ))}
      <Waking>
        <div class="play-buttons">
          {layer.type === 'conv2d' && (
            <button type="button" aria-pressed={hand} onClick={() => change(handed(design, index))}>
              Kernels by hand
            </button>
          )}
          <button
            type="button"
            aria-disabled={index === 0}
            onClick={() => index > 0 && change(moved(design, index, index - 1))}
          >
            Earlier
          </button>
          <button
            type="button"
            aria-disabled={index === last}
            onClick={() => index < last && change(moved(design, index, index + 1))}
          >
            Later
          </button>
          <button type="button" onClick={() => change(duplicated(design, index))}>
            Duplicate
          </button>
          <button type="button" onClick={() => change(removed(design, index))}>
            Remove
          </button>
        </div>
      </Waking>
      {hand && (
        <p class="play-note">
          Its filters are the named ones: Sobel, Prewitt, Laplacian, blurs and so on, in turn.
        </p>
      )}
    </div>
  );
}

/** A number between − and +. */
function NumberSetting({
  setting,
  value,
  onSet,
}: {
  setting: Setting;
  value: number;
  onSet: (value: number) => void;
}) {
  const awake = useContext(Awake);
  const { label, least, most } = setting;
  const to = (next: number) => next >= least && next <= most && onSet(next);
  return (
    <div class="play-setting" role="group" aria-label={label}>
      <span>{label}</span>
      {awake && (
        <button
          type="button"
          aria-label={`Less ${label.toLowerCase()}`}
          aria-disabled={value <= least}
          onClick={() => to(value - 1)}
        >
          −
        </button>
      )}
      <output>{value}</output>
      {awake && (
        <button
          type="button"
          aria-label={`More ${label.toLowerCase()}`}
          aria-disabled={value >= most}
          onClick={() => to(value + 1)}
        >
          +
        </button>
      )}
    </div>
  );
}

/** Why a network goes no further, and what would help. */
export function Stuck(told: PlaygroundTold) {
  const { run } = told;
  const { design, change } = useDesign(told);
  if (!run.misfit) return null;
  const { at, reason } = run.misfit;
  return (
    <div class="play-stuck" role="group" aria-label="What does not fit">
      <p>
        <b>{run.cards[at]!.title} does not fit.</b> {reason}
      </p>
      <Waking>
        <div class="play-buttons">
          {mends(design, run.input).map((mend) => (
            <button key={mend.label} type="button" onClick={() => change(mend.design)}>
              {mend.label}
            </button>
          ))}
        </div>
      </Waking>
    </div>
  );
}
