// @vitest-environment jsdom
import { render as renderAsleep } from 'preact-render-to-string';
import { describe, expect } from 'vitest';

import { conv2d, matrix, maxPool2d, random, relu } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import FilterRun from '#widgets/FilterRun/index.tsx';
import { declaration, pictureOf, transposed, type FilterRunValues } from '#widgets/FilterRun/parameters.ts';
import { run } from '#widgets/FilterRun/run.ts';
import { story } from '#widgets/FilterRun/words.ts';
import { merge } from '#widgets/kit/check.ts';
import { isDrawn } from '#widgets/kit/drawings.ts';
import { changed } from '#widgets/kit/limits.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import { renderAwake as render } from './awake.tsx';
import { address, by, choose, click, focus, hover, listen, press, slide, test } from './live.tsx';
import { settings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);
const told = (values: FilterRunValues, index: number, late = false) => {
  const trace = run(values);
  return spoken(story(trace, trace.step(index), values, late));
};
/** A drawing, the same for the same seed. */
const drawing = (seed: number) => {
  const stream = random(seed);
  return Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => stream.integer(10)));
};

describe('the run', () => {
  const drawn = settings(declaration, 20, 3).map((values, seed) => ({ ...values, image: drawing(seed) }));
  const presets = Object.keys(declaration.presets).map((preset) => merge(declaration, preset, {}));

  test.each([...presets, ...settings(declaration, 20, 3), ...drawn])('%j equals the engine', (values) => {
    const picture = values.image ?? patternMatrix(values.pattern, 6);
    const image = matrix(
      values.transpose ? picture[0]!.map((_, j) => picture.map((row) => row[j]!)) : picture,
    );
    const map = conv2d(image, matrix(kernelMatrix(values.kernel)), null);
    const trace = run(of(values));
    expect(trace.length).toBe(16 + 1 + 4);
    const steps = Array.from({ length: trace.length }, (_, index) => trace.step(index));
    const sums = steps.flatMap((step) => (step.stage === 'convolve' ? [step.step.sum] : []));
    const clipped = steps.flatMap((step) => (step.stage === 'clip' ? step.cells : [])).map((c) => c.after);
    const pooled = steps.flatMap((step) => (step.stage === 'pool' ? [step.step.value] : []));
    expect(sums).toEqual([...map.data]);
    expect(clipped).toEqual([...relu(map).data]);
    expect(pooled).toEqual([...maxPool2d(relu(map), { size: 2 }).data]);
  });

  test('the bar under the vertical edge is the run that the lesson tells', () => {
    const { conv, clipped, pool } = run(of({}));
    expect([...conv.output.data]).toEqual(
      [
        [-18, -18, 18, 18],
        [-27, -27, 27, 27],
        [-27, -27, 27, 27],
        [-18, -18, 18, 18],
      ].flat(),
    );
    expect([...clipped.data]).toEqual(
      [
        [0, 0, 18, 18],
        [0, 0, 27, 27],
        [0, 0, 27, 27],
        [0, 0, 18, 18],
      ].flat(),
    );
    expect([...pool.output.data]).toEqual([0, 27, 0, 27]);
  });

  test('the other filter transposes the maps only if the picture is transposed too', () => {
    const rows = (values: FilterRunValues) => {
      const { data } = run(values).conv.output;
      return [0, 4, 8, 12].map((from) => [...data.slice(from, from + 4)]);
    };
    expect(rows(of({}, 'lying'))).toEqual(transposed(rows(of({}))));
    expect(rows(of({}, 'across'))).toEqual([
      [-9, -18, -18, -9],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [9, 18, 18, 9],
    ]);
  });
});

describe('the declaration', () => {
  test('another pattern puts the drawing away, another kernel does not', () => {
    const values = merge(declaration, undefined, { image: drawing(1) });
    expect(changed(declaration, values, 'pattern', 'disc').image).toBeNull();
    expect(changed(declaration, values, 'kernel', 'horizontalEdge').image).toEqual(drawing(1));
    expect(isDrawn(declaration, values, 'pattern')).toBe(true);
    expect(isDrawn(declaration, values, 'kernel')).toBe(false);
  });

  test('a drawing of another size is not taken', () => {
    expect(() => render(<FilterRun id="a" image={[[1, 2, 3]]} />)).toThrow('6 to 6 each way');
  });

  test('what is drawn is transposed with the rest', () => {
    const image = drawing(4);
    expect(pictureOf(of({ image, transpose: true }))[5]![2]).toBe(image[2]![5]);
  });
});

