// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { ALONE } from '#widgets/kit/sharing/ways.ts';
import { listen, press, settle, slide, test, type Figure } from '../../live.tsx';
import Sums from '../Sums.tsx';
import { shared } from './shared.ts';

/** A clipboard, and what was put there last. */
function clipboard() {
  const writeText = vi.fn((_: string) => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  return () => writeText.mock.lastCall?.[0];
}
async function take(figure: Figure, name: string) {
  press('Enter', figure.button(name));
  await settle();
}

describe('what is copied', () => {
  test('is the link, the frame and the tag of the very state, and that is said', async ({ open }) => {
    const copied = clipboard();
    const figure = open(<Sums id="first" preset="ones" side={4} title="Sums" caption='Of "ones".' />);
    slide(figure.slider('Input size'), 5);
    slide(figure.slider('Step'), 2);
    await shared(figure);
    const heard = listen();
    await take(figure, 'Copy link to this state');
    expect(copied()).toBe(`${location.origin}/page/?first.side=5&first.step=2#first`);
    expect(heard()).toEqual(['Copied: the link opens this very state.']);
    await take(figure, 'Copy iframe');
    expect(copied()).toContain(
      `src="${location.origin}/embed/Sums/?preset=ones&amp;title=Sums&amp;${ALONE}.side=5&amp;${ALONE}.step=2"`,
    );
    await take(figure, 'Copy MDX');
    expect(copied()).toBe(
      '<Sums id="first" preset="ones" side={5} step={2} title="Sums" caption={"Of \\"ones\\"."} />',
    );
  });

  test('can be taken by hand where the browser does not let the page copy', async ({ open }) => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    const figure = open(<Sums id="first" />);
    await shared(figure);
    await take(figure, 'Copy MDX');
    expect(figure.notice).toMatch(/to be copied by hand/);
    expect(figure.root.querySelector('textarea')!.value).toMatch(/^<Sums id="first" /);
  });
});

test('the numbers are saved in full: settings, facts, and every grid as far as it is shown', async ({
  open,
}) => {
  const files: Blob[] = [];
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const figure = open(<Sums id="first" tenths={15} step={2} />);
  await shared(figure);
  await take(figure, 'Save numbers as CSV');
  const lines = (await files[0]!.text()).split('\r\n');
  expect(lines).toContain('Pattern,Counting');
  expect(lines).toContain('Times,1.5');
  expect(lines).toContain('the side of the output,2');
  expect(lines.slice(lines.indexOf('Input') + 1, lines.indexOf('Input') + 3)).toEqual(['0,1,2,3', '4,5,6,7']);
  expect(lines.slice(lines.indexOf('Output') + 1)).toEqual(['15,27', ',', '']);
  expect(figure.notice).toBe('Saved as sums-first.csv.');
});
