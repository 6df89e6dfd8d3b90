// @vitest-environment jsdom
import { render as renderAsleep } from 'preact-render-to-string';
import { describe, expect, vi } from 'vitest';

import { conv2d, matrix, random } from '#engine/index.ts';
import { formatNumber } from '#figures/values.ts';
import { kernelMatrix, kernels } from '#samples/kernels.ts';
import { drawPicture, pictures, type PictureName } from '#samples/pictures/index.ts';
import { merge } from '#widgets/kit/check.ts';
import { changed } from '#widgets/kit/limits.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import { samplePicture } from '#widgets/FilterLab/draw.ts';
import FilterLab from '#widgets/FilterLab/index.tsx';
import { fromCanvas, shrunk, type Grey } from '#widgets/FilterLab/grey.ts';
import { declaration } from '#widgets/FilterLab/parameters.ts';
import { run } from '#widgets/FilterLab/run.ts';
import { told } from '#widgets/FilterLab/told.ts';
import { renderAwake as render } from './awake.tsx';
import {
  address,
  choose,
  focus,
  hover,
  listen,
  nameOf,
  press,
  slide,
  test,
  textOf,
  type Figure,
} from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';
import { until } from '../until.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);

/** What the map must hold, worked out from the engine alone. */
function expected(
  picture: Grey,
  weights: number[][],
  { relu, shown }: { relu: boolean; shown: string },
): number[] {
  const input = { shape: [1, 1, picture.side, picture.side], data: picture.data };
  return Array.from(conv2d(input, matrix(weights), null).data, (value) => {
    const kept = relu ? Math.max(0, value) : value;
    return shown === 'absolute' ? Math.abs(kept) : kept;
  });
}

describe('the run', () => {
  test.each([
    ...Object.keys(declaration.presets).map((preset) => of({}, preset)),
    ...filledSettings(declaration, 20, 3),
  ])('of %j is what the engine answers', (values) => {
    const trace = run(values);
    expect(trace.picture).toEqual(samplePicture({ picture: values.picture, side: values.size }));
    expect(trace.side).toBe(values.size - 2);
    const sound = expected(trace.picture, kernelMatrix(values.kernel), values);
    expect(sound.every((value, i) => Object.is(value + 0, trace.map[i]! + 0))).toBe(true);
    for (const place of [0, 17, trace.length - 1])
      expect(trace.step(place).sum).toBe(trace.output.data[place]);
  });

  test('takes a kernel that was drawn, divided as the named one is', () => {
    const weights = [
      [0, 0, 0],
      [0, 16, 0],
      [0, 0, 0],
    ];
    const trace = run(of({ kernel: 'gaussian', weights }));
    expect(Array.from(trace.map).slice(0, 26)).toEqual([...trace.picture.data].slice(28 + 1, 28 + 27));
  });

  test('shows greys where nothing can be negative, and the strongest fill is at least pure white', () => {
    expect(run(of({ kernel: 'boxBlur' }))).toMatchObject({ fills: 'photo', scale: 255 });
    expect(run(of({ kernel: 'sobelX' })).fills).toBe('signed');
    const absolute = run(of({ kernel: 'sobelX', shown: 'absolute' }));
    expect(absolute.fills).toBe('photo');
    expect(absolute.scale).toBe(Math.max(...Array.from(absolute.map)));
  });

  test('takes the reader’s own picture at the size that is asked for', () => {
    const own = { side: 256, data: new Float64Array(256 ** 2).fill(77) };
    const trace = run(of({ size: 40, kernel: 'identity' }), own);
    expect(trace.picture.side).toBe(40);
    expect(new Set(trace.map as Float64Array)).toEqual(new Set([77]));
  });

  test('takes a sample that was drawn elsewhere, unless there is a picture of the reader’s own', () => {
    const sample = { side: 241, data: new Float64Array(241 ** 2).fill(5) };
    const own = { side: 256, data: new Float64Array(256 ** 2).fill(77) };
    const values = of({ size: 241, kernel: 'identity' });
    expect(run(values, null, sample).map[0]).toBe(5);
    expect(run(values, own, sample).map[0]).toBe(77);
  });
});

