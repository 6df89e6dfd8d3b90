/** A component of Preact as a page gets it: HTML, drawn once. Astro takes its own components, and lessons, for itself. */
import { h, type ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';

export default {
  name: 'preact',
  check: (Component: unknown) => Promise.resolve(typeof Component === 'function'),
  renderToStaticMarkup: (Component: ComponentType, props: object) =>
    Promise.resolve({ html: renderToString(h(Component, props)) }),
};
