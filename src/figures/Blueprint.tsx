import { formatNumber } from './values.ts';
import { Volume } from './Volume.tsx';

export interface BlueprintProps {
  /** Neighbouring blocks of one kind, with the shape of what comes out: [channels, height, width], or [numbers]. */
  readonly storeys: readonly {
    readonly kind: string;
    readonly times: number;
    readonly shape: readonly number[];
    readonly learns: boolean;
  }[];
  /** The longest side of the picture. */
  readonly largest: number;
}

/** The pattern of a network: a block for each storey, as large as what comes out of it. */
export const Blueprint = ({ storeys, largest }: BlueprintProps) => (
  <ol class="blueprint">
    {storeys.map(({ kind, times, shape, learns }, index) => (
      <li key={index}>
        <span class="blueprint-block">
          {kind === 'residual' && (
            <svg viewBox="0 0 40 10" aria-hidden="true">
              <path d="M2 10C2 0 38 0 38 10m-4 -4l4 4l3 -5" />
            </svg>
          )}
          <Volume shape={shape} largest={largest} kind={learns ? 'weighted' : 'free'} />
        </span>
        <b>
          {kind}
          {times > 1 && ` ×${times}`}
        </b>
        <span>{shape.map(formatNumber).join('×')}</span>
      </li>
    ))}
  </ol>
);
