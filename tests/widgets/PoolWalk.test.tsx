// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { avgPool2d, matrix, maxPool2d } from '#engine/index.ts';
import { poolingExample, poolingSmall } from '#samples/poolingExample.ts';
import { merge } from '#widgets/kit/check.ts';
import { changed } from '#widgets/kit/limits.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import PoolWalk from '#widgets/PoolWalk/index.tsx';
import { declaration, shifted } from '#widgets/PoolWalk/parameters.ts';
import { run } from '#widgets/PoolWalk/run.ts';
import { fate, sourceStory, windowStory } from '#widgets/PoolWalk/words.ts';
import { renderAwake as render } from './awake.tsx';
import { address, by, click, focus, hover, listen, nameOf, press, test } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const of = (given: Record<string, unknown>, preset?: string) => valuesOf(declaration, given, preset);
const told = (given: Record<string, unknown>, index: number, preset?: string) => {
  const values = of(given, preset);
  const trace = run(values);
  return spoken(windowStory(trace, trace.step(index), values));
};

describe('the run', () => {
  test.each(Object.keys(declaration.presets))(
    'of preset %s answers in each step what the engine does',
    (preset) => {
      const trace = run(of({}, preset));
      expect(Array.from({ length: trace.length }, (_, i) => trace.step(i).value)).toEqual([
        ...trace.output.data,
      ]);
    },
  );

  test.each(filledSettings(declaration, 20, 41))(
    '%j equals the engine, before and after the shift',
    (values) => {
      const pool = values.pooling === 'max' ? maxPool2d : avgPool2d;
      const params = { size: values.window, stride: values.stride };
      const image = values.image;
      const moved = image.map((row, i) =>
        row.map((_, j) =>
          i < values.down || j < values.right ? 0 : image[i - values.down]![j - values.right]!,
        ),
      );
      const trace = run(values);
      expect(Array.from({ length: trace.length }, (_, i) => trace.step(i).value)).toEqual([
        ...pool(matrix(moved), params).data,
      ]);
      expect([...trace.before.output.data]).toEqual([...pool(matrix(image), params).data]);
    },
  );

  test('the presets hold the pictures that they promise', () => {
    expect(of({}, 'eight').image).toEqual(poolingExample);
    expect(of({}, 'four').image).toEqual(poolingSmall);
    expect([...run(of({}, 'eight')).output.data]).toEqual([3, 2, 3, 4, 4, 3, 4, 5, 3, 2, 3, 3, 5, 4, 5, 6]);
    expect([...run(of({}, 'four')).output.data]).toEqual([5, 2, 2, 8]);
    expect(run(of({}, 'global')).output.shape).toEqual([1, 1, 1, 1]);
  });

  test('what the shift pushes out is lost, and zeros come in', () => {
    expect(shifted(of({}, 'four').image, { right: 1, down: 2 })).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 1, 3, 2],
      [0, 5, 4, 0],
    ]);
  });
});

describe('the declaration', () => {
  test('a window larger than the picture is refused with what would help', () => {
    expect(declaration.refuses!(of({ pattern: 'four', window: 5 }))).toBe(
      'A window of 5 does not fit an input of 4 by 4: a window of 4 or less does.',
    );
    expect(declaration.refuses!(of({ pattern: 'four', window: 4 }))).toBeNull();
  });

  test('a drawn picture has as many rows as columns', () => {
    const image = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => 1));
    expect(declaration.refuses!(of({ image }))).toBe(
      'The drawn input has 4 rows of 5: as many rows as columns make it fit.',
    );
  });

  test('another pattern puts the drawing away, and a window that it has no room for', () => {
    const drawn = merge(declaration, undefined, { window: 7, image: poolingExample });
    expect(changed(declaration, drawn, 'pattern', 'four')).toMatchObject({ image: null, window: 4 });
    expect(changed(declaration, drawn, 'stride', 1)).toMatchObject({ image: poolingExample, window: 7 });
  });
});

