/** What is wrong with a text, and on which of its lines, counted from 1. */
export class Fault extends RangeError {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** A name that stands for no layer that can be read, which is wrong only where a layer is wanted. */
export class UnknownName extends Fault {}
