// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { conv2d, tensor } from '#engine/index.ts';
import { colourKernels, colourSheets, kernelSheets } from '#samples/colours.ts';
import { merge } from '#widgets/kit/check.ts';
import { changed, conflict } from '#widgets/kit/limits.ts';
import ChannelWalk from '#widgets/ChannelWalk/index.tsx';
import { declaration } from '#widgets/ChannelWalk/parameters.ts';
import { allSums, channelSums, run } from '#widgets/ChannelWalk/run.ts';
import { renderAwake as render } from './awake.tsx';
import { address, click, hover, listen, press, slide, test } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);
const steps = (values: ReturnType<typeof of>) => {
  const trace = run(values);
  return Array.from({ length: trace.length }, (_, i) => trace.step(i));
};

describe('the run', () => {
  test.each(Object.keys(declaration.presets))(
    'of preset %s sums up in each step to the engine’s answer',
    (preset) => {
      expect(steps(of({}, preset)).map(({ sum }) => sum)).toEqual([...run(of({}, preset)).output.data]);
    },
  );

  test.each(filledSettings(declaration, 20, 29))('%j equals the engine', (values) => {
    const kernels = colourKernels.slice(0, values.filters);
    const { data } = conv2d(
      tensor([1, 3, 5, 5], colourSheets(values.pattern).flat(2)),
      tensor(
        [values.filters, 3, values.size, values.size],
        kernels.flatMap((kernel) => kernelSheets(kernel, values.size).flat(2)),
      ),
      tensor(
        [values.filters],
        kernels.map(({ bias }) => bias),
      ),
    );
    expect(steps(values).map(({ sum }) => sum)).toEqual([...data]);
  });

  test('the sums of the channels and the bias are the one number', () => {
    for (const step of steps(of({}))) {
      const sums = channelSums(step);
      expect(sums).toHaveLength(3);
      expect(sums.reduce((a, b) => a + b) + step.bias).toBe(step.sum);
    }
    const trace = run(of({}));
    expect(allSums(trace)).toHaveLength(4 * trace.length);
  });

  test('each sheet reads its own channel alone', () => {
    // Grey has the same sheet three times, so red minus green is nothing.
    expect(channelSums(steps(of({ pattern: 'grey' }))[0]!)).toEqual([33, -33, 0]);
    const [step] = steps(of({ pattern: 'tomato', size: 1 }));
    expect(channelSums(step!)).toEqual([1, -7, 0]);
  });

  test('a kernel of one pixel sees no edge', () => {
    const edge = steps(of({ size: 1, filters: 2 })).slice(25);
    expect(new Set(edge.map(({ sum }) => sum))).toEqual(new Set([colourKernels[1]!.bias]));
    const told = (size: number) =>
      text(render(<ChannelWalk id="a" size={size} step={size === 1 ? 26 : 10} />));
    expect(told(1)).toContain('no left and no right: it answers with its bias alone');
    expect(told(3)).toContain('Right minus left in all three channels');
  });
});

describe('the declaration', () => {
  const drawn = (given: Record<string, unknown>) => merge(declaration, undefined, given);
  const six = Array.from({ length: 6 }, () => Array.from({ length: 9 }, () => 1));

  test('drawn kernels have a row for each sheet', () => {
    expect(conflict(declaration, drawn({ weights: six }))).toBe(
      'The drawn kernels have 6 rows of 9: 9 rows of 9 fit here.',
    );
    expect(conflict(declaration, drawn({ weights: six, filters: 2 }))).toBeNull();
    expect(conflict(declaration, drawn({ weights: six, filters: 2, size: 2 }))).toMatch(
      /: 6 rows of 4 fit here\.$/,
    );
  });

  test('so do picture and biases', () => {
    expect(conflict(declaration, drawn({ picture: six.slice(3) }))).toBe(
      'The drawn picture has 3 rows of 9: 3 rows of 25 fit here.',
    );
    expect(conflict(declaration, drawn({ biases: [[1, 2]] }))).toBe(
      'The biases have 1 row of 2: 1 row of 3 fits here.',
    );
    expect(conflict(declaration, drawn({ biases: [[1, 2]], filters: 2 }))).toBeNull();
  });

  test('more filters bring named kernels, fewer put drawn ones away', () => {
    const two = drawn({ weights: six, filters: 2, biases: [[7, 8]] });
    const more = changed(declaration, two, 'filters', 3);
    expect(more.weights).toEqual([
      ...six,
      ...kernelSheets(colourKernels[2]!, 3).map((sheet) => sheet.flat()),
    ]);
    expect(more.biases).toEqual([[7, 8, colourKernels[2]!.bias]]);
    expect(conflict(declaration, more)).toBeNull();
    const fewer = changed(declaration, two, 'filters', 1);
    expect(fewer.weights).toEqual(six.slice(0, 3));
    expect(fewer.biases).toEqual([[7]]);
    expect(changed(declaration, drawn({}), 'filters', 1)).toMatchObject({
      weights: null,
      biases: null,
    });
  });

  test('another size puts drawn kernels away, another pattern the drawn picture', () => {
    expect(changed(declaration, drawn({ weights: six, filters: 2 }), 'size', 2).weights).toBeNull();
    const picture = colourSheets('grey').map((sheet) => sheet.flat());
    expect(changed(declaration, drawn({ picture }), 'size', 2).picture).toEqual(picture);
    expect(changed(declaration, drawn({ picture }), 'pattern', 'grey').picture).toBeNull();
  });
});

