import { shortPercentage } from '#figures/percentage.ts';
import type { InspectorRun } from './run.ts';

/** The ten shares as bars; where filters are off, those with all of them as lines. */
export const Shares = ({ run: { shares, intact, says } }: { run: InspectorRun }) => (
  <table class="digit-shares">
    <caption>Share of each digit</caption>
    <tbody>
      {shares.map((share, digit) => (
        <tr key={digit} class={digit === says ? 'says' : undefined}>
          <th scope="row">{digit}</th>
          <td>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width={100} height={6} />
              <rect class="share" width={Math.round(1000 * share) / 10} height={6} />
              {intact && (
                <rect class="before" x={Math.round(985 * intact[digit]!) / 10} width={1.5} height={6} />
              )}
            </svg>
          </td>
          <td>{shortPercentage(share)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
