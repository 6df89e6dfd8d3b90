import { act } from 'preact/test-utils';
import { vi } from 'vitest';

import { press, type Figure } from '../../live.tsx';

/** Opens what there is to take along of a figure. */
export async function shared(figure: Figure): Promise<void> {
  press('Enter', figure.button('Share'));
  await act(() => vi.dynamicImportSettled());
}
