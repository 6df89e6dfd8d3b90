// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { wakeIslands } from '#layouts/islands/wake.ts';
import { until } from '../../until.ts';

type See = (entries: { isIntersecting: boolean; target: Element }[]) => void;
/** By what an element comes into view. */
const shown = new Map<Element, () => void>();
vi.stubGlobal(
  'IntersectionObserver',
  class {
    readonly see: See;
    constructor(see: See) {
      this.see = see;
    }
    observe(target: Element) {
      this.see([{ isIntersecting: false, target }]);
      shown.set(target, () => this.see([{ isIntersecting: true, target }]));
    }
    unobserve(target: Element) {
      shown.delete(target);
    }
  },
);
afterEach(() => shown.clear());

const script = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const renderer = script('export default (island) => (widget, props) => island.woken = [widget, props]');

function island(widget: string, props: unknown) {
  const element = document.createElement('astro-island');
  element.innerHTML = '<figure></figure>';
  element.setAttribute('component-url', widget);
  element.setAttribute('renderer-url', renderer);
  element.setAttribute('props', JSON.stringify(props));
  element.setAttribute('ssr', '');
  document.body.replaceChildren(element);
  wakeIslands();
  return element as HTMLElement & { woken?: unknown };
}

test('a widget wakes when it comes into view, with what its author gave it', async () => {
  const figure = island(script('export default "a widget"'), {
    id: [0, 'first'],
    stride: [0, 2],
    kernel: [
      1,
      [
        [
          1,
          [
            [0, 1],
            [0, -1],
          ],
        ],
        [
          1,
          [
            [0, 0],
            [0, 4],
          ],
        ],
      ],
    ],
    own: [0, { input: [0, null], on: [0, true] }],
  });
  expect(figure.woken).toBeUndefined();
  shown.get(figure.firstElementChild!)!();
  await until(() => expect(figure.hasAttribute('ssr')).toBe(false));
  expect(figure.woken).toEqual([
    'a widget',
    {
      id: 'first',
      stride: 2,
      kernel: [
        [1, -1],
        [0, 4],
      ],
      own: { input: null, on: true },
    },
  ]);
  // It is waited for no longer.
  expect(shown.size).toBe(0);
});

test('a script that was lost on the way is asked for once more, by another address', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const lost = script('throw new Error(); // ').replace(
    'throw',
    'if (!import.meta.url.endsWith("again")) throw',
  );
  const figure = island(`${lost}\nexport default 7;//`.replace('\n', '%0A'), {});
  shown.get(figure.firstElementChild!)!();
  await until(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(figure.woken).toEqual([7, {}]);
  });
  vi.useRealTimers();
});
