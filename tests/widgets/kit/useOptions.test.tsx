// @vitest-environment jsdom
import { expect } from 'vitest';

import { useOptions } from '#widgets/kit/useOptions.ts';
import { by, click, focus, focused, hover, nameOf, press, tabStops, test, type Figure } from '../live.tsx';
import { lettersOn } from './Letters.tsx';

const names = ['D', 'B', 'A', 'C'];
const steps = [3, 1, 0, 2];

const lettersBy = (keys: 'sideways' | 'all') =>
  lettersOn(() => {
    const { box, list, option } = useOptions(steps, keys);
    return (
      <div {...box}>
        <div {...list} aria-label="Letters">
          {names.map((name, index) => (
            <span key={name} {...option(index)}>
              <b>{name}</b>
            </span>
          ))}
        </div>
      </div>
    );
  });
const Sideways = lettersBy('sideways');
const All = lettersBy('all');

const list = ({ root }: Figure) => by(root, 'listbox', 'Letters');
const letter = (figure: Figure, name: string) => by(list(figure), 'option', name);
const chosen = (figure: Figure) => nameOf(list(figure).querySelector('[aria-selected=true]')!);

test('is one tab stop, at the option of the step', ({ open }) => {
  const figure = open(<Sideways id="a" />);
  expect(tabStops(list(figure)).map(nameOf)).toEqual(['A']);
  expect(chosen(figure)).toBe('A');
});

test('keys go from option to option as they lie, with the focus, and not beyond the ends', ({ open }) => {
  const figure = open(<Sideways id="a" />);
  focus(letter(figure, 'A'));
  for (const [key, name] of [
    ['ArrowRight', 'C'],
    ['ArrowRight', 'C'],
    ['Home', 'D'],
    ['ArrowLeft', 'D'],
    ['ArrowRight', 'B'],
    ['End', 'C'],
    ['ArrowLeft', 'A'],
  ] as const) {
    press(key);
    expect([nameOf(focused()), chosen(figure), figure.sentence], key).toEqual([name, name, name]);
  }
});

test('up and down do so where that is asked for, and otherwise are left to the page', ({ open }) => {
  const sideways = open(<Sideways id="a" />);
  press('ArrowDown', letter(sideways, 'A'));
  expect(chosen(sideways)).toBe('A');
  const all = open(<All id="a" />);
  press('ArrowDown', letter(all, 'A'));
  expect(chosen(all)).toBe('C');
  press('ArrowUp');
  expect(chosen(all)).toBe('A');
});

test('a mouse looks at the option that it is on, and a press goes there with the focus', ({ open }) => {
  const figure = open(<Sideways id="a" />);
  hover(letter(figure, 'D').firstElementChild);
  expect([figure.sentence, chosen(figure)]).toEqual(['D', 'A']);
  hover(list(figure));
  expect(figure.sentence).toBe('A');
  click(letter(figure, 'B').firstElementChild!, { touch: true });
  expect([figure.sentence, chosen(figure), nameOf(focused())]).toEqual(['B', 'B', 'B']);
  click(list(figure), { touch: true });
  expect(chosen(figure)).toBe('B');
});

test('asleep there is nothing to choose from', ({ open }) => {
  const { root } = open(<Sideways id="a" />, { asleep: true });
  expect(root.querySelector('[role=listbox], [role=option], .stage [tabindex]')).toBeNull();
});
