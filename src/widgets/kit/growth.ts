/**
 * How a run goes on for as long as somebody plays at its end, or steps on from there: what comes next is not there yet,
 * and has to be made. A material brings it.
 */
export interface Growth {
  /** Of which kind what is made is: with another one, what is being made is begun anew from the step that is shown. */
  readonly kind: string;
  /** Whether what comes after a step is still to be made: after the last, or where it was made of another kind. */
  lacks(step: number): boolean;
  /**
   * Makes what comes after a step, until it is told to halt; what had come after it otherwise leaves the run. Both keep
   * their identity. Whoever waits is told if nothing will come.
   */
  go(step: number, over: () => void): void;
  halt(): void;
}
