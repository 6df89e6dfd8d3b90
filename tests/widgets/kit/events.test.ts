// @vitest-environment jsdom
import { expect, test } from 'vitest';

import { onState, tellState, type WidgetState } from '#widgets/kit/events.ts';

test('a state is heard at the widget and at any place around it, with whose it is, until one stops listening', () => {
  document.body.innerHTML = '<main><figure id="a"></figure><figure id="b"></figure></main>';
  const [main, a, b] = ['main', '#a', '#b'].map((name) => document.querySelector<HTMLElement>(name)!);
  const heard: [string, string, WidgetState][] = [];
  const listen = (name: string, place: HTMLElement) =>
    onState(place, (state, widget) => heard.push([name, widget.id, state]));
  const ends = [listen('main', main!), listen('a', a!)];
  const state = { facts: { stride: 2 }, step: 3, length: 9 };
  tellState(a!, state);
  tellState(b!, state);
  expect(heard).toEqual([
    ['a', 'a', state],
    ['main', 'a', state],
    ['main', 'b', state],
  ]);
  ends.forEach((end) => end());
  tellState(a!, state);
  expect(heard).toHaveLength(3);
});
