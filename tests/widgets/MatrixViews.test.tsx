// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, conv2dGrad, convTranspose2d, matrix } from '#engine/index.ts';
import MatrixViews from '#widgets/MatrixViews/index.tsx';
import { declaration } from '#widgets/MatrixViews/parameters.ts';
import { run } from '#widgets/MatrixViews/run.ts';
import { address, choose, hover, slide, test, textOf } from './live.tsx';
import { filledSettings } from './settings.ts';

test.each(filledSettings(declaration, 10, 4))('%j is the engine’s answer', (values) => {
  const { stride, padding, dilation } = values;
  const [image, kernel, slopes] = [values.image, values.weights, values.slopes].map(matrix);
  const params = { stride, padding, dilation };
  const { made } = run(values);
  expect(made).toEqual(
    values.direction === 'forward'
      ? conv2d(image!, kernel!, null, params)
      : conv2dGrad(image!, kernel!, slopes!, params).input,
  );
});

describe('the matrix alone, without the windows as columns', () => {
  test('is numbered and told without them, and turns over', ({ open }) => {
    const figure = open(<MatrixViews id="a" preset="matrix" step="last" />);
    expect(figure.has('grid', 'Windows as columns')).toBe(false);
    expect([...figure.root.querySelectorAll('.matrix-part > p > b')].map(textOf)).toEqual(['1', '2']);
    hover(figure.cell('Picture', 2, 3));
    expect(figure.sentence).toBe(
      'The pixel 1 in row 2, column 3: column 7 of the matrix. 4 windows read it, and it meets 6, 5, 3, 2.',
    );
    hover(figure.cell('Kernel', 2, 2));
    expect(figure.sentence).toBe(
      'The weight 5 in row 2, column 2: in the matrix 4 cells, no two in one row or column.',
    );
    hover(null);
    choose(figure.choice('Direction'), 'Transposed');
    expect(figure.values('Matrix')).toHaveLength(16);
    expect(address('a')).toMatchObject({ direction: 'back' });
  });
});

