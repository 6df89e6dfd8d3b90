// @vitest-environment jsdom
import { describe, expect, vi } from 'vitest';

import { linear, relu, tensor } from '#engine/index.ts';
import { traceDepth } from '#trace/depth.ts';
import { nodes } from '#trace/residual.ts';
import { merge } from '#widgets/kit/check.ts';
import { changed, conflict, refusal } from '#widgets/kit/limits.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import { blockStory } from '#widgets/SkipConnection/blockStory.ts';
import SkipConnection from '#widgets/SkipConnection/index.tsx';
import { declaration, first, second } from '#widgets/SkipConnection/parameters.ts';
import { run } from '#widgets/SkipConnection/run.ts';
import { stackStory, timesInWords } from '#widgets/SkipConnection/stackStory.ts';
import { renderAwake as render } from './awake.tsx';
import { address, click, choose, focus, hover, listen, press, test, textOf } from './live.tsx';
import { filledSettings, settings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const of = (given: Record<string, unknown> = {}) => valuesOf(declaration, given);
const runs = new Map<string, ReturnType<typeof run>>();
const told = (given: Record<string, unknown>, index: number) => {
  const values = of(given);
  // A tall stack takes a while, and several of its steps are asked for.
  const key = JSON.stringify(values);
  const trace = runs.get(key) ?? run(values);
  runs.set(key, trace);
  return spoken(
    trace.view === 'block'
      ? blockStory(trace.step(index), trace, values)
      : stackStory(trace.step(index), trace, values),
  );
};

describe('the run', () => {
  test.each(filledSettings(declaration, 20, 17))('%j is what the engine says', (values) => {
    const trace = run(values);
    if (trace.view === 'stack') {
      const { blocks, scale, normalisation, draw: seed } = values;
      const { plain, residual } = traceDepth({ blocks, scale: scale / 10, normalisation, seed });
      expect(trace.plain).toEqual(plain);
      expect(trace.residual).toEqual(residual);
      expect(trace.length).toBe(blocks + 1);
      return;
    }
    const x = values.vector[0]!;
    const { data: f } = linear(relu(linear(tensor([1, 4], [...x]), first, null)), second, null);
    const times = values.body ? values.factor / 10 : 0;
    expect(trace.values.output).toEqual(
      x.map((value, i) => Math.max(0, times * f[i]! + (values.shortcut ? value : 0)) + 0),
    );
    expect(trace.length).toBe(14);
  });

  test('finds the step of what is pointed at, on the way there and on the way back', () => {
    const { touching } = run(of());
    expect(touching({ grid: 'output', row: 5, column: 0 })).toEqual([5]);
    expect(touching({ grid: 'output', row: 5, column: 1 })).toEqual([8]);
    expect(touching({ grid: 'input', row: 0, column: 0 })).toEqual([]);
    const stack = run(of({ view: 'stack', blocks: 4 }));
    expect(stack.touching({ grid: 'output', row: 0, column: 4 })).toEqual([4]);
    expect(stack.touching({ grid: 'output', row: 0, column: 5 })).toEqual([]);
  });
});

describe('the declaration', () => {
  const drawn = (vector: number[][]) => merge(declaration, undefined, { vector });

  test('refuses a drawn input of another size', () => {
    expect(conflict(declaration, drawn([[1, 2]]))).toBe(
      'The drawn input has 1 row of 2: 1 row of 4 fits here.',
    );
    expect(conflict(declaration, drawn([[1, 2, 3, 4]]))).toBeNull();
  });

  test('puts a drawing away for another pattern', () => {
    expect(changed(declaration, drawn([[1, 2, 3, 4]]), 'pattern', 'mixed').vector).toBeNull();
  });

  test('says its ends in the units that readers see', () => {
    expect(refusal(declaration, merge(declaration, undefined, { factor: 20 }), 'factor', 21)).toBe(
      'F times goes no higher than 2.',
    );
    expect(refusal(declaration, merge(declaration, undefined, { factor: 0 }), 'factor', -1)).toBe(
      'F times goes no lower than 0.',
    );
  });

  test('shows the controls of the figure that is shown', () => {
    const controls = (view: string) =>
      [
        ...render(<SkipConnection id="a" view={view as 'block'} />).matchAll(
          /(?:id="a-(\w+)"|\/>([\w ]+)<\/label>)/g,
        ),
      ]
        .map(([, id, label]) => id ?? label)
        .filter((name) => name !== 'speed');
    expect(controls('block')).toEqual(['view', 'pattern', 'F on', 'factor', 'Shortcut on']);
    expect(controls('stack')).toEqual(['view', 'blocks', 'scale', 'normalisation', 'draw']);
  });
});

describe('the story of a block', () => {
  test('goes from the input to y', () => {
    expect(told({}, 0)).toBe('The input x = 3, 0, 1, 4 goes two ways: through F, and along the shortcut.');
    expect(told({}, 1)).toBe(
      'A is a dense layer: each number of A·x has four weights. The first: 3·1 + 0·0 + 1·(−1) + 4·0 = 2.',
    );
    expect(told({}, 5)).toBe(
      'Added to what came along the shortcut: 4 + 3, 0 + 0, −2 + 1, −2 + 4 = 7, 0, −1, 2.',
    );
    expect(told({}, 6)).toBe('A last ReLU gives y = 7, 0, 0, 2.');
    expect(told({ body: false, pattern: 'mixed' }, 5)).toContain('0 + 3, 0 + (−2), 0 + 1, 0 + (−4) = ');
  });

  test('says honestly what a block without F hands on', () => {
    expect(told({ body: false }, 6)).toBe(
      'A last ReLU gives y = 3, 0, 1, 4. With F at 0 the block hands on just what it was given.',
    );
    expect(told({ body: false, pattern: 'mixed' }, 6)).toBe(
      'A last ReLU gives y = 3, 0, 1, 0. With F at 0 that is x only where x was not negative: ReLU took −2, −4.',
    );
    expect(told({ body: false, shortcut: false }, 6)).toContain('nothing is left of x.');
    expect(told({ factor: 0 }, 6)).toContain('just what it was given');
  });

  test('goes back, and tells both parts of the gradient', () => {
    expect(told({}, 7)).toBe(
      'And back: if every number of y counts once, the gradient begins as 1, 1, 1, 1.',
    );
    expect(told({}, 13)).toBe(
      'x gets −1, 0, 1, 1 through F and 1, 0, 0, 1 straight along the shortcut, together 0, 0, 1, 2.',
    );
    expect(told({ shortcut: false }, 13)).toContain('0, 0, 0, 0 along the shortcut, which is cut,');
  });
});

describe('the story of a stack', () => {
  test.each([
    [0, '0 times'],
    [0.0027, '0.0027 times'],
    [0.88, '0.88 times'],
    [1, '1 times'],
    [42.4, '42 times'],
    [999.9, '1 thousand times'],
    [3.1e12, '3.1 trillion times'],
    [2e17, '10 to the 17 times'],
    [1.5e-22, '10 to the −22 times'],
  ])('%f is %s', (factor, words) => {
    expect(timesInWords(factor)).toBe(words);
  });

  test('tells at its end what became of the signal, and at its beginning what of the gradient', () => {
    expect(told({ view: 'stack' }, 64)).toMatch(
      /^After 64 of 64 blocks the signal is 0\.88 times what came in through plain ones, 3\.1 trillion times through residual ones\. Here the gradient sets out; at the first block it is 0\.61 times through plain ones, 1\.1 trillion times through residual ones\./,
    );
    expect(told({ view: 'stack' }, 0)).toMatch(
      /^Here the signal comes in\. The gradient that comes back to here is 0\.61 times through plain ones/,
    );
    expect(told({ view: 'stack' }, 10)).toMatch(/^After 10 of 64 blocks /);
  });

  test.each([
    [{ scale: 10 }, 'He’s weights make up for what ReLU drops'],
    [{ scale: 5 }, 'Smaller weights make plain blocks lose, on average'],
    [{ scale: 15 }, 'Larger weights make both kinds grow, plain ones on average'],
    [{ scale: 0 }, 'With F at 0 plain blocks let nothing through and residual ones everything'],
    [{ scale: 0, normalisation: 'batch' }, 'Normalisation finds nothing to bring to size'],
    [{ normalisation: 'layer' }, 'Normalisation brings F to size 1 whatever its weights'],
  ])('with %j gives its reason', (given, reason) => {
    expect(told({ view: 'stack', ...given }, 3)).toContain(reason);
  });

  test('a little less than He’s weights makes plain blocks lose and a little more makes them grow, on average only', () => {
    for (const blocks of [2, 16, 64]) {
      const ends = (scale: number) =>
        Array.from({ length: 12 }, (_, n) =>
          Math.log(traceDepth({ blocks, scale, seed: n + 1, normalisation: 'none' }).plain.signal.at(-1)!),
        );
      const mean = (values: readonly number[]) =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean(ends(0.9))).toBeLessThan(0);
      expect(mean(ends(1.1))).toBeGreaterThan(0);
      // In a short tower the draw can outweigh so little.
      if (blocks === 2) expect(Math.min(...ends(1.1))).toBeLessThan(0);
    }
  });

  test('with smaller weights says how a residual block changes the signal, or that it hardly does', () => {
    const said = [2, 3, 64].flatMap((blocks) =>
      Array.from({ length: 12 }, (_, n) => told({ view: 'stack', scale: 1, blocks, draw: n + 1 }, 1)),
    );
    for (const sentence of said)
      expect(sentence).toMatch(
        / behind each the signal is (?:about as large as before|(?!1 )[\d.]+ times as large)\.$/,
      );
    expect(said.filter((sentence) => sentence.includes('as before')).length).toBeGreaterThan(0);
  });

  test('says what batch normalisation costs plain blocks, and only where it costs', () => {
    expect(told({ view: 'stack', normalisation: 'batch' }, 3)).toMatch(/grow about 1\.\d+ times a block\.$/);
    expect(told({ view: 'stack', normalisation: 'layer' }, 3)).not.toContain('On the way back');
  });

  test.each(settings(declaration, 30, 23).filter(({ view }) => view === 'stack'))(
    '%j never tells of NaN',
    (values) => {
      for (const index of [0, 1, values.blocks])
        expect(told(values, index)).not.toMatch(/NaN|undefined|Infinity/);
    },
  );
});

