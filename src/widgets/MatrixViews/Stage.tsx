import { litOf, type MatrixTold } from './lit.ts';
import { MatrixView } from './MatrixView.tsx';
import { PatchesView } from './PatchesView.tsx';
import { viewOf } from './view.tsx';
import { WindowView } from './WindowView.tsx';

/** The views of one convolution, three or two. What is pointed at in one of them is lit in all. */
export function Stage(told: MatrixTold) {
  const props = { told, lit: litOf(told), view: viewOf(told) };
  const { columns } = told.values;
  return (
    <div class={columns ? 'matrix-views' : 'matrix-views two'}>
      <WindowView {...props} />
      {columns && <PatchesView {...props} />}
      <MatrixView {...props} />
    </div>
  );
}
