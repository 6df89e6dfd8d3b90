import type { ComponentChildren } from 'preact';

import type { Role } from '#figures/Formula.tsx';
import { Cells, type CellsProps } from './Cells.tsx';
import { Panel } from './Panel.tsx';

interface FieldProps extends Omit<CellsProps, 'name'> {
  readonly name?: string;
  /** The colour of its heading, where that is not its grid's. */
  readonly role?: Role;
  /** Its heading, where that is shorter than its name. */
  readonly heading?: string;
  /** "7 × 7" */
  readonly note?: string | undefined;
  /** What stands below the grid. */
  readonly children?: ComponentChildren;
}

const names = { input: 'Input', kernel: 'Kernel', output: 'Output' } as const;

/** A grid with its heading. */
export function Field({ role, heading, note, children, ...cells }: FieldProps) {
  const { name = names[cells.of] } = cells;
  return (
    <Panel of={role ?? cells.of} name={heading ?? name} note={note} draws={cells.draws} grid={name}>
      <Cells {...cells} name={name} />
      {children}
    </Panel>
  );
}
