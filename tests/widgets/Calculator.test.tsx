// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { outputSize, receptiveField, transposedSize } from '#engine/index.ts';
import Calculator from '#widgets/Calculator/index.tsx';
import { formulaNames, type FormulaName } from '#widgets/Calculator/controls.ts';
import { declaration } from '#widgets/Calculator/parameters.ts';
import { run } from '#widgets/Calculator/run.ts';
import { wrongProps } from '#widgets/kit/check.ts';
import { caution } from '#widgets/kit/limits.ts';
import { address, choose, fill, test, textOf } from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const answers = (formula: FormulaName, given: Record<string, unknown> = {}) =>
  run(valuesOf(declaration, given, formula)).lines.map(({ value }) => value);

describe('answers that can be looked up', () => {
  test.each<[FormulaName, Record<string, unknown>, string[]]>([
    ['effectiveKernel', { kernel: 5, dilation: 2 }, ['9']],
    ['outputSize', {}, ['5', '0']],
    ['outputSize', { size: 8, stride: 2 }, ['3', '1']],
    // What a long stride steps over is not at the end.
    ['outputSize', { size: 10, kernel: 2, stride: 4 }, ['3', '0']],
    ['outputSize', { size: 224, kernel: 7, padding: 3, stride: 2 }, ['112', '1']],
    ['namedPadding', { kernel: 3, dilation: 2 }, ['2', '4']],
    ['namedPadding', { kernel: 4 }, ['1 before, 2 after', '3']],
    ['transposedSize', {}, ['6']],
    ['transposedSize', { outputPadding: 0 }, ['5']],
    ['poolSize', {}, ['3']],
    ['poolSize', { ceil: true }, ['4']],
    ['convolution', {}, ['73,856', '73,728']],
    ['convolution', { channels: 32, filters: 32, groups: 32, bias: false }, ['288', '288']],
    ['separable', {}, ['8,768', '73,728']],
    ['dense', {}, ['7,850', '7,840']],
    ['memory', {}, ['411 MB', '102,760,448']],
    ['memory', { batch: 1, filters: 1, size: 16, precision: 'int8' }, ['256 B', '256']],
    ['patches', {}, ['27 × 676', '18,252', '2,352']],
    ['receptiveField', {}, ['7', '1']],
    ['receptiveField', { layers: 2, stride: 2 }, ['7', '4']],
    ['softmax', {}, ['0.6439', '0.2369', '0.0871', '0.0321']],
    ['crossEntropy', {}, ['0.4402', '−0.3561', '0.2369', '0.0871', '0.0321']],
    ['batchNorm', {}, ['3.7735', '1.5547', '0.4453', '−1.7735', '3', '13']],
    ['initialisation', {}, ['0.0589']],
  ])('%s of %j is %j', (formula, given, expected) => {
    expect(answers(formula, given)).toEqual(expected);
  });

  test('what is counted beside an output are the cells at its end', () => {
    const { lines } = run(valuesOf(declaration, { size: 11, kernel: 2, stride: 4 }, 'outputSize'));
    expect(lines.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'Output 3',
      'Cells cut off at the end 1',
    ]);
  });

  test('sizes are the engine’s in whatever setting', () => {
    for (const values of filledSettings(declaration, 60, 5)) {
      const { size: input, layers, stride, kernel, dilation, padding, outputPadding } = values;
      const sizes = { input, kernel, stride, padding, dilation };
      const of = (formula: FormulaName, work: () => number) => {
        const { lines, misfit } = run({ ...values, formula });
        if (misfit === null) expect(lines[0]!.value, formula).toBe(work().toLocaleString('en-US'));
        else if (formula !== 'receptiveField') expect(work, formula).toThrow(RangeError);
      };
      of('outputSize', () => outputSize(sizes));
      of('transposedSize', () => transposedSize({ ...sizes, outputPadding }));
      of('receptiveField', () => receptiveField(Array.from({ length: layers }, () => sizes)).size);
    }
  });
});

test('every formula has a preset that asks for its numbers, and the formula in symbols', ({ open }) => {
  expect(Object.keys(declaration.presets).sort()).toEqual(Object.keys(formulaNames).sort());
  const figure = open(<Calculator id="a" preset="namedPadding" />);
  expect(textOf(figure.root.querySelector('.symbols'))).toBe('P=D·(K−1)/2');
  const fields = [...figure.root.querySelectorAll('.control label')].map(textOf);
  expect(fields).toEqual(['Kernel size', 'Dilation']);
});

test('what makes no sense together may be typed and is explained; − and + do not lead there', ({ open }) => {
  const odd = valuesOf(declaration, { groups: 3 }, 'convolution');
  expect(run(odd)).toMatchObject({
    lines: [],
    misfit: 'Groups have to share out 64 channels and 128 filters evenly: 3 cannot.',
  });
  expect(caution(declaration, valuesOf(declaration, { groups: 2 }, 'convolution'), 'groups', 3)).toMatch(
    /^Groups/,
  );
  expect(wrongProps(declaration, { id: 'a', preset: 'convolution', groups: 3 })).toEqual([]);
  const figure = open(<Calculator id="a" preset="outputSize" />);
  fill(figure.field('Kernel size'), '9');
  expect(figure.sentence).toMatch(/^There is no answer\. The window spans 9 cells, and there are only 7/);
  expect(textOf(figure.root.querySelector('.results'))).toBe('Answernone');
});

test('another formula brings its own numbers, and the address says so', ({ open }) => {
  const figure = open(<Calculator id="a" />);
  choose(figure.choice('Formula'), 'Output of a pooling');
  expect(figure.sentence).toBe('With these numbers: output 3.');
  fill(figure.field('Window'), '4');
  expect(figure.sentence).toBe('With these numbers: output 2.');
  expect(address('a')).toMatchObject({ formula: 'poolSize', kernel: '4', stride: '2' });
  choose(figure.choice('Formula'), 'Cross-entropy');
  expect(figure.sentence).toMatch(/^With these numbers: loss 0\.4402; gradient of score 1 −0\.3561;/);
});