describe('the story', () => {
  test('of a sum names every product, and what it means', () => {
    expect(told(of({}), 0)).toBe(
      'Convolve, row 1, column 1: 0·1 + 0·0 + 0·(−1) + 0·1 + 0·0 + 9·(−1) + 0·1 + 0·0 + 9·(−1) = −18. Brighter on the right than on the left: the opposite edge.',
    );
    expect(told(of({}), 7)).toMatch(
      /^Convolve, row 2, column 4: .* = 27\. Brighter on the left than on the right: the edge that it looks for\.$/,
    );
    expect(told(of({}, 'across'), 0)).toMatch(
      / = −9\. Brighter at the bottom than at the top: the opposite edge\.$/,
    );
    expect(told(of({}, 'across'), 13)).toMatch(
      / = 18\. Brighter at the top than at the bottom: the edge that it looks for\.$/,
    );
    expect(told(of({}, 'across'), 5)).toMatch(
      / = 0\. As bright at the top as at the bottom: no edge for this filter\.$/,
    );
  });

  test('of a cell that is pointed at after the ReLU says what became of it', () => {
    expect(told(of({}), 4, true)).toMatch(/ = −27, and max\(0, −27\) = 0\. The ReLU has dropped it\.$/);
    expect(told(of({}), 6, true)).toMatch(/ = 27, and max\(0, 27\) = 27\. The ReLU has left it alone\.$/);
  });

  test('of the ReLU counts what is dropped and reads the map', () => {
    expect(told(of({}), 16)).toBe(
      'ReLU, max(0, x) in all 16 cells: the 8 cells below zero become 0, the other 8 stay. Row by row, the map is now 0, 0, 18, 18; 0, 0, 27, 27; 0, 0, 27, 27; 0, 0, 18, 18.',
    );
    expect(told(of({ pattern: 'blank' }), 16)).toContain(
      'none of the 16 cells is below zero, so nothing changes.',
    );
    const image = drawing(0).map((row) => row.map(() => 0));
    image[2]![2] = 1;
    // Nine windows see the pixel: three with +1, three with 0, three with −1 on it.
    expect(told(of({ image }), 16)).toContain('the 3 cells below zero become 0, the other 13 stay.');
    image[2] = [0, 0, 0, 0, 0, 0];
    image[0]![2] = 1;
    expect(told(of({ image }), 16)).toContain('the one cell below zero becomes 0, the other 15 stay.');
  });

  test('of a window names the largest, and the last one sums up', () => {
    expect(told(of({}), 18)).toBe(
      'Max pool, row 1, column 2: the largest of 18, 18, 27 and 27 is 27, the first of 2 equals, in row 2, column 3 of the map.',
    );
    expect(told(of({}), 20)).toMatch(/ The 36 pixels have become 0, 27; 0, 27\.$/);
  });
});

