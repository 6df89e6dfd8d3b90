interface StepperProps {
  name: string;
  /** Counted from 0 here, and shown from 1. */
  value: number;
  count: number;
  onStep: (value: number) => void;
  /** Set where a step is told in another way. */
  quiet?: boolean;
}

/** Reaches rows and columns too small for a finger, one at a time. */
export const Stepper = ({ name, value, count, onStep, quiet = false }: StepperProps) => (
  <span class="stepper" role="group" aria-label={name}>
    {name}
    <button
      type="button"
      aria-label={`${name} before`}
      aria-disabled={value <= 0}
      onClick={() => onStep(Math.max(0, value - 1))}
    >
      −
    </button>
    <output aria-live={quiet ? 'off' : undefined}>{value + 1}</output>
    <button
      type="button"
      aria-label={`${name} after`}
      aria-disabled={value >= count - 1}
      onClick={() => onStep(Math.min(count - 1, value + 1))}
    >
      +
    </button>
  </span>
);
