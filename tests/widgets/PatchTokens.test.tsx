// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, matrix, tensor } from '#engine/index.ts';
import { patchKernels, patchWeights } from '#samples/patchKernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { merge } from '#widgets/kit/check.ts';
import { isDrawn } from '#widgets/kit/drawings.ts';
import { changed, conflict } from '#widgets/kit/limits.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import PatchTokens from '#widgets/PatchTokens/index.tsx';
import { declaration } from '#widgets/PatchTokens/parameters.ts';
import { run } from '#widgets/PatchTokens/run.ts';
import { patchStory, weightStory } from '#widgets/PatchTokens/words.ts';
import { renderAwake as render } from './awake.tsx';
import { address, choose, click, focus, hover, listen, press, slide, test, type } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);

describe('the run', () => {
  test.each(filledSettings(declaration, 20, 11))('%j equals the engine', (values) => {
    const side = Number(values.patch);
    const kernels = patchKernels.slice(0, values.kernels);
    const { data } = conv2d(
      matrix(patternMatrix(values.pattern, 8)),
      tensor(
        [kernels.length, 1, side, side],
        kernels.flatMap((kernel) => patchWeights(kernel, side).flat()),
      ),
      null,
      { stride: side },
    );
    const trace = run(values);
    expect(trace.length).toBe((8 / side) ** 2);
    const tokens = Array.from({ length: trace.length }, (_, index) => trace.step(index).token);
    // Maps seen as a list: the first number of each map, the second of each map, and so on.
    for (const [index, token] of tokens.entries())
      expect(token).toEqual(kernels.map((_, n) => data[n * trace.length + index]));
  });

  test.each(Object.keys(declaration.presets))('of preset %s has as many tokens as it says', (preset) => {
    expect(run(of({}, preset)).length).toBe({ sixteen: 16, four: 4 }[preset]);
  });

  test('takes the drawn picture, where there is one', () => {
    const image = Array.from({ length: 8 }, () => [1, 0, 0, 0, 0, 0, 0, 3]);
    const trace = run(of({ image, patch: '4', kernels: 2 }));
    expect(trace.step(0).token).toEqual([4, -4]);
    expect(trace.step(3).token).toEqual([12, 12]);
  });
});

describe('the declaration', () => {
  const drawn = (image: unknown) => merge(declaration, undefined, { image });
  const whole = Array.from({ length: 8 }, () => [1, 2, 3, 4, 5, 6, 7, 8]);

  test('refuses a picture of another size', () => {
    expect(conflict(declaration, drawn(Array.from({ length: 5 }, () => [1, 2, 3])))).toBe(
      'The drawn picture has 5 rows of 3: 8 rows of 8 fit here.',
    );
    expect(conflict(declaration, drawn(whole))).toBeNull();
  });

  test('another pattern puts the drawn picture away, other patches do not', () => {
    expect(changed(declaration, drawn(whole), 'pattern', 'disc').image).toBeNull();
    expect(changed(declaration, drawn(whole), 'patch', '4').image).toBe(whole);
    expect(isDrawn(declaration, drawn(whole), 'pattern')).toBe(true);
    expect(isDrawn(declaration, drawn(null), 'pattern')).toBe(false);
  });
});

describe('the words', () => {
  test('tell a patch, its answers and its token', () => {
    const trace = run(of({ kernels: 3 }));
    expect(text(spoken(patchStory(trace.step(6))))).toBe(
      'Patch 7 (row 2, column 3): kernel 1 gives 27, kernel 2 gives 9, kernel 3 gives 9. Token 7 is (27, 9, 9).',
    );
  });

  test('tell what a weight adds', () => {
    const step = run(of({})).step(6);
    const [, , down] = step.answers;
    expect(spoken(weightStory(step, down!, down!.taps[1]!))).toBe(
      'Kernel 3 on patch 7: 9·(−1) = −9, one of the 4 products that add up to 9.',
    );
  });
});

describe('the rendered figure', () => {
  const html = render(<PatchTokens id="a" step={7} />);

  test('shows the picture, each kernel with its map, and the tokens', () => {
    const names = [...html.matchAll(/role="grid" aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Picture',
      ...patchKernels.flatMap(({ purpose }, n) => [`Kernel ${n + 1}, ${purpose}`, `Map ${n + 1}`]),
      'Tokens',
    ]);
    expect(html).toContain('aria-label="9, patch 7"');
    expect(html.match(/class="pair-place"/g)).toBeNull();
    expect(render(<PatchTokens id="a" kernels={1} />).match(/class="pair-place"/g)).toHaveLength(3);
  });

  test('fills list and maps patch by patch, with the present one outlined in all of them', () => {
    // Nine of sixteen patches are still to come, for each of four kernels, in maps and list.
    expect(html.match(/aria-label="not yet computed"/g)).toHaveLength(2 * 4 * 9);
    expect(html.match(/outline current/g)).toHaveLength(4);
    expect(html.match(/outline window/g)).toHaveLength(2);
    expect(html).not.toContain('outline mark');
  });

  test('fills in the size formula, and counts the tokens', () => {
    expect(text(html)).toContain('O=⌊(8−2+2·0)/2⌋+1=4');
    expect(text(html)).toContain('4·4=16 tokens');
    expect(text(render(<PatchTokens id="a" patch="4" />))).toContain('2·2=4 tokens');
  });

  test('draws a cut between neighbouring patches', () => {
    expect(html).toContain('d="M80 0v320M0 80h320M160 0v320M0 160h320M240 0v320M0 240h320"');
    expect(render(<PatchTokens id="a" patch="4" />)).toContain('d="M160 0v320M0 160h320"');
  });
});