describe('the rendered figure', () => {
  const html = render(<ChannelWalk id="a" step={6} />);

  test('tells the step by its channels', () => {
    expect(text(html)).toContain('Map 1, row 2, column 3: red 57 + green −27 + blue 0 + bias −10 = 20');
    expect(html).toContain('aria-label="Sum over red: 57"');
    expect(html).toContain('aria-label="Sum: 20"');
  });

  test('counts what there is to learn', () => {
    expect(text(html)).toContain('3·(3·3·3+1)=84 parameters');
    expect(text(render(<ChannelWalk id="a" preset="one" size={1} />))).toContain('1·(1·1·3+1)=4 parameters');
  });

  test('has three sheets of input, three of the kernel at work, and a map for each filter', () => {
    const names = [...html.matchAll(/role="grid" aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      ...['Red', 'Kernel 1, red', 'Green', 'Kernel 1, green', 'Blue', 'Kernel 1, blue'],
      ...['Bias of filter 1', 'Map 1', 'Map 2', 'Map 3'],
    ]);
    const second = render(<ChannelWalk id="a" step={10} />);
    expect(second).toContain('aria-label="Kernel 2, red"');
    expect(text(second)).toContain('Kernel 2 bright on the right');
  });

  test('fills the maps one after the other', () => {
    expect(html.match(/aria-label="not yet computed"/g)).toHaveLength(21);
    expect(html.match(/outline current/g)).toHaveLength(2);
  });

  test('keeps room for maps that a control can bring', () => {
    const places = (props: { preset?: string; filters?: number }) =>
      render(<ChannelWalk id="a" {...props} />).match(/class="no-map"/g)?.length ?? 0;
    expect(places({ filters: 1 })).toBe(2);
    expect(places({ preset: 'one' })).toBe(0);
  });

  test('shows the picture in its colours', () => {
    expect(html.match(/fill="rgb\(255 28 28\)"/g)).toHaveLength(9);
    expect(html).toContain('aria-label="The picture: a red square on green"');
  });
});

describe('under a reader’s hands', () => {
  test('stepping on from the last place of a kernel begins the next one', ({ open }) => {
    const figure = open(<ChannelWalk id="a" step={9} />);
    const heard = listen();
    expect(figure.sentence).toMatch(/^Map 1, row 3, column 3: /);
    press('Enter', figure.button('Step forward'));
    expect(heard()).toEqual([expect.stringMatching(/^Map 2, row 1, column 1: /)]);
    expect(figure.has('grid', 'Kernel 2, red')).toBe(true);
    expect(figure.has('grid', 'Kernel 1, red')).toBe(false);
  });

  test('a cell of any map shows its own kernel and window, and Enter goes there', ({ open }) => {
    const figure = open(<ChannelWalk id="a" step="last" />);
    press('Control+End', figure.stop('Map 2'));
    expect(figure.sentence).toMatch(/^Map 2, row 3, column 3: /);
    expect(figure.slider('Step').value).toBe('27');
    press('Enter');
    expect(figure.slider('Step').value).toBe('18');
    // A corner of the picture is read by one window of each kernel.
    hover(figure.cell('Red', 1, 1));
    expect(['Map 1', 'Map 2', 'Map 3'].map((map) => figure.outlines(map))).toEqual([1, 1, 1]);
    click(figure.cell('Map 3', 1, 1));
    expect(figure.slider('Step').value).toBe('19');
  });

  test('a pixel, a weight and a bias can be typed and change the one number', ({ open }) => {
    const figure = open(<ChannelWalk id="a" />);
    const told = (grid: string, text: string) => {
      figure.enter(grid, text);
      press('Home', figure.slider('Step'));
      return figure.sentence;
    };
    expect(figure.sentence).toBe('Map 1, row 1, column 1: red 41 + green −39 + blue 0 + bias −10 = −8');
    expect(told('Red', '4')).toContain('red 44 + green −39 + blue 0 + bias −10 = −5');
    expect(told('Kernel 1, blue', '3')).toContain('red 44 + green −39 + blue 6 + bias −10 = 1');
    expect(told('Bias of filter 1', '-20')).toContain('bias −20 = −9');
    expect(text(figure.root.querySelector('.kernel-note')!.textContent)).toContain('your own');
    expect(address('a')).toMatchObject({ biases: '-20,1,5' });
    press('Enter', figure.button('Reset'));
    expect(figure.sentence).toContain('bias −10 = −8');
    expect(address('a')).toEqual({});
  });

  test('fewer filters put maps away', ({ open }) => {
    const figure = open(<ChannelWalk id="a" />);
    slide(figure.slider('Filters'), 2);
    expect(figure.has('grid', 'Map 2')).toBe(true);
    expect(figure.has('grid', 'Map 3')).toBe(false);
    expect(figure.slider('Step').max).toBe('18');
  });

  test('a nonsense address opens with sound values and says what it did not take', ({ open }) => {
    const figure = open(<ChannelWalk id="a" />, { setting: 'size=4&filters=2&biases=1,2,3&weights=1' });
    for (const reason of [
      'Kernel size takes a whole number from 1 to 3',
      'The biases have 1 row of 3: 1 row of 2 fits here.',
      'The drawn kernels have 1 row of 1: 6 rows of 9 fit here.',
    ])
      expect(figure.notice).toContain(reason);
    expect(figure.slider('Kernel size').value).toBe('3');
    expect(figure.cells('Map 1')).toHaveLength(9);
  });
});
