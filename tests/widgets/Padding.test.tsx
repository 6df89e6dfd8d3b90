// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, matrix, padAround } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { borders, declaration } from '#widgets/Padding/parameters.ts';
import Padding from '#widgets/Padding/index.tsx';
import { run } from '#widgets/Padding/run.ts';
import { by, choose, focus, hover, listen, nameOf, press, test, textOf } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const modes = Object.keys(borders) as (keyof typeof borders)[];
const slope = (border: keyof typeof borders) => run(valuesOf(declaration, { border })).largest;

describe('the run', () => {
  test.each(filledSettings(declaration, 20, 9))('%j pads and convolves as the engine does', (values) => {
    const { padded, map, largest } = run(values);
    expect(padded).toEqual(padAround(matrix(values.image), values.padding, values.border));
    expect(map).toEqual(conv2d(padded, matrix(kernelMatrix(values.kernel)), null));
    expect(Math.max(largest.rim, largest.inside)).toBe(Math.max(...map.data.map(Math.abs)));
    const bare = conv2d(matrix(values.image), matrix(kernelMatrix(values.kernel)), null);
    expect(largest.inside).toBe(Math.max(...bare.data.map(Math.abs)));
  });

  test('on a slope repeating the edge adds the weakest edge, and each border one of its own', () => {
    expect(new Set(modes.map((mode) => slope(mode).inside)).size).toBe(1);
    const rims = modes.map((mode) => slope(mode).rim);
    expect(Math.min(...rims)).toBe(slope('replicate').rim);
    expect(new Set(rims).size).toBe(modes.length);
    expect(rims.every((rim) => rim >= slope('zeros').inside)).toBe(true);
  });
});

describe('under a reader’s hands', () => {
  test('each step tells a cell of the border and where its number comes from', ({ open }) => {
    const figure = open(<Padding id="a" border="reflect" step={2} />);
    expect(figure.sentence).toBe('Row 1, column 2 lies in the border. It repeats row 3, column 2: 0.');
    const heard = listen();
    press('Enter', figure.button('Step forward'));
    expect(heard()).toEqual(['Row 1, column 3 lies in the border. It repeats row 3, column 3: 2.']);
    choose(figure.choice('Border'), 'Zeros');
    expect(figure.sentence).toBe(
      'Row 1, column 3 lies in the border. It holds a zero, whatever the picture.',
    );
    expect(figure.slider('Step').getAttribute('max')).toBe('24');
  });

  test('what is pointed at leads from the border to the pixel, and from a pixel to its copies', ({
    open,
  }) => {
    const figure = open(<Padding id="a" border="circular" />);
    hover(figure.cell('Input', 4, 1));
    expect(figure.sentence).toBe('Row 4, column 1 lies in the border. It repeats row 4, column 6: 9.');
    expect(by(figure.root, 'grid', 'Input').querySelectorAll('.outline.mark')).toHaveLength(1);
    hover(figure.cell('Input', 2, 2));
    expect(figure.sentence).toBe('Row 2, column 2 is a pixel, 0. The border repeats it in 3 cells.');
    expect(by(figure.root, 'grid', 'Input').querySelectorAll('.outline.mark')).toHaveLength(3);
    hover(figure.cell('Input', 4, 4));
    expect(figure.sentence).toBe('Row 4, column 4 is a pixel, 5. The border does not repeat it.');
  });

  test('a cell of the border is heard with its number and its source, and leads to its step', ({ open }) => {
    const figure = open(<Padding id="a" border="replicate" />);
    const cell = figure.cell('Input', 1, 7);
    expect(nameOf(cell)).toBe('padding 9, as in row 2, column 6');
    focus(figure.stop('Input'));
    press('End', figure.stop('Input'));
    press('Enter', figure.cell('Input', 2, 7));
    expect(figure.sentence).toMatch(/^Row 2, column 7 lies in the border\. It repeats row 2, column 6: 9\.$/);
  });

  test('the numbers of the border are drawn, and the map and its largest answers follow', ({ open }) => {
    const figure = open(<Padding id="a" border="circular" padding={2} />);
    expect(figure.root.querySelectorAll('.panel-input .cell.padding')).toHaveLength(9 * 9 - 25);
    expect(figure.values('Output')).toHaveLength(7);
    const said = () => textOf(figure.root.querySelector('.formulas'));
    expect(said()).toContain(`${slope('circular').rim} on the rim`);
    choose(figure.choice('Border'), 'Edge repeated');
    expect(said()).toContain(`${slope('replicate').rim} on the rim`);
  });
});
