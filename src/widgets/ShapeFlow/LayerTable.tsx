import { formatNumber } from '#figures/values.ts';
import type { FlowRun } from './run.ts';
import { shapeInNumbers, sight } from './words.ts';
import { untranslated } from '../kit/untranslated.ts';

/** Every block that is shown, in numbers. */
export const LayerTable = ({ run }: { run: FlowRun }) => (
  <details class="flow-table">
    <summary>All blocks as a table</summary>
    <div
      class="scroll"
      role="group"
      aria-label={`The blocks of ${run.name} in numbers`}
      tabIndex={0}
      {...untranslated}
    >
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Block</th>
            <th scope="col">Output</th>
            <th scope="col">Parameters</th>
            <th scope="col">Multiply-adds</th>
            <th scope="col">Sees</th>
          </tr>
        </thead>
        <tbody>
          {run.items.map((item, n) => (
            <tr key={n}>
              <th scope="row">{item.block?.name ?? 'Input'}</th>
              <td>{shapeInNumbers(item.shape)}</td>
              <td>{formatNumber(item.block?.parameters ?? 0)}</td>
              <td>{formatNumber(item.block?.macs ?? 0)}</td>
              <td>{sight(item)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td />
            <td>{formatNumber(run.parameters)}</td>
            <td>{formatNumber(run.macs)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  </details>
);
