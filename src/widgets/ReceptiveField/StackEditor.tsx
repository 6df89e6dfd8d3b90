import type { Layer } from '#engine/index.ts';
import { settingOf, withSetting } from '../kit/layerSettings.ts';
import { useLive } from '../kit/live.ts';
import { NumberSetting } from '../kit/NumberSetting.tsx';
import { Waking } from '../kit/Waking.tsx';
import { refusal } from '../kit/limits.ts';
import { inserted, removed, settingsOf } from './editing.ts';
import { windowsOf } from './parameters.ts';
import type { FieldTold } from './StackField.tsx';
import { nameOf } from './words.ts';

/** The layer that is looked at: its numbers, and what can be put in behind it. */
export function StackEditor({ values }: FieldTold) {
  const { declaration, values: set, dispatch, explain, speak } = useLive();
  const { chosen } = values;
  const window = windowsOf(values.layers)[chosen - 1];
  const change = (layers: readonly Layer[], to = chosen) => {
    const reason = refusal(declaration, set, 'layers', layers);
    if (reason) return explain(reason);
    dispatch({ values: { layers, chosen: to } });
    speak();
  };
  const depth = window?.depth ?? -1;
  const title = window ? `Layer ${chosen}, ${nameOf(window.layer)}` : 'Input';
  return (
    <div class="stack-editor" role="group" aria-label={title}>
      <b>{title}</b>
      {window &&
        settingsOf(window.layer).map((setting) => (
          <NumberSetting
            key={setting.field}
            setting={setting}
            value={settingOf(window.layer, setting)}
            onSet={(value) => change(values.layers.with(depth, withSetting(window.layer, setting, value)))}
          />
        ))}
      <Waking>
        <div class="stack-buttons">
          <button type="button" onClick={() => change(inserted(values.layers, depth, 'conv2d'), chosen + 1)}>
            Add a convolution
          </button>
          <button
            type="button"
            onClick={() => change(inserted(values.layers, depth, 'maxPool2d'), chosen + 1)}
          >
            Add a pooling
          </button>
          <button
            type="button"
            aria-disabled={!window}
            onClick={() => window && change(removed(values.layers, depth), Math.max(1, chosen - 1))}
          >
            Remove
          </button>
        </div>
      </Waking>
    </div>
  );
}
