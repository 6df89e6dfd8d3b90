import { percent } from '#figures/percent.ts';
import { shortPercentage } from '#figures/percentage.ts';
import { formatNumber } from '#figures/values.ts';
import type { TourTold } from './told.ts';

/** The ten scores, what e makes of them, and their shares of the sum of that. */
export const ScoresView = ({ run: { scores, shares, says } }: TourTold) => (
  <table class="tour-scores">
    <thead>
      <tr>
        <th scope="col">Digit</th>
        <th scope="col">Score z</th>
        <th scope="col">
          e<sup>z</sup>
        </th>
        <th scope="col" class="tour-share">
          Share
        </th>
      </tr>
    </thead>
    <tbody>
      {scores.map((score, digit) => (
        <tr key={digit} class={digit === says ? 'says' : undefined}>
          <th scope="row">{digit}</th>
          <td>{formatNumber(score)}</td>
          <td>{powerOf(score)}</td>
          <td class="tour-share">
            <span class="tour-bar" style={`--tour-bar-wide:${percent(shares[digit]!)}`} />
            {shortPercentage(shares[digit]!)}
          </td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">Sum</th>
        <td />
        <td>{formatNumber(totalOf(scores))}</td>
        <td class="tour-share">100&nbsp;%</td>
      </tr>
    </tfoot>
  </table>
);

/** e to the power of a score, with the digits that tell it from nothing. */
const powerOf = (score: number): string => {
  const power = Math.exp(score);
  return power < 0.005 ? 'nearly 0' : formatNumber(power);
};

export const totalOf = (scores: readonly number[]): number =>
  scores.reduce((sum, score) => sum + Math.exp(score), 0);