describe('the rendered figure', () => {
  test('shows a block as far as it has come', () => {
    const html = render(<SkipConnection id="a" preset="block" step={3} />);
    expect(html.match(/: not yet computed"/g)).toHaveLength(11);
    expect(html).toContain('Values after the ReLU inside F: 2, 4, 2, 0');
    expect(text(html)).toContain('y=ReLU(F(x)+x)');
    expect(render(<SkipConnection id="a" step="last" />)).not.toContain('not yet computed');
  });

  test('writes its formula as it is set', () => {
    expect(text(render(<SkipConnection id="a" factor={5} />))).toContain('y=ReLU(0.5·F(x)+x)');
    expect(text(render(<SkipConnection id="a" body={false} shortcut={false} />))).toContain('y=ReLU(0·F(x))');
  });

  test('draws both stacks on one scale, with a sentence for each chart', () => {
    const html = render(<SkipConnection id="a" preset="stack" blocks={8} step={3} />);
    expect(html.match(/<path class="curve \w+" d="M0,\d+L/g)).toHaveLength(4);
    expect(html).toMatch(
      /aria-label="Signal on its way forward: at its end [^"]* through plain blocks, [^"]*"/,
    );
    expect(html).toMatch(/aria-label="Gradient on its way back: at its end [^"]*"/);
    expect(text(html)).toContain('3 of 9');
  });
});

describe('under a reader’s hands', () => {
  const part = (figure: { root: HTMLElement }, of: string) => figure.root.querySelector(`.rung.sum .${of}`)!;

  test('from the input to y and back to the input, each step told', ({ open }) => {
    const figure = open(<SkipConnection id="a" />);
    const pending = () => figure.root.querySelectorAll('[role=img][aria-label$="not yet computed"]').length;
    const heard = listen();
    focus(figure.button('Step forward'));
    for (let step = 2; step <= 2 * nodes.length; step++) {
      press('Enter');
      expect(heard()).toEqual([figure.sentence]);
      expect(pending()).toBe(2 * nodes.length - step);
    }
    expect(figure.sentence).toMatch(/straight along the shortcut, together 0, 0, 1, 2\.$/);
  });

  test('F switched off leaves the identity where nothing is negative, and only there', ({ open }) => {
    const figure = open(<SkipConnection id="a" />, { setting: 'step=7' });
    press('Space', figure.toggle('F on'));
    expect(figure.sentence).toContain(
      'y = 3, 0, 1, 4. With F at 0 the block hands on just what it was given.',
    );
    choose(figure.choice('Pattern'), 'Some negative');
    expect(figure.sentence).toContain('y = 3, 0, 1, 0. With F at 0 that is x only where x was not negative');
    expect(address('a')).toMatchObject({ body: 'no', pattern: 'mixed' });
    press('Space', figure.toggle('Shortcut on'));
    expect(figure.sentence).toContain('nothing is left of x');
    expect(figure.formulas).toContain('ReLU(0·F(x))');
  });

  test('F is scaled by tenths, said as people write them, and the address counts them', ({ open }) => {
    const figure = open(<SkipConnection id="a" />, { setting: 'step=7' });
    const times = figure.slider('F times');
    for (let presses = 0; presses < 5; presses++) press('ArrowLeft', times);
    expect(times.getAttribute('aria-valuetext')).toBe('f times 0.5, y is 5, 0, 0, 3');
    expect(figure.formulas).toContain('0.5·F');
    expect(address('a')).toMatchObject({ factor: '5' });
    press('End', times);
    press('Enter', figure.button('More f times'));
    expect(figure.notice).toBe('F times goes no higher than 2.');
  });

  test('the input can be typed and drawn, and undone', ({ open }) => {
    const figure = open(<SkipConnection id="a" step="last" />);
    figure.enter('Input', '-5');
    expect(figure.values('Input').flat()).toEqual([-5, 0, 1, 4]);
    expect(address('a')).toMatchObject({ vector: '-5,0,1,4' });
    expect(figure.choice('Pattern').selectedOptions[0]!.label).toBe('Your own');
    press('Enter', figure.button('Draw on values'));
    click(figure.cells('Input')[1]!);
    expect(figure.values('Input').flat()).toEqual([-5, 1, 1, 4]);
    press('Enter', figure.button('Done'));
    press('Enter', figure.button('Undo'));
    press('Enter', figure.button('Undo'));
    expect(figure.values('Input').flat()).toEqual([3, 0, 1, 4]);
  });

  test('a vector that is pointed at tells its step, on either way, and a press goes there', ({ open }) => {
    const figure = open(<SkipConnection id="a" />);
    hover(part(figure, 'rung-values'));
    expect(figure.sentence).toContain('Added to what came along the shortcut');
    hover(part(figure, 'rung-gradient'));
    expect(figure.sentence).toContain('ReLU lets the gradient through where its input was positive');
    expect(figure.slider('Step').value).toBe('1');
    click(part(figure, 'rung-gradient'));
    expect(figure.slider('Step').value).toBe('9');
  });

  test('many blocks take the place of one, each with its own controls', ({ open }) => {
    const figure = open(<SkipConnection id="a" />);
    const title = () => textOf(figure.root.querySelector('.plate-head strong'));
    expect(title()).toBe('A residual block');
    choose(figure.choice('Show'), 'Many blocks');
    expect(title()).toBe('Through many blocks');
    expect(figure.has('slider', 'Blocks')).toBe(true);
    expect(figure.has('slider', 'F times')).toBe(false);
    press('Home', figure.slider('Blocks'));
    expect(figure.slider('Step').max).toBe('3');
    choose(figure.choice('Normalisation'), 'Batch normalisation');
    expect(figure.sentence).toContain('Normalisation brings F to size 1');
    expect(address('a')).toMatchObject({ view: 'stack', blocks: '2', normalisation: 'batch' });
  });

  test('a place of the charts that is pointed at is told, and a press goes there', ({ open }) => {
    const figure = open(<SkipConnection id="a" />, { setting: 'view=stack&blocks=16' });
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, width: 320 } as DOMRect);
    const chart = figure.root.querySelector('[role=img][aria-label^="Signal on its way forward"]')!;
    hover(chart, [160, 0]);
    expect(figure.sentence).toContain('After 8 of 16 blocks');
    expect(figure.slider('Step').value).toBe('1');
    click(chart, { at: [80, 0] });
    expect(figure.slider('Step').value).toBe('5');
  });

  test('a nonsense address opens with sound values and says what it did not take', ({ open }) => {
    const figure = open(<SkipConnection id="a" />, {
      setting: 'view=both&factor=21&vector=1,2;3,4&blocks=0',
    });
    for (const reason of [
      'Show takes one of block, stack, not "both"',
      'F times takes a whole number from 0 to 20, not 21',
      'The drawn input has 2 rows of 2: 1 row of 4 fits here.',
    ])
      expect(figure.notice).toContain(reason);
    expect(figure.values('Input').flat()).toEqual([3, 0, 1, 4]);
  });
});