describe('the story of a window', () => {
  test('names the largest and where it lies', () => {
    expect(told({}, 5)).toBe(
      'Row 2, column 2: the largest of 1, 0, 3, 2 is 3, in row 4, column 3 of the input.',
    );
  });

  test('of equals the first wins', () => {
    expect(told({}, 1, 'four')).toBe(
      'Row 1, column 2: the largest of 2, 2, 0, 2 is 2, the first of 3 equals, in row 1, column 3 of the input.',
    );
  });

  test('lists nine numbers, and counts two equals', () => {
    expect(told({ window: 3, stride: 3 }, 0)).toBe(
      'Row 1, column 1: the largest of 1, 2, 1, 2, 3, 2, 1, 2, 1 is 3, in row 2, column 2 of the input.',
    );
    expect(told({}, 2, 'four')).toContain('is 2, the first of 2 equals, in row 4, column 1 of the input.');
  });

  test('adds and divides for an average, and says when it is rounded', () => {
    expect(told({ pooling: 'average' }, 0, 'four')).toBe('Row 1, column 1: (1 + 3 + 5 + 4) / 4 = 3.25.');
    expect(told({ pooling: 'average', window: 3, stride: 3 }, 0)).toBe(
      'Row 1, column 1: (1 + 2 + 1 + 2 + 3 + 2 + 1 + 2 + 1) / 9 ≈ 1.67.',
    );
  });

  test('counts what is too much to list', () => {
    expect(told({}, 0, 'global')).toBe('Row 1, column 1: 64 numbers add up to 155, and 155 / 64 ≈ 2.42.');
    expect(told({ window: 8, stride: 1 }, 0)).toBe(
      'Row 1, column 1: the largest of 64 numbers is 6, in row 7, column 8 of the input.',
    );
  });

  test('a maximum survives a shift inside its own window and not beyond', () => {
    // The dot lies in the first column of its window.
    expect(told({ right: 1 }, 10, 'shift')).toContain(
      'Before the shift it was 9 too: that maximum is still inside the window.',
    );
    expect(told({ right: 2 }, 10, 'shift')).toContain(
      'Before the shift it was 9: that maximum left the window.',
    );
    expect(told({ right: 0, down: 2 }, 10, 'shift')).toContain('was 9: that maximum left the window.');
    expect(told({ right: 0, down: 1 }, 10, 'shift')).toContain('was 9 too: that maximum is still inside');
    expect(told({ right: 2 }, 11, 'shift')).toContain(
      'is 9, in row 5, column 7 of the input. Before the shift it was 0.',
    );
  });

  test('tells a maximum that is beaten from one that is replaced by its equal', () => {
    const image = [
      [1, 2, 5, 0],
      [0, 0, 0, 0],
      [0, 7, 0, 7],
      [0, 0, 0, 0],
    ];
    // Row 1: the 2 leaves the first window, the 5 stays in the second. Row 2: a 7 leaves each window.
    expect(told({ image, right: 1, pattern: 'four' }, 0)).toContain('was 2: that maximum left the window.');
    expect(told({ image, right: 1, pattern: 'four' }, 1)).toContain(
      'was 5 too: that maximum is still inside',
    );
    expect(told({ image, right: 1, pattern: 'four' }, 3)).toContain(
      'was 7 too: that one left the window, and an equal one came in.',
    );
    // The first of two 9s leaves the first window, the second one stays in it.
    const twice = [
      [0, 9, 0, 0],
      [9, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    expect(told({ image: twice, right: 1, pattern: 'four' }, 0)).toContain(
      'was 9 too: that one left the window, and an equal one is still inside.',
    );
    const beaten = [
      [0, 9, 4, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    expect(told({ image: beaten, right: 1, pattern: 'four' }, 1)).toContain(
      'was 4: that number is still inside, but a larger one came in.',
    );
  });
});

describe('the story of a source', () => {
  const trace = run(of({}, 'four'));
  const overlapping = run(of({ window: 2, stride: 1 }, 'four'));
  const dropping = run(of({ window: 3, stride: 3 }, 'four'));
  const mean = run(of({ pooling: 'average' }, 'four'));

  test('says where it wins, where it does not, and where no window lies', () => {
    expect(spoken(sourceStory(trace, { row: 1, column: 0 }))).toBe(
      'Row 2, column 1 of the input, 5, wins row 1, column 1 of the output.',
    );
    expect(spoken(sourceStory(trace, { row: 0, column: 3 }))).toBe(
      'Row 1, column 4 of the input, 2, is not the first largest in row 1, column 2 of the output, so it goes no further.',
    );
    expect(spoken(sourceStory(overlapping, { row: 1, column: 1 }))).toBe(
      'Row 2, column 2 of the input, 4, wins row 1, column 2 of the output and loses in 3 more.',
    );
    expect(spoken(sourceStory(dropping, { row: 3, column: 0 }))).toBe(
      'Row 4, column 1 of the input, 2, goes nowhere: no window lies over it.',
    );
  });

  test('adds its share to an average', () => {
    expect(spoken(sourceStory(mean, { row: 1, column: 0 }))).toBe(
      'Row 2, column 1 of the input, 5, adds 5 / 4 = 1.25 to row 1, column 1 of the output.',
    );
  });

  test('is short in a cell’s name', () => {
    expect(fate(trace, { row: 1, column: 0 })).toBe('wins row 1, column 1');
    expect(fate(trace, { row: 0, column: 0 })).toBe('wins nowhere');
    expect(fate(dropping, { row: 3, column: 0 })).toBe('in no window');
    expect(fate(mean, { row: 0, column: 0 })).toBe('counts in row 1, column 1');
  });
});

describe('the rendered figure', () => {
  test('tells its step, fills its formula and outlines the winner', () => {
    const html = render(<PoolWalk id="a" preset="four" step={2} />);
    expect(text(html)).toContain('the largest of 2, 2, 0, 2 is 2');
    expect(text(html)).toContain('O=⌊(4−2+2·0)/2⌋+1=2');
    // In the input and in the window.
    expect(html.match(/outline won/g)).toHaveLength(2);
    expect(html.match(/aria-label="not yet computed"/g)).toHaveLength(2);
  });

  test('hatches what no window reads', () => {
    const html = render(<PoolWalk id="a" window={3} stride={3} />);
    expect(html.match(/class="hatch"/g)).toHaveLength(64 - 36);
    expect(render(<PoolWalk id="a" />)).not.toContain('class="hatch');
  });

  test('has the output before the shift where it can be shifted, with what changed', () => {
    const html = render(<PoolWalk id="a" preset="shift" right={2} step="last" />);
    expect(html).toContain('aria-label="Output before the shift; 2 of 16 cells were different"');
    expect(html.match(/outline mark/g)).toHaveLength(2);
    expect(render(<PoolWalk id="a" preset="eight" />)).not.toContain('Output before the shift');
  });

  test('an average has no winner', () => {
    expect(render(<PoolWalk id="a" pooling="average" />)).not.toContain('outline won');
  });

  test('stops on what an author got wrong', () => {
    expect(() => render(<PoolWalk id="a" preset="four" window={5} />)).toThrow('A window of 5 does not fit');
  });
});

describe('under a reader’s hands', () => {
  test('from the first window to the last, each told once it is reached', ({ open }) => {
    const figure = open(<PoolWalk id="a" preset="four" />);
    const heard = listen();
    focus(figure.button('Step forward'));
    for (const told of [
      'Row 1, column 2: the largest of 2, 2, 0, 2 is 2',
      'Row 2, column 1: ',
      'Row 2, column 2: ',
    ]) {
      press('Enter');
      expect(heard()).toEqual([expect.stringContaining(told)]);
    }
    expect(figure.values('Output')).toEqual([
      [5, 2],
      [2, 8],
    ]);
  });

  test('an output shows its sources, a source shows where it goes, and clicks lead through that', ({
    open,
  }) => {
    const figure = open(<PoolWalk id="a" pattern="four" window={2} stride={1} />);
    hover(figure.cell('Output', 2, 2));
    expect(figure.sentence).toContain('Row 2, column 2: the largest of 4, 0, 1, 7 is 7, in row 3, column 3');
    expect([figure.outlines('Input', 'window'), figure.outlines('Input', 'won')]).toEqual([1, 1]);
    // Four windows read the 4 of row 2, column 2. It wins one of them.
    const source = figure.cell('Input', 2, 2);
    hover(source);
    expect(figure.sentence).toBe(
      'Row 2, column 2 of the input, 4, wins row 1, column 2 of the output and loses in 3 more.',
    );
    expect([figure.outlines('Output', 'won'), figure.outlines('Output')]).toEqual([1, 3]);
    expect(nameOf(source)).toBe('4, wins row 1, column 2');
    for (const step of ['2', '4', '5', '1']) {
      click(source);
      expect(figure.slider('Step').value).toBe(step);
    }
  });

  test('keys explore the input as the pointer does', ({ open }) => {
    const figure = open(<PoolWalk id="a" />, { setting: 'pattern=four&pooling=average' });
    press('ArrowDown', figure.stop('Input'));
    expect(figure.sentence).toBe(
      'Row 2, column 1 of the input, 5, adds 5 / 4 = 1.25 to row 1, column 1 of the output.',
    );
    figure.enter('Input', '9');
    expect(figure.values('Output')[0]![0]).toBe((1 + 3 + 9 + 4) / 4);
    expect(address('a')).toMatchObject({ image: '1,3,2,2;9,4,0,2;0,1,7,3;2,2,6,8' });
    expect(figure.choice('Pattern').selectedOptions[0]!.label).toBe('Your own');
  });

  test('a maximum survives a shift inside its window and no further', ({ open }) => {
    const figure = open(<PoolWalk id="a" />, { setting: 'pattern=dot&step=11' });
    const right = figure.slider('Shift right');
    expect(figure.sentence).toContain('is 9, in row 5, column 5 of the input.');
    press('ArrowRight', right);
    expect(figure.sentence).toContain(
      'Before the shift it was 9 too: that maximum is still inside the window.',
    );
    expect(figure.has('img', /^Output before the shift; 0 of 16 cells/)).toBe(true);
    press('ArrowRight', right);
    expect(figure.sentence).toContain('Before the shift it was 9: that maximum left the window.');
    expect(figure.has('img', /^Output before the shift; 2 of 16 cells/)).toBe(true);
    press('Enter', figure.button('More shift right'));
    expect(figure.notice).toBe('Shift right goes no higher than 2.');
  });

  test('what came in with the shift cannot be drawn on, and says so', ({ open }) => {
    const figure = open(<PoolWalk id="a" />, { setting: 'pattern=dot&right=2' });
    press('Enter', figure.button('Draw on input'));
    click(figure.cell('Input', 1, 2));
    expect(figure.notice).toContain('This zero came in with the shift');
    click(figure.cell('Input', 1, 3));
    expect(nameOf(figure.cell('Input', 1, 3))).toMatch(/^9, /);
    expect(figure.notice).toBe('');
  });

  test('a window that no longer fits is out of reach, and by address explained', ({ open }) => {
    const told = open(<PoolWalk id="a" />, { setting: 'pattern=four&window=8' });
    expect(told.notice).toContain('A window of 8 does not fit an input of 4 by 4');
    const figure = open(<PoolWalk id="a" />, { setting: 'pattern=four' });
    press('End', figure.slider('Window'));
    expect(figure.slider('Window').value).toBe('4');
    press('Enter', by(figure.root, 'button', 'More window'));
    expect(figure.notice).toContain('A window of 5 does not fit an input of 4 by 4');
  });
});
