// @vitest-environment jsdom
import { describe, expect } from 'vitest';

import { address, choose, focused, listen, nameOf, press, slide, tabStops, test, textOf } from '../live.tsx';
import Sums from './Sums.tsx';

const labels = (root: Element) =>
  [...root.querySelectorAll('.control')].map((control) =>
    textOf(control.querySelector('label, span') ?? control),
  );

describe('there is a control', () => {
  test('for each parameter that has one, in their order', ({ open }) => {
    const { root } = open(<Sums id="a" />);
    expect(labels(root)).toEqual(['Pattern', 'Input size', 'Window', 'Stride', 'Times', 'Bias', 'Framed']);
    expect(tabStops(root.querySelector('.controls')!).map(nameOf).slice(0, 5)).toEqual([
      ...['Pattern', 'Less input size', 'Input size', 'More input size', 'Less window'],
    ]);
  });

  test('for those alone that the preset shows, in its order', ({ open }) => {
    expect(labels(open(<Sums id="a" preset="ones" />).root)).toEqual(['Input size', 'Pattern']);
  });

  test('called what it means, and none where it means nothing', ({ open }) => {
    const figure = open(<Sums id="a" />);
    slide(figure.slider('Window'), 4);
    expect(figure.has('slider', 'Stride')).toBe(false);
    press('Space', figure.toggle('Framed'));
    expect(figure.has('slider', 'Stride')).toBe(true);
    expect(figure.has('slider', 'Input size')).toBe(false);
    expect(figure.has('button', 'More inner size')).toBe(true);
    expect(figure.slider('Inner size').value).toBe('4');
  });

  test('that asleep is a word', ({ open }) => {
    const { root } = open(<Sums id="a" framed tenths={15} image={square(4)} />, { asleep: true });
    expect([...root.querySelectorAll('.control')].map(textOf)).toEqual([
      ...['PatternYour own', 'Inner size4', 'Window2', 'Stride2', 'Times1.5', 'Bias0', 'Framedyes'],
    ]);
    expect(textOf(open(<Sums id="a" />, { asleep: true }).root.querySelector('.toggle'))).toBe('Framedno');
  });
});

describe('a slider', () => {
  test('reaches as far as the others allow', ({ open }) => {
    const figure = open(<Sums id="a" />);
    const bounds = (name: string) => {
      const { min, max } = figure.slider(name);
      return [min, max];
    };
    expect(bounds('Window')).toEqual(['1', '4']);
    expect(bounds('Input size')).toEqual(['2', '5']);
    slide(figure.slider('Window'), 3);
    expect(bounds('Input size')).toEqual(['3', '5']);
    slide(figure.slider('Input size'), 3);
    expect(bounds('Window')).toEqual(['1', '3']);
    press('Space', figure.toggle('Framed'));
    expect(bounds('Window')).toEqual(['1', '4']);
  });

  test('says its value and what that comes to', ({ open }) => {
    const figure = open(<Sums id="a" />);
    const stride = figure.slider('Stride');
    expect(stride.getAttribute('aria-valuetext')).toBe('stride 2, output 2 by 2');
    press('ArrowLeft', stride);
    expect(stride.getAttribute('aria-valuetext')).toBe('stride 1, output 3 by 3');
    press('ArrowDown', figure.slider('Times'));
    expect(figure.slider('Times').getAttribute('aria-valuetext')).toBe('times 0.9, output 3 by 3');
    expect(textOf(figure.root.querySelector('output[for=a-tenths]'))).toBe('0.9');
    expect(address('a')).toEqual({ stride: '1', tenths: '9' });
  });

  test('has its thumb where its value is', ({ open }) => {
    const window = open(<Sums id="a" window={2} />).slider('Window');
    expect(window.style.getPropertyValue('--range-at')).toBe('33%');
  });
});

describe('− and +', () => {
  test('change the value by one and tell what it comes to', ({ open }) => {
    const figure = open(<Sums id="a" />);
    const heard = listen();
    press('Enter', figure.button('Less stride'));
    expect(figure.slider('Stride').value).toBe('1');
    press('Space', figure.button('More window'));
    expect(figure.slider('Window').value).toBe('3');
    expect(heard()).toEqual(['Row 1, column 1: 10', 'Row 1, column 1: 35']);
  });

  test.for([
    ['Less stride', '1', 'Stride goes no lower than 1.'],
    ['More stride', '3', 'Stride goes no higher than 3.'],
    ['Less times', '0', 'Times goes no lower than 0.'],
    ['More times', '20', 'Times goes no higher than 2.'],
    ['Less input size', '3', 'A window of 3 does not fit an input of 2.'],
  ] as const)('%s at its end keeps the focus and says why', ([button, end, reason], { open }) => {
    const figure = open(<Sums id="a" window={3} />);
    const [, word, rest] = /^(Less|More) (.+)$/.exec(button)!;
    const slider = figure.slider(new RegExp(`^${rest!}$`, 'i'));
    press(word === 'Less' ? 'Home' : 'End', slider);
    expect(slider.value).toBe(end);
    const heard = listen();
    expect(figure.button(button).getAttribute('aria-disabled')).toBe('true');
    press('Enter', figure.button(button));
    expect(focused()).toBe(figure.button(button));
    expect(slider.value).toBe(end);
    expect(figure.notice).toBe(reason);
    expect(heard()).toEqual([reason]);
  });
});

describe('a choice', () => {
  test('offers what the others allow', ({ open }) => {
    const figure = open(<Sums id="a" />);
    const pattern = figure.choice('Pattern');
    expect([...pattern.options].map(({ label, disabled }) => [label, disabled])).toEqual([
      ['Counting', false],
      ['Ones', false],
      ['A pair', true],
    ]);
    expect(() => choose(pattern, 'A pair')).toThrow('It cannot be chosen');
    slide(figure.slider('Input size'), 2);
    choose(pattern, 'A pair');
    expect(pattern.value).toBe('pair');
    expect(address('a')).toMatchObject({ side: '2', pattern: 'pair' });
  });

  test('shows the reader’s own while that stands in for it, and takes it away', ({ open }) => {
    const figure = open(<Sums id="a" image={square(4)} />);
    const pattern = figure.choice('Pattern');
    expect(pattern.selectedOptions[0]!.label).toBe('Your own');
    choose(pattern, 'Counting');
    expect(pattern.selectedOptions[0]!.label).toBe('Counting');
    expect([...pattern.options].map(({ label }) => label)).not.toContain('Your own');
    expect(figure.values('Input')[0]).toEqual([0, 1, 2, 3]);
  });
});

test('a switch is on or off, and says so', ({ open }) => {
  const figure = open(<Sums id="a" />);
  const framed = figure.toggle('Framed');
  expect(framed.checked).toBe(false);
  press('Space', framed);
  expect(framed.checked).toBe(true);
  expect(figure.grid('Input').getAttribute('aria-rowcount')).toBe('6');
  expect(address('a')).toEqual({ framed: 'yes' });
});

const square = (side: number) => Array.from({ length: side }, () => Array.from({ length: side }, () => 5));