describe('the rendered figure', () => {
  const step = (at: number, more = {}) => render(<FilterRun id="a" step={at} {...more} />);

  test('begins with the first window, one cell filled, and no pooling', () => {
    const html = step(1);
    expect(html.match(/aria-label="not yet computed"/g)).toHaveLength(15 + 4);
    expect(html.match(/outline window/g)).toHaveLength(1);
    expect(text(html)).toContain('Convolve, row 1, column 1: 0·1');
    expect(text(html)).toContain('O=⌊(6−3+2·0)/1⌋+1=4');
    expect(html).toContain('aria-label="Products of the window and the kernel, which sum to −18"');
  });

  test('empties what is negative at the ReLU, and says what it was', () => {
    const before = step(16);
    const html = step(17);
    // Half of the map is blue before, and paper after.
    const blue = (drawn: string) =>
      /role="grid" aria-label="Feature map".*?<\/svg>/s.exec(drawn)![0].match(/class="cell s-\d+"/g)
        ?.length ?? 0;
    expect(blue(before)).toBe(8);
    expect(blue(html)).toBe(0);
    expect(html.match(/aria-label="0, was −(18|27)"/g)).toHaveLength(8);
    expect(before).not.toContain(', was ');
    expect(html).toContain('aria-label="The feature map before the ReLU, with 8 cells below zero"');
    expect(text(html)).toContain('ReLU(x)=max(0,x)');
  });

  test('pools the clipped map, window by window', () => {
    const html = step(21);
    expect(html).not.toContain('not yet computed');
    expect(html.match(/outline won/g)).toHaveLength(2);
    expect(text(html)).toContain('O=⌊(4−2+2·0)/2⌋+1=2');
    expect(render(<FilterRun id="a" step="last" />)).toBe(html);
  });

  test('has a button for each stage and marks the present one', () => {
    for (const [at, name] of [
      [1, 'Convolve'],
      [16, 'Convolve'],
      [17, 'ReLU'],
      [18, 'Max pool'],
    ] as const)
      expect(/aria-current="step"[^>]*><b>([^<]*)/.exec(step(at))?.[1]).toBe(name);
  });

  test('asleep says which stage it stands at, and offers nothing to press', () => {
    const asleep = renderAsleep(<FilterRun id="a" step={17} />);
    expect(asleep).not.toMatch(/<(button|input|select)|role="grid|tabindex/i);
    const stages = [...asleep.matchAll(/<span class="stage-name"([^>]*)>(.*?)<\/span><\/span>/g)];
    expect(stages.map(([, current, told]) => [current!.trim(), text(told!)])).toEqual([
      ['', 'Convolve 16 steps'],
      ['aria-current="step"', 'ReLU 1 step'],
      ['', 'Max pool 4 steps'],
    ]);
    expect(text(asleep)).toContain('the map is now 0, 0, 18, 18;');
  });
});

describe('under a reader’s hands', () => {
  const bar = [
    [-18, -18, 18, 18],
    [-27, -27, 27, 27],
    [-27, -27, 27, 27],
    [-18, -18, 18, 18],
  ];
  const clipped = bar.map((row) => row.map((value) => Math.max(0, value)));
  /** A cell of the clipped map also says what it was. */
  const now = (cells: readonly (readonly (number | string)[])[]) =>
    cells.map((row) => row.map((name) => parseFloat(String(name))));

  test('Step forward goes through all 21 steps, and the live region tells the whole story', ({ open }) => {
    const figure = open(<FilterRun id="run" />);
    const heard = listen();
    press('Enter', figure.button('First step'));
    focus(figure.button('Step forward'));
    for (let step = 2; step <= 21; step++) press('Enter');
    const transcript = heard();
    expect(transcript).toHaveLength(21);
    for (const [n, value] of bar.flat().entries()) {
      const [row, column] = [Math.floor(n / 4) + 1, (n % 4) + 1];
      expect(transcript[n]).toContain(`Convolve, row ${row}, column ${column}: `);
      expect(transcript[n]).toContain(` = ${String(value).replace('-', '−')}. `);
      // The nine products that are told make the sum that is told.
      const products = [...transcript[n]!.matchAll(/(\d)·\(?(−?\d)/g)].map(
        ([, pixel, weight]) => Number(pixel) * Number(weight!.replace('−', '-')),
      );
      expect(products).toHaveLength(9);
      expect(products.reduce((a, b) => a + b)).toBe(value);
    }
    expect(transcript[16]).toBe(told(of({}), 16));
    expect(transcript.slice(17)).toEqual([17, 18, 19, 20].map((index) => told(of({}), index)));
    expect(figure.values('Pooled')).toEqual([
      [0, 27],
      [0, 27],
    ]);
  });

  test('the grids keep pace, forwards and backwards', ({ open }) => {
    const figure = open(<FilterRun id="run" step="last" />);
    const step = figure.slider('Step');
    const blue = () => figure.grid('Feature map').querySelectorAll('.cell[class*="s-"]').length;
    const windows = () => [figure.outlines('Input', 'window'), figure.outlines('Feature map', 'window')];
    const empty = () =>
      figure
        .values('Feature map')
        .flat()
        .filter((value) => value === 'not yet computed').length;
    for (let at = 21; at >= 18; at--) {
      expect(windows()).toEqual([0, 1]);
      press('ArrowLeft', step);
    }
    expect(step.value).toBe('17');
    expect([...windows(), blue()]).toEqual([0, 0, 0]);
    expect(now(figure.values('Feature map'))).toEqual(clipped);
    press('ArrowLeft', step);
    expect([...windows(), blue()]).toEqual([1, 0, 8]);
    expect(figure.values('Feature map')).toEqual(bar);
    press('ArrowLeft', step);
    expect(empty()).toBe(1);
    press('Home', step);
    expect(empty()).toBe(15);
  });

  test('the stages are buttons that lead to their beginnings', ({ open }) => {
    const figure = open(<FilterRun id="run" />);
    const heard = listen();
    for (const [name, step] of [
      ['Max pool', '18'],
      ['ReLU', '17'],
      ['Convolve', '1'],
    ] as const) {
      const stage = by(by(figure.root, 'group', 'Stages'), 'button', new RegExp(`^${name}`));
      press('Enter', stage);
      expect(figure.slider('Step').value).toBe(step);
      expect(stage.getAttribute('aria-current')).toBe('step');
      expect(heard()).toEqual([expect.stringMatching(new RegExp(`^${name}, `))]);
    }
  });

  test('filter and picture are switched by keys, and the address has it all', ({ open }) => {
    const figure = open(<FilterRun id="run" />);
    choose(figure.choice('Kernel'), 'Horizontal edge');
    press('End', figure.slider('Step'));
    expect(now(figure.values('Feature map'))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [9, 18, 18, 9],
    ]);
    press('Space', figure.toggle('Transpose the picture'));
    expect(now(figure.values('Feature map'))).toEqual(transposed(clipped));
    expect(address('run')).toEqual({ kernel: 'horizontalEdge', transpose: 'yes', step: '21' });
    const told = figure.sentence;
    const same = open(<FilterRun id="run" />, { setting: location.search });
    expect(same.values('Pooled')).toEqual([
      [0, 0],
      [27, 27],
    ]);
    expect(same.sentence).toBe(told);
  });

  test('a picture of one’s own is painted and typed, transposed or not', ({ open }) => {
    const figure = open(<FilterRun id="run" />, { setting: 'pattern=blank&transpose=yes' });
    press('Enter', figure.button('Draw on input'));
    click(figure.cell('Input', 2, 5));
    press('Enter', figure.button('Done'));
    expect(figure.values('Input')[1]![4]).toBe(9);
    press('Control+Home', figure.stop('Input'));
    figure.enter('Input', '4');
    expect(figure.values('Input')[0]![0]).toBe(4);
    expect(figure.choice('Pattern').selectedOptions[0]!.label).toBe('Your own');
    expect(address('run')).toMatchObject({
      image: '4,0,0,0,0,0;0,0,0,0,0,0;0,0,0,0,0,0;0,0,0,0,0,0;0,9,0,0,0,0;0,0,0,0,0,0',
    });
    press('Enter', figure.button('Undo'));
    press('Enter', figure.button('Undo'));
    expect(figure.values('Input').flat()).toEqual(Array(36).fill(0));
  });

  test('a cell that is pointed at tells where it came from, at any time', ({ open }) => {
    const figure = open(<FilterRun id="run" step={21} />);
    hover(figure.cell('Feature map', 1, 1));
    expect(figure.sentence).toMatch(/= −18, and max\(0, −18\) = 0\. The ReLU has dropped it\.$/);
    expect(figure.outlines('Input', 'window')).toBe(1);
    hover(figure.cell('Pooled', 1, 2));
    expect(figure.sentence).toMatch(/^Max pool, row 1, column 2: /);
    // A pixel in the corner is read by one window, one in the middle by nine.
    hover(figure.cell('Input', 1, 1));
    expect(figure.outlines('Feature map')).toBe(1);
    hover(figure.cell('Input', 3, 3));
    expect(figure.outlines('Feature map')).toBe(9);
    click(figure.cell('Feature map', 2, 3));
    expect(figure.slider('Step').value).toBe('7');
  });

  test('a nonsense address opens the run as it was written and says what it did not take', ({ open }) => {
    const figure = open(<FilterRun id="run" />, {
      setting: 'kernel=sobelX&transpose=maybe&image=1,2;3&step=x',
    });
    expect(figure.choice('Kernel').value).toBe('verticalEdge');
    expect(figure.notice).toContain('Kernel takes one of verticalEdge, horizontalEdge');
    expect(figure.notice).toContain('Transpose the picture takes');
    slide(figure.slider('Step'), 16);
    expect(figure.values('Feature map')).toEqual(bar);
    expect(open(<FilterRun id="run" />, { setting: 'step=999' }).slider('Step').value).toBe('21');
  });
});
