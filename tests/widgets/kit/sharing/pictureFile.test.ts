// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

import { svgFile } from '#widgets/kit/sharing/pictureFile.ts';

test('a figure is looked at without what is there to be pressed, and says what it is', async () => {
  const looks: (string | undefined)[] = [];
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ clearRect() {}, fillRect() {}, getImageData: () => ({ data: [0, 0, 0, 0] }) });
    },
  );
  document.body.innerHTML = '<figure></figure>';
  const figure = document.querySelector('figure')!;
  figure.getBoundingClientRect = () => {
    looks.push(figure.dataset['picture']);
    return new DOMRect(0, 0, 20, 10);
  };
  const file = await svgFile({ figure, title: 'One < two', description: 'Row 1' });
  const svg = new DOMParser().parseFromString(await file.text(), 'image/svg+xml').documentElement;
  expect(new Set(looks)).toEqual(new Set(['']));
  expect('picture' in figure.dataset).toBe(false);
  expect(['width', 'height', 'role'].map((name) => svg.getAttribute(name))).toEqual(['52', '42', 'img']);
  expect([...svg.children].slice(0, 2).map(({ textContent }) => textContent)).toEqual(['One < two', 'Row 1']);
  vi.unstubAllGlobals();
});
