import { describe, expect, test } from 'vitest';

import { conv2d, matrix, tensor } from '#engine/index.ts';
import { patchKernels, patchWeights } from '#samples/patchKernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { merge } from '#widgets/kit/check.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import PatchTokens, { declaration, run } from '#widgets/PatchTokens/index.tsx';
import { patchStory, weightStory } from '#widgets/PatchTokens/words.ts';
import { renderAwake as render } from './awake.tsx';
import { settings } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => merge(declaration, preset, given);

describe('the run', () => {
  test.each(settings(declaration, 20, 11))('%j equals the engine', (values) => {
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
  const five = Array.from({ length: 5 }, () => [1, 2, 3]);

  test('refuses a picture of another size', () => {
    expect(declaration.refuses(of({ image: five }))).toBe(
      'The drawn picture has 5 rows of 3: patches of 2 by 2 are cut from 8 rows of 8 here.',
    );
    const whole = Array.from({ length: 8 }, () => [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(declaration.refuses(of({ image: whole }))).toBeNull();
  });

  test('another pattern puts the drawn picture away, other patches do not', () => {
    expect(declaration.follow!(of({ image: five }), 'pattern').image).toBeNull();
    expect(declaration.follow!(of({ image: five }), 'patch').image).toBe(five);
    expect(declaration.drawn!(of({ image: five }), 'pattern')).toBe('Your own');
    expect(declaration.drawn!(of({}), 'pattern')).toBeNull();
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
    expect(html.match(/class="free"/g)).toBeNull();
    expect(render(<PatchTokens id="a" kernels={1} />).match(/class="free"/g)).toHaveLength(3);
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
