import { describe, expect, it } from 'vitest';

import { MOST } from '#figures/Grid.tsx';
import { placeSheet } from '#build/sheets/places.ts';

describe('the places of cells', () => {
  it('are known as far as any grid goes', () => {
    const sheet = placeSheet();
    const last = `:nth-child(${MOST})`;
    expect(sheet).toContain(`.cell${last},.grid-row${last}{--place:${MOST - 1}}`);
    // What is first in its row would else be as far along as the row is down.
    expect(sheet).toContain('.cell:nth-child(1),.grid-row:nth-child(1){--place:0}');
    expect(sheet).not.toContain(`--place:${MOST}}`);
  });
});
