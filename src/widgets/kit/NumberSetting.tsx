import { Waking } from './Waking.tsx';
import type { Setting } from './layerSettings.ts';

interface NumberSettingProps {
  readonly setting: Setting;
  readonly value: number;
  readonly onSet: (value: number) => void;
}

/** A number of a layer between − and +. */
export function NumberSetting({ setting: { label, least, most }, value, onSet }: NumberSettingProps) {
  const button = (name: string, sign: string, next: number) => {
    const isPast = next < least || next > most;
    return (
      <button
        type="button"
        aria-label={`${name} ${label.toLowerCase()}`}
        aria-disabled={isPast}
        onClick={() => !isPast && onSet(next)}
      >
        {sign}
      </button>
    );
  };
  return (
    <div class="number-setting" role="group" aria-label={label}>
      <span>{label}</span>
      <Waking>{button('Less', '−', value - 1)}</Waking>
      <output>{value}</output>
      <Waking>{button('More', '+', value + 1)}</Waking>
    </div>
  );
}
