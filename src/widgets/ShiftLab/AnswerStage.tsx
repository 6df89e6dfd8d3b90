import { shortPercentage } from '#figures/percentage.ts';
import { digits } from '#samples/digits/index.ts';
import { Raster } from '#figures/Raster.tsx';
import { Panel } from '../kit/Panel.tsx';
import { Movable } from './Movable.tsx';
import { ACROSS } from './run.ts';
import { REACH } from './scenes.ts';
import type { ShiftTold } from './told.ts';

/** The digit, what the network says to it as it lies, and what it says to it wherever it may lie. */
export function AnswerStage({ values, run }: ShiftTold) {
  const { meant, right, shares, found, of } = run.asked!;
  const here = { kind: 'current', row: values.down + REACH, column: values.right + REACH } as const;
  return (
    <div class="shift-answer">
      <Panel of="input" name="Picture" note={`a ${meant}`}>
        <Movable right={values.right} down={values.down} side={digits.side}>
          <Raster
            {...{ rows: digits.side, columns: digits.side, data: run.picture.data, fills: 'pixel', scale: 1 }}
            label="The digit as it lies now"
          />
        </Movable>
      </Panel>
      <Panel of="output" name="Share of each digit">
        <Shares shares={shares} meant={meant} />
      </Panel>
      <Panel of="output" name="By shift" note={of === 0 ? 'being asked' : `right at ${found} of ${of}`}>
        <Raster
          {...{ rows: ACROSS, columns: ACROSS, data: right, fills: 'pixel', scale: 1 }}
          outlines={[here]}
          label={`The share of ${meant} at every shift up to ${REACH} pixels each way${of === 0 ? ', being asked' : `: the network is right at ${found} of ${of}`}`}
        />
      </Panel>
    </div>
  );
}

/** Ten shares, as bars and as numbers. */
const Shares = ({ shares, meant }: { shares: readonly number[] | null; meant: number }) => (
  <table class="shift-shares">
    <tbody>
      {digits.classes.map((name, label) => (
        <tr key={name} class={label === meant ? 'meant' : undefined}>
          <th scope="row">{name}</th>
          <td>
            <i style={{ '--shift-share': shares?.[label] ?? 0 }} />
          </td>
          <td>{shares && shortPercentage(shares[label]!)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
