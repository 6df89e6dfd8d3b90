// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { patternMatrix } from '#samples/patterns.ts';
import { merge } from '#widgets/kit/check.ts';
import { changed, conflict } from '#widgets/kit/limits.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import PaintNumbers, { story } from '#widgets/PaintNumbers/index.tsx';
import { declaration } from '#widgets/PaintNumbers/parameters.ts';
import { run } from '#widgets/PaintNumbers/run.ts';
import { renderAwake as render } from './awake.tsx';
import { address, choose, click, focus, press, test, type } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);
const told = (given: Record<string, unknown>, row: number, column: number) =>
  spoken(story(run(of(given)), { row, column }));

describe('the list', () => {
  test.each(filledSettings(declaration, 20, 8))('%j has every pixel in its place', (values) => {
    const { rows, list } = run(values);
    expect(rows).toEqual(patternMatrix(values.pattern, values.size));
    expect(list).toHaveLength(values.size ** 2);
    for (const [i, row] of rows.entries())
      for (const [j, value] of row.entries()) expect(list[i * values.size + j]).toBe(value);
  });
});

describe('the declaration', () => {
  const image = patternMatrix('disc', 6);

  const drawn = (given: Record<string, unknown>) => merge(declaration, undefined, { image, ...given });

  test('a drawing of another size is refused with what would help', () => {
    expect(conflict(declaration, drawn({}))).toBe('The drawn input has 6 rows of 6: 8 rows of 8 fit here.');
    expect(conflict(declaration, drawn({ size: 6 }))).toBeNull();
  });

  test('another size keeps as much of a drawing as it has room for', () => {
    const smaller = changed(declaration, drawn({ size: 6 }), 'size', 5).image!;
    expect(smaller).toEqual(image.slice(0, 5).map((row) => row.slice(0, 5)));
    const larger = changed(declaration, drawn({ size: 6 }), 'size', 7).image!;
    expect(larger).toHaveLength(7);
    expect(larger[6]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(changed(declaration, drawn({ size: 6 }), 'pattern', 'two').image).toBeNull();
  });
});

describe('the story', () => {
  test('of the whole counts, of a pixel says where it stands in the list', () => {
    expect(spoken(story(run(of({})), undefined))).toBe(
      '8 rows of 8 make 64 numbers, 2 different ones among them. To a computer, the picture is nothing else.',
    );
    expect(spoken(story(run(of({ pattern: 'blank', size: 5 })), undefined))).toContain(
      'make 25 numbers, all of them the same.',
    );
    expect(told({}, 0, 2)).toBe(
      'Row 1, column 3 holds 9. In the list of all 64 it stands at place 3; the pixel below it, 9, at place 11.',
    );
    expect(told({ size: 6, pattern: 'corner' }, 5, 5)).toBe(
      'Row 6, column 6 holds 9. In the list of all 36 it stands at place 36; no pixel lies below it.',
    );
  });
});

describe('the rendered figure', () => {
  test('shows the picture and its numbers, cell for cell', () => {
    const html = render(<PaintNumbers id="a" />);
    const names = (grid: string) =>
      [
        ...new RegExp(`role="grid" aria-label="${grid}".*?</svg>`, 's')
          .exec(html)![0]
          .matchAll(/role="gridcell".*?<text[^>]*>([^<]*)/g),
      ].map(([, name]) => Number(name));
    expect(names('Picture')).toEqual(patternMatrix('two', 8).flat());
    expect(names('Numbers')).toEqual(patternMatrix('two', 8).flat());
    expect(html.match(/class="cell bare"/g)).toHaveLength(64);
  });

  test('takes a picture that an author has drawn', () => {
    const image = patternMatrix('gradient', 5);
    expect(render(<PaintNumbers id="a" size={5} image={image} />).match(/>7<\/text>/g)).toHaveLength(10);
    expect(() => render(<PaintNumbers id="a" image={image} />)).toThrow('8 rows of 8 fit here');
  });
});

describe('under a reader’s hands', () => {
  test('what is painted shows among the numbers, and what is typed in the picture', ({ open }) => {
    const figure = open(<PaintNumbers id="a" />, { setting: 'pattern=blank&size=5' });
    press('Enter', figure.button('Draw on picture'));
    click(figure.cell('Picture', 2, 3));
    expect(figure.values('Numbers')[1]![2]).toBe(9);
    press('Enter', figure.button('Done'));
    focus(figure.cell('Numbers', 1, 1));
    type('4');
    press('Enter');
    expect(figure.values('Picture')[0]![0]).toBe(4);
    expect(figure.cell('Picture', 1, 1).classList.contains('f14')).toBe(true);
    expect(address('a')).toMatchObject({
      image: '4,0,0,0,0;0,0,9,0,0;0,0,0,0,0;0,0,0,0,0;0,0,0,0,0',
    });
    press('Enter', figure.button('Reset'));
    expect(address('a')).toEqual({});
  });

  test('the pattern that was painted on can be had again', ({ open }) => {
    const figure = open(<PaintNumbers id="a" />);
    figure.enter('Picture', '5');
    expect(figure.values('Picture')).not.toEqual(patternMatrix('two', 8));
    choose(figure.choice('Pattern'), declaration.parameters.pattern.options.two);
    expect(figure.values('Picture')).toEqual(patternMatrix('two', 8));
  });

  test('keys paint too: to a cell with arrows, the brush by Space', ({ open }) => {
    const figure = open(<PaintNumbers id="a" />, { setting: 'pattern=blank&size=6' });
    press('Enter', figure.button('Draw on picture'));
    focus(figure.stop('Picture'));
    press('ArrowDown');
    press('ArrowRight');
    expect(figure.sentence).toBe(
      'Row 2, column 2 holds 0. In the list of all 36 it stands at place 8; the pixel below it, 0, at place 14.',
    );
    press('Space');
    expect(figure.sentence).toContain('Row 2, column 2 holds 9.');
    // The same place is marked on both sides.
    expect([figure.outlines('Picture'), figure.outlines('Numbers')]).toEqual([1, 1]);
  });

  test('a drawing that does not fit its size is refused with the reason', ({ open }) => {
    const row = Array(5).fill(1).join();
    const figure = open(<PaintNumbers id="a" />, {
      setting: `size=7&image=${Array(5).fill(row).join(';')}`,
    });
    expect(figure.notice).toContain('The drawn input has 5 rows of 5');
    expect(figure.cells('Picture').length).toBeGreaterThan(0);
  });
});
