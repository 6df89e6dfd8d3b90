import type { Layer } from '#engine/index.ts';
import { kernels, type KernelName } from '#samples/kernels.ts';
import { useLive } from '../kit/live.ts';
import { handOf, kernelNames, withHand } from './hands.ts';

interface HandKernelsProps {
  readonly layer: Extract<Layer, { type: 'conv2d' }>;
  readonly onSet: (layer: Layer) => void;
}

/** Whether a convolution's kernels are learned, or which they are: one for each filter, from the first again if there are more. */
export function HandKernels({ layer, onSet }: HandKernelsProps) {
  const { props } = useLive();
  const names = handOf(layer);
  const slots = Math.min(layer.filters, kernelNames.length);
  const picked = Array.from(
    { length: slots },
    (_, slot) => names?.[slot % names.length] ?? kernelNames[slot]!,
  );
  const id = `${props.id}-kernels`;
  return (
    <>
      <div class="number-setting">
        <label for={id}>Kernels</label>
        <select
          id={id}
          value={names ? 'hand' : 'learned'}
          onChange={({ currentTarget }) =>
            onSet(withHand(layer, currentTarget.value === 'hand' ? picked : null))
          }
        >
          <option value="learned">Learned</option>
          <option value="hand">Picked by hand</option>
        </select>
      </div>
      {names && (
        <>
          <div class="play-kernels">
            {picked.map((name, slot) => (
              <label key={slot}>
                <span>Filter {slot + 1}</span>
                <select
                  value={name}
                  onChange={({ currentTarget }) =>
                    onSet(withHand(layer, picked.with(slot, currentTarget.value as KernelName)))
                  }
                >
                  {kernelNames.map((one) => (
                    <option key={one} value={one}>
                      {kernels[one].label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          <p class="play-note">
            {layer.filters > slots ? 'Further filters begin again with the first. ' : ''}
            Training leaves these kernels as they are.
          </p>
        </>
      )}
    </>
  );
}
