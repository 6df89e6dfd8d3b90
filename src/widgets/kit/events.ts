/** What a widget tells the page around it, each time that its state has changed by a reader's hand. */
export interface WidgetState {
  /** Values and facts by their names. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Counted from 0. */
  readonly step: number;
  readonly length: number;
}

const NAME = 'widget-state';

export const tellState = (widget: HTMLElement, state: WidgetState): void => {
  widget.dispatchEvent(new CustomEvent<WidgetState>(NAME, { detail: state, bubbles: true }));
};

const STREAK = 'widget-streak';

/** So many predictions have come true, one after the other. */
export const tellStreak = (within: HTMLElement, length: number): void => {
  within
    .closest('[data-widget]')!
    .dispatchEvent(new CustomEvent<number>(STREAK, { detail: length, bubbles: true }));
};

/** Listens to the predictions in all widgets in a place. */
export const onStreak = (place: HTMLElement, listener: (length: number, widget: HTMLElement) => void) =>
  place.addEventListener(STREAK, (event) =>
    listener((event as CustomEvent<number>).detail, event.target as HTMLElement),
  );

/** Listens to a widget, or to all in a place; returns what ends it. */
export function onState(place: HTMLElement, listener: (state: WidgetState, widget: HTMLElement) => void) {
  const hear = (event: Event) =>
    listener((event as CustomEvent<WidgetState>).detail, event.target as HTMLElement);
  place.addEventListener(NAME, hear);
  return () => place.removeEventListener(NAME, hear);
}
