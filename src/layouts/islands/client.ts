import { h, hydrate, type ComponentType } from 'preact';

/** Takes over what the server drew of a widget. */
export default (island: HTMLElement) => (Widget: ComponentType, props: object) => {
  hydrate(h(Widget, props), island);
};