describe('pictures', () => {
  test.each(Object.keys(pictures) as PictureName[])(
    '%s is drawn as it is everywhere else, in 256 greys',
    (name) => {
      const whole = drawPicture(name, { height: 44, channels: 1 }).data;
      const { side, data } = samplePicture({ picture: name, side: 44 });
      expect(side).toBe(44);
      // Rounding may fall to either side where a value lies between two greys.
      expect(Math.max(...data.map((value, i) => Math.abs(value - 255 * whole[i]!)))).toBeLessThan(0.500001);
      expect(data.every((value) => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(true);
    },
  );

  test('shrink to the averages of what their pixels cover', () => {
    const small = { side: 3, data: Float64Array.of(0, 30, 60, 90, 120, 150, 180, 210, 240) };
    // Each of the four covers one pixel, half of two and a quarter of the middle one.
    expect([...shrunk(small, 2).data]).toEqual([40, 80, 160, 200]);
    expect([...shrunk(small, 1).data]).toEqual([120]);
    expect(shrunk(small, 3).data).toBe(small.data);
  });

  test('keep their brightness when they shrink', () => {
    const stream = random(9);
    const large = { side: 256, data: Float64Array.from({ length: 256 ** 2 }, () => stream.integer(256)) };
    const mean = ({ data }: Grey) => data.reduce((sum, value) => sum + value, 0) / data.length;
    for (const side of [28, 100, 255])
      expect(Math.abs(mean(shrunk(large, side)) - mean(large))).toBeLessThan(0.5);
  });

  test('become greys as bright as the eye sees them', () => {
    const data = Uint8ClampedArray.of(255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255);
    expect([...fromCanvas({ data, width: 2 } as ImageData).data]).toEqual([255, 76, 150, 29]);
  });
});

describe('the sentence', () => {
  const sentence = (given: Record<string, unknown>, index: number) => {
    const values = of(given);
    return spoken(told(values, run(values).step(index)));
  };

  test('has the nine products, with the divisor outside of them', () => {
    const { data } = samplePicture({ picture: 'solids', side: 28 });
    const window = [0, 1, 2, 28, 29, 30, 56, 57, 58].map((at) => data[at]!);
    const sum = window.reduce((total, value, i) => total + value * kernels.gaussian.rows.flat()[i]!, 0) / 16;
    expect(sentence({ kernel: 'gaussian' }, 0)).toBe(
      `Row 1, column 1: (${window.map((value, i) => `${value}·${kernels.gaussian.rows.flat()[i]}`).join(' + ')}) / 16 = ${Math.round(sum * 100) / 100}`,
    );
  });

  test('puts a negative weight in brackets, and says of a rounded sum that it is rounded', () => {
    expect(sentence({}, 0)).toMatch(/^Row 1, column 1: \d+·\(−1\) \+ \d+·0 \+ \d+·1 \+ /);
    const { output } = run(of({ kernel: 'boxBlur' }));
    const whole = output.data.findIndex((sum) => Number.isInteger(sum));
    const broken = output.data.findIndex((sum) => Math.abs(sum - Math.round(sum)) > 0.1);
    expect(sentence({ kernel: 'boxBlur' }, whole)).toContain(' / 9 = ');
    expect(sentence({ kernel: 'boxBlur' }, broken)).toContain(' / 9 ≈ ');
  });

  test('says what becomes of a negative answer', () => {
    const trace = run(of({}));
    const below = trace.output.data.findIndex((value) => value < 0);
    const above = trace.output.data.findIndex((value) => value > 0);
    expect(sentence({ relu: true }, above)).toMatch(new RegExp(` = ${trace.output.data[above]}$`));
    const value = trace.output.data[below]!;
    expect(sentence({}, below)).toMatch(new RegExp(` = −${-value}$`));
    expect(sentence({ relu: true }, below)).toMatch(new RegExp(` = −${-value}, which ReLU turns into 0$`));
    expect(sentence({ shown: 'absolute' }, below)).toMatch(new RegExp(` = −${-value}, shown as ${-value}$`));
  });
});

describe('the declaration', () => {
  test('a named kernel puts a drawn one away, and a drawn one is called the reader’s own', ({ open }) => {
    const drawn = merge(declaration, undefined, { weights: kernelMatrix('identity') });
    expect(changed(declaration, drawn, 'kernel', 'laplacian').weights).toBeNull();
    expect(changed(declaration, drawn, 'size', 40).weights).toEqual(drawn.weights);
    const figure = open(<FilterLab id="lab" weights={drawn.weights} />);
    const shown = (name: string) => figure.choice(name).selectedOptions[0]!.label;
    expect([shown('Kernel'), shown('Picture')]).toEqual(['Your own', pictures.solids.label]);
  });

  test('offers every kernel and every picture by its name', () => {
    expect(Object.keys(declaration.parameters.kernel.options)).toEqual(Object.keys(kernels));
    expect(Object.keys(declaration.parameters.picture.options)).toEqual(Object.keys(pictures));
  });
});

describe('the rendered figure', () => {
  const html = render(<FilterLab id="lab" />);

  test('opens in the middle of the map', () => {
    const trace = run(of({}));
    expect(text(html)).toContain(spoken(told(of({}), trace.step(13 * 26 + 13))));
    expect(text(html)).toContain('Row 14, column 14: ');
    expect(text(render(<FilterLab id="lab" step={1} />))).toContain('Row 1, column 1: ');
  });

  test('draws the picture, the kernel, the window and the map', () => {
    expect(html.match(/<svg class="raster"/g)).toHaveLength(2);
    expect(html).toContain('aria-label="Input" role="grid" aria-rowcount="28" aria-colcount="28"');
    expect(html).toContain('aria-label="Feature map" role="grid" aria-rowcount="26" aria-colcount="26"');
    expect(text(html)).toContain('O=28−3+1=26');
    expect(text(html)).toContain(kernels.sobelX.purpose);
  });

  test('each raster is one tab stop', () => {
    const [, input = '', map = ''] = html.split('<svg class="raster"');
    expect(input.split('</svg>')[0]!.match(/tabindex="0"/g)).toHaveLength(1);
    expect(map.split('</svg>')[0]!.match(/tabindex="0"/g)).toHaveLength(1);
  });

  test('asleep is two pictures and where the window stands, and offers nothing to press', () => {
    const asleep = renderAsleep(<FilterLab id="lab" />);
    expect(asleep).not.toMatch(/<(button|input|select)|role="(grid|row)|tabindex|raster-cell"/i);
    expect(
      asleep.match(
        /role="group" aria-label="(Input|Feature map)"|aria-label="(Input|Feature map)" role="group"/g,
      ),
    ).toHaveLength(2);
    const cells = (html: string) =>
      [...html.matchAll(/<path class="[fs]-?\d+" d="([^"]*)"/g)].map(([, d]) => d);
    expect(cells(asleep).length).toBeGreaterThan(30);
    expect(cells(asleep)).toEqual(cells(html));
    expect(text(/<div class="steppers">.*?<\/div>/.exec(asleep)![0])).toBe('Row 14Column 14');
    expect(text(asleep)).toContain('Row 14, column 14: ');
  });
});

describe('under a reader’s hands', () => {
  /** What a raster has drawn: a path for each level, by the name of its fill. */
  const drawn = (figure: Figure, name: string) =>
    [...figure.grid(name).querySelectorAll('.raster-cells > path:not(.minus)')].map((path) => [
      path.getAttribute('class'),
      path.getAttribute('d'),
    ]);

  test('a raster is one tab stop; its arrows tell each pixel, Enter pins and Escape leaves', ({ open }) => {
    const { map, picture, step } = run(of({}));
    const figure = open(<FilterLab id="lab" />);
    const opening = figure.sentence;
    const here = () => figure.stop('Feature map');
    focus(here());
    expect(figure.sentence).toContain('Row 1, column 1: ');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) press(key);
    expect(document.activeElement).toBe(here());
    expect(nameOf(here())).toBe(formatNumber(map[2 * 26 + 1]!));
    expect(here().getAttribute('aria-colindex')).toBe('2');
    expect(here().parentElement!.getAttribute('aria-rowindex')).toBe('3');
    expect(figure.sentence).toContain(` = ${formatNumber(step(2 * 26 + 1).sum)}`);
    press('Escape');
    expect(figure.sentence).toBe(opening);
    press('End');
    press('Enter');
    press('Tab');
    expect(figure.sentence).toContain('Row 3, column 26: ');
    expect(address('lab')).toEqual({ step: String(2 * 26 + 26) });

    press('Control+End', figure.stop('Input'));
    expect(nameOf(figure.stop('Input'))).toBe(formatNumber(picture.data.at(-1)!));
    expect(textOf(figure.root.querySelector('.panel-input .panel-head'))).toContain(
      `row 28, column 28: ${formatNumber(picture.data.at(-1)!)}`,
    );
  });

  test('steppers reach every row and column, and say where they lead', ({ open }) => {
    const figure = open(<FilterLab id="lab" step={1} />);
    const heard = listen();
    expect(figure.button('Row before').getAttribute('aria-disabled')).toBe('true');
    press('Enter', figure.button('Row after'));
    press('Enter', figure.button('Column after'));
    expect(figure.sentence).toContain('Row 2, column 2: ');
    expect(heard().at(-1)).toBe(figure.sentence);
    expect(document.activeElement).toBe(figure.button('Column after'));
    expect(address('lab')).toEqual({ step: String(26 + 2) });
  });

  test('pointing at the map shows the window, and at a pixel the answers that it takes part in', ({
    open,
  }) => {
    const figure = open(<FilterLab id="lab" />);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
      ...{ left: 0, top: 0, width: 364, height: 364 },
    } as DOMRect);
    const at = (name: string, row: number, column: number, side: number) =>
      hover(figure.grid(name), [((column + 0.5) * 364) / side, ((row + 0.5) * 364) / side]);
    const outline = (name: string, kind: string) =>
      ['x', 'y', 'width', 'height'].map((side) =>
        figure.grid(name).querySelector(`.outline.${kind} > .over`)?.getAttribute(side),
      );
    at('Feature map', 20, 4, 26);
    expect(figure.sentence).toContain('Row 21, column 5: ');
    expect(outline('Input', 'window')).toEqual(['4', '20', '3', '3']);
    at('Input', 27, 13, 28);
    expect(outline('Feature map', 'mark')).toEqual(['11', '25', '3', '1']);
    hover(null);
    expect(figure.outlines('Feature map')).toBe(0);
  });

  test('a weight can be typed, takes the divisor with it, and is undone', ({ open }) => {
    const figure = open(<FilterLab id="lab" kernel="gaussian" />);
    const before = drawn(figure, 'Feature map');
    figure.enter('Kernel', '9');
    const weights = kernels.gaussian.rows.map((row, i) => row.map((cell, j) => (i + j === 0 ? 9 : cell)));
    const { map, step } = run(of({ kernel: 'gaussian', weights }));
    expect(step(0).sum * 16).toBeCloseTo(map[0]! * 16, 9);
    expect(drawn(figure, 'Feature map')).not.toEqual(before);
    press('Control+Home', figure.stop('Feature map'));
    expect(nameOf(figure.stop('Feature map'))).toBe(formatNumber(map[0]!));
    expect(figure.choice('Kernel').selectedOptions[0]!.label).toBe('Your own');
    expect(address('lab')).toMatchObject({ weights: '9,2,1;2,4,2;1,2,1' });
    press('Enter', figure.button('Undo'));
    expect(drawn(figure, 'Feature map')).toEqual(before);
  });

  test('the window stays where it was in the picture when that gets finer', async ({ open }) => {
    const corner = open(<FilterLab id="lab" step={1} />);
    slide(corner.slider('Input size'), 50);
    expect(corner.grid('Input').getAttribute('aria-rowcount')).toBe('50');
    expect(corner.sentence).toContain('Row 1, column 1: ');
    const middle = open(<FilterLab id="lab" />);
    slide(middle.slider('Input size'), 100);
    // A larger one takes its time; the smaller one stays meanwhile, and so does what is said of it.
    expect(middle.grid('Input').getAttribute('aria-rowcount')).toBe('28');
    expect(middle.slider('Input size').value).toBe('100');
    await until(() => expect(middle.root.querySelector('.work-bar')).toBeNull());
    expect(middle.grid('Input').getAttribute('aria-rowcount')).toBe('100');
    expect(middle.sentence).toMatch(/Row 5\d, column 5\d: /);
  });

  test('an address has the state, and a nonsense one is explained', ({ open }) => {
    const figure = open(<FilterLab id="lab" />);
    choose(figure.choice('Picture'), pictures.shapes.label);
    choose(figure.choice('Kernel'), kernels.laplacian.label);
    press('Space', figure.toggle('ReLU'));
    expect(address('lab')).toEqual({ picture: 'shapes', kernel: 'laplacian', relu: 'yes' });
    const told = figure.sentence;
    expect(open(<FilterLab id="lab" />, { setting: location.search }).sentence).toBe(told);

    const odd = open(<FilterLab id="lab" />, {
      setting: 'size=9&kernel=nope&weights=1,2;3&relu=maybe&picture=landscape',
    });
    for (const reason of [
      'Input size takes a whole number from 28 to 256, not 9.',
      'Kernel takes one of sobelX',
      'ReLU takes true or false',
    ])
      expect(odd.notice).toContain(reason);
    expect(odd.choice('Picture').value).toBe('landscape');
    expect(odd.values('Kernel')).toEqual(kernelMatrix('sobelX'));
  });
});
