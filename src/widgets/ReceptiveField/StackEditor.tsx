import type { Layer } from '#engine/index.ts';
import { useLive } from '../kit/live.ts';
import { Waking } from '../kit/Waking.tsx';
import { refusal } from '../kit/limits.ts';
import { inserted, removed, settingsOf, withSetting, type Setting } from './editing.ts';
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
            value={valueOf(window.layer, setting)}
            onSet={(value) => change(withSetting(values.layers, depth, setting, value))}
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

/** What a layer is set to, or what it would have anyway. */
function valueOf(layer: Layer, { field, least }: Setting): number {
  const fields = layer as unknown as Readonly<Record<string, unknown>>;
  const value = fields[field] ?? (field === 'stride' ? fields['size'] : undefined) ?? least;
  return typeof value === 'number' ? value : (value as readonly number[])[0]!;
}

interface NumberSettingProps {
  readonly setting: Setting;
  readonly value: number;
  readonly onSet: (value: number) => void;
}

/** A number between − and +. */
function NumberSetting({ setting: { label, least, most }, value, onSet }: NumberSettingProps) {
  const to = (next: number) => next >= least && next <= most && onSet(next);
  const button = (name: string, sign: string, next: number) => (
    <button
      type="button"
      aria-label={`${name} ${label.toLowerCase()}`}
      aria-disabled={next < least || next > most}
      onClick={() => to(next)}
    >
      {sign}
    </button>
  );
  return (
    <div class="stack-setting" role="group" aria-label={label}>
      <span>{label}</span>
      <Waking>{button('Less', '−', value - 1)}</Waking>
      <output>{value}</output>
      <Waking>{button('More', '+', value + 1)}</Waking>
    </div>
  );
}