describe('under a reader’s hands', () => {
  const patches = declaration.parameters.patch.options;

  test('to the last token by keys, each told; arrows rest, Enter goes there, a digit repaints', ({
    open,
  }) => {
    const figure = open(<PatchTokens id="a" pattern="corner" patch="4" kernels={2} />);
    const heard = listen();
    focus(figure.button('Step forward'));
    for (const told of [
      'Patch 2 (row 1, column 2): kernel 1 gives 0, kernel 2 gives 0. Token 2 is (0, 0).',
      'Patch 3 (row 2, column 1): kernel 1 gives 0, kernel 2 gives 0. Token 3 is (0, 0).',
      'Patch 4 (row 2, column 2): kernel 1 gives 144, kernel 2 gives 0. Token 4 is (144, 0).',
    ]) {
      press('Enter');
      expect(heard()).toEqual([told]);
      expect(figure.sentence).toBe(told);
    }
    focus(figure.stop('Tokens'));
    press('ArrowDown');
    expect(figure.sentence).toMatch(/^Patch 2 /);
    expect(figure.slider('Step').value).toBe('4');
    press('Enter');
    expect(figure.slider('Step').value).toBe('2');
    focus(figure.stop('Picture'));
    press('End');
    type('7');
    press('Enter');
    expect(figure.sentence).toContain('Token 2 is (7, 7).');
    expect(figure.choice('Pattern').selectedOptions[0]!.label).toBe('Your own');
  });

  test('a number of the list, a cell of a map and a pixel show their patch, and a click goes there', ({
    open,
  }) => {
    const figure = open(<PatchTokens id="a" step={16} />);
    for (const [grid, row, column, step] of [
      ['Tokens', 7, 2, 7],
      ['Map 2', 3, 1, 9],
      ['Picture', 3, 8, 8],
    ] as const) {
      const before = figure.slider('Step').value;
      const pixel = grid === 'Picture';
      hover(figure.cell(grid, row, column));
      expect(figure.sentence).toContain(`Patch ${step} (`);
      expect(figure.slider('Step').value).toBe(before);
      // Two answers stand for kernel 2: one in its map, one in the list. A pixel lies under a weight of each kernel.
      expect(figure.outlines('Tokens')).toBe(pixel ? 0 : 1);
      expect(figure.outlines('Map 2', 'current')).toBe(1);
      expect(figure.outlines('Map 1')).toBe(pixel ? 0 : 1);
      expect(figure.outlines('Kernel 3, the lower half minus the upper')).toBe(pixel ? 1 : 0);
      click(figure.cell(grid, row, column));
      expect(figure.slider('Step').value).toBe(String(step));
    }
    // A weight tells what it does to the present patch. It may be gone the next moment.
    hover(figure.cell('Kernel 4, two opposite quarters minus the others', 1, 2));
    expect(figure.sentence).toBe('Kernel 4 on patch 8: 0·(−1) = 0, one of the 4 products that add up to 0.');
    expect(figure.outlines('Picture')).toBe(1);
    slide(figure.slider('Kernels'), 3);
    expect(figure.sentence).toContain('kernel 3 gives 0. Token 8 is (0, 0, 0).');
  });

  test('what is set is in the address, and comes back from it', ({ open }) => {
    const figure = open(<PatchTokens id="a" />);
    choose(figure.choice('Patch size'), patches['4']);
    press('ArrowLeft', figure.slider('Kernels'));
    press('End', figure.slider('Step'));
    expect(address('a')).toEqual({ patch: '4', kernels: '3', step: '4' });
    const [told, tokens] = [figure.sentence, figure.values('Tokens')];
    const same = open(<PatchTokens id="a" />, { setting: location.search });
    expect([same.sentence, same.values('Tokens')]).toEqual([told, tokens]);
  });

  test('a nonsense address is doubted', ({ open }) => {
    const figure = open(<PatchTokens id="a" />, { setting: 'patch=3&kernels=9&image=1,2;3,4&step=0' });
    for (const reason of [
      'Patch size takes one of 2, 4, not "3".',
      'Kernels takes a whole number from 1 to 4, not 9.',
      'The drawn picture has 2 rows of 2: 8 rows of 8 fit here.',
      'Step takes a whole number from 1',
    ])
      expect(figure.notice).toContain(reason);
    expect(figure.cells('Tokens')).toHaveLength(64);
  });
});