describe('under a reader’s hands', () => {
  test('a step is a window, a column of windows and a row of the matrix', ({ open }) => {
    const figure = open(<MatrixViews id="a" step={2} />);
    expect(figure.sentence).toBe(
      'Row 2 of the matrix. Window 2, at row 1, column 2 of the map: ' +
        '1·0 + 2·2 + 3·1 + 4·1 + 5·1 + 6·2 + 7·1 + 8·0 + 9·0 = 35.',
    );
    expect(figure.outlines('Picture', 'window')).toBe(1);
    expect(figure.outlines('Windows as columns')).toBe(9);
    expect(figure.outlines('Matrix')).toBe(9);
    expect(figure.outlines('Kernel')).toBe(0);
    for (const grid of ['Map', 'Map as a row', 'Map as a column'])
      expect(figure.outlines(grid, 'current'), grid).toBe(1);
    expect(figure.values('Map')[0]![1]).toBe(35);
    expect(figure.values('Map as a column')[1]).toEqual([35]);
  });

  test('a pixel is a column of the matrix, and stands in each window that reads it', ({ open }) => {
    const figure = open(<MatrixViews id="a" step="last" />);
    hover(figure.cell('Picture', 2, 3));
    expect(figure.sentence).toBe(
      'The pixel 1 in row 2, column 3: column 7 of the matrix. 4 windows read it, so it is written 4 times among the windows, and meets 6, 5, 3, 2.',
    );
    expect(figure.outlines('Matrix')).toBe(4);
    expect(figure.outlines('Windows as columns')).toBe(4);
    const sentence = figure.sentence;
    hover(figure.cell('Picture as a column', 7, 1));
    expect(figure.sentence).toBe(sentence);
  });

  test('a weight is a row of the windows, and one cell in each row of the matrix', ({ open }) => {
    const figure = open(<MatrixViews id="a" step="last" />);
    hover(figure.cell('Kernel', 2, 2));
    expect(figure.sentence).toContain(
      'The weight 5 in row 2, column 2: one row of the windows, and in the matrix 4 cells',
    );
    expect(figure.outlines('Matrix')).toBe(4);
    const sentence = figure.sentence;
    hover(figure.cell('Kernel as a row', 1, 5));
    expect(figure.sentence).toBe(sentence);
    slide(figure.slider('Padding'), 1);
    hover(figure.cell('Kernel', 1, 1));
    expect(figure.sentence).toContain(
      'in the matrix 9 cells, no two in one row or column. In 7 windows it lies on padding',
    );
    slide(figure.slider('Padding'), 0);
    slide(figure.slider('Stride'), 2);
    hover(figure.cell('Kernel', 1, 1));
    expect(figure.sentence).toContain('in the matrix one cell.');
  });

  test('a cell is one product, or tells that no weight stands there', ({ open }) => {
    const figure = open(<MatrixViews id="a" step="last" />);
    hover(figure.cell('Matrix', 2, 7));
    expect(figure.sentence).toBe('Weight in row 2, column 2, window 2, pixel in row 2, column 3: 5·1 = 5.');
    expect(figure.outlines('Windows as columns')).toBe(1);
    hover(figure.cell('Windows as columns', 5, 2));
    expect(figure.sentence).toContain('5·1 = 5.');
    hover(figure.cell('Matrix', 1, 4));
    expect(figure.sentence).toBe(
      'Row 1, column 4 of the matrix: the window at row 1, column 1 does not read the pixel in row 1, column 4. No weight stands here, which is a weight of 0.',
    );
    expect(figure.values('Matrix')[0]!.slice(0, 5)).toEqual([1, 2, 3, 'no weight', 4]);
    slide(figure.slider('Padding'), 1);
    hover(figure.cell('Windows as columns', 1, 1));
    expect(figure.sentence).toContain('it lies on padding');
    expect(figure.values('Windows as columns')[0]![0]).toBe('0, on padding');
    hover(figure.cell('Picture', 1, 1));
    expect(figure.sentence).toContain('Padding.');
  });

  test('transposed, it is the transposed convolution: a single 1 leaves the kernel', ({ open }) => {
    const figure = open(<MatrixViews id="a" preset="back" pattern="one" step="last" />);
    expect(figure.values('Picture')).toEqual([
      [0, 0, 0, 0],
      [0, 1, 2, 3],
      [0, 4, 5, 6],
      [0, 7, 8, 9],
    ]);
    expect(figure.values('Matrix')).toHaveLength(16);
    hover(figure.cell('Map', 2, 2));
    expect(figure.sentence).toContain('It stamps 9 weights into the picture');
    const lit = ['Map as a column', 'Picture as a column', 'Matrix', 'Weights times map'];
    expect(lit.map((grid) => figure.outlines(grid))).toEqual([1, 9, 9, 9]);
    hover(figure.cell('Weights times map', 5, 4));
    expect(figure.sentence).toBe('Weight in row 2, column 2, window 4, pixel in row 3, column 3: 5·1 = 5.');
    hover(figure.cell('Matrix', 1, 4));
    expect(figure.sentence).toContain(
      'the window at row 2, column 2 does not read the pixel in row 1, column 1',
    );
    expect(figure.formulas).toContain('z=Aᵀ·g');
  });

  test('with a stride, what no window read gets nothing back', ({ open }) => {
    const figure = open(<MatrixViews id="a" preset="back" stride={2} step="last" />);
    expect(figure.sentence).toBe(
      'Row 16 of the matrix is empty: no window read the pixel in row 4, column 4, which gets 0.',
    );
    choose(figure.choice('Direction'), 'Forward');
    hover(figure.cell('Picture', 4, 4));
    expect(figure.sentence).toContain('No window reads it, and its column is empty.');
  });

  test('everything is typed into, and an address holds it', ({ open }) => {
    const figure = open(<MatrixViews id="a" step="last" />);
    figure.enter('Picture', '9');
    figure.enter('Kernel', '-2');
    expect(figure.values('Matrix')[0]![0]).toBe(-2);
    expect(figure.values('Windows as columns')[0]![0]).toBe(9);
    expect(address('a')).toMatchObject({ weights: '-2,2,3;4,5,6;7,8,9' });
  });
});

test('the transposed convolution of the engine is the same, as far as it reaches', () => {
  for (const values of filledSettings(declaration, 10, 5)) {
    const { stride, padding, dilation, weights, slopes } = values;
    const spread = convTranspose2d(matrix(slopes), matrix(weights), null, { stride, padding, dilation });
    const { made } = run({ ...values, direction: 'back' });
    const side = spread.shape[3]!;
    for (let row = 0; row < side; row++)
      expect([...made.data.slice(4 * row, 4 * row + side)]).toEqual([
        ...spread.data.slice(side * row, side * (row + 1)),
      ]);
  }
});
