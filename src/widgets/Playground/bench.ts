import type { Path } from './design.ts';
import type { Drag } from './useDrag.ts';

/** What the cards share: what is dragged, where a layer is about to be put in, and which card gets the focus. */
export interface Bench {
  readonly drag: Drag;
  readonly adding: Path | null;
  onAdd(at: Path | null): void;
  /** The card with this number has the focus once the next change is drawn. */
  focus(number: number): void;
  /** What lies below the cards is brought into sight, where it is out of it. */
  reveal(): void;
}
