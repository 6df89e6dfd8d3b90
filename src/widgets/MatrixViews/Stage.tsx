import { litOf, type MatrixTold } from './lit.ts';
import { MatrixView } from './MatrixView.tsx';
import { PatchesView } from './PatchesView.tsx';
import { viewOf } from './view.tsx';
import { WindowView } from './WindowView.tsx';

/** The three views of one convolution. What is pointed at in one of them is lit in all. */
export function Stage(told: MatrixTold) {
  const props = { told, lit: litOf(told), view: viewOf(told) };
  return (
    <div class="matrix-views">
      <WindowView {...props} />
      <PatchesView {...props} />
      <MatrixView {...props} />
    </div>
  );
}
