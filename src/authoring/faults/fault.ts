/** Where something stands in a file, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** One mistake: where it is, and a message that says what is wrong and what to write instead. */
export interface Fault extends Spot {
  /** The file's path from the root of the repository. */
  readonly file: string;
  readonly message: string;
}

export const told = ({ file, line, column, message }: Fault): string =>
  `${file}:${line}:${column} ${message}`;

/** Stops the build with every mistake that was found; Astro and Vite point at the first. */
export class AuthorError extends Error {
  override readonly name = 'AuthorError';
  readonly line: number;
  readonly column: number;
  readonly loc: Pick<Fault, 'file' | 'line' | 'column'>;
  readonly faults: readonly [Fault, ...Fault[]];

  constructor(faults: readonly [Fault, ...Fault[]]) {
    super(faults.map(told).join('\n'));
    const { file, line, column } = faults[0];
    this.faults = faults;
    this.line = line;
    this.column = column;
    this.loc = { file, line, column };
  }
}

/** Stops with what was found, if anything was. */
export function stopAt(faults: readonly Fault[]): void {
  const order = (a: Fault, b: Fault) =>
    a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
  const [first, ...others] = [...faults].sort(order);
  if (first) throw new AuthorError([first, ...others]);
}
