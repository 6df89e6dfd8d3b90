// @vitest-environment jsdom
/** What holds for every widget at every preset, under the hands of any reader. */
import type { ComponentType } from 'preact';
import { render as renderAsleep } from 'preact-render-to-string';
import { describe, expect, test as plain } from 'vitest';

import { onState, type WidgetState } from '#widgets/kit/events.ts';
import type { Declaration } from '#widgets/kit/parameters.ts';
import { renderAwake } from './awake.tsx';
import {
  allBy,
  choose,
  focus,
  focused,
  listen,
  nameOf,
  press,
  slide,
  spaced,
  tabStops,
  test,
  type Figure,
} from './live.tsx';

interface Module {
  readonly default: ComponentType<{ id: string; preset?: string }>;
}
const modules = import.meta.glob<Module>('/src/widgets/*/index.tsx', { eager: true });
const declared = import.meta.glob<Declaration>('/src/widgets/[A-Z]*/parameters.ts', {
  eager: true,
  import: 'declaration',
});
const widgets = Object.entries(declared).map(([path, declaration]) => ({
  declaration,
  Widget: modules[path.replace('parameters.ts', 'index.tsx')]!.default,
}));
const states = widgets.flatMap(({ Widget, declaration }) =>
  [undefined, ...Object.keys(declaration.presets)].map((preset) => {
    const drawn = <Widget id="a" {...(preset && { preset })} />;
    const asleep = renderAsleep(drawn);
    // Presets of one widget are worked in the same way, unless it draws something of another kind.
    const kinds = new Set([...asleep.matchAll(/<svg class="([^"]+)"/g)].map(([, kind]) => kind!));
    return {
      title: preset ? `${declaration.name}, ${preset}` : declaration.name,
      drawn,
      declaration,
      preset,
      asleep,
      played: asleep.includes('class="player"'),
      kind: [declaration.name, ...[...kinds].toSorted()].join(),
    };
  }),
);
const different = [...new Map(states.toReversed().map((state) => [state.kind, state])).values()].toReversed();

/** What scrolls by itself can be reached by keys, so that it can be scrolled by them, and has a name for that. */
const scrolls = (element: Element) =>
  element.getAttribute('role') === 'group' && element.hasAttribute('aria-label');

/** What can be worked on: grids and lists by the cell or option that Tab stops at, and everything else by itself. */
const workable = ({ root }: Figure) => [
  ...root.querySelectorAll('[role=grid], [role=listbox], button, input, select, summary'),
];

/**
 * All drawings of a stage by what they are painted with: without what they say, the place that keys have reached in a
 * picture, and signs.
 */
const drawingsIn = (html: string): string[] =>
  (/<div class="stage".*<\/svg>/s.exec(html)![0].match(/<svg class="(?!icon|sorted).*?<\/svg>/gs) ?? []).map(
    (svg) =>
      svg
        .replace(/<g role="row"[^>]*><g class="raster-cell".*?<\/g><\/g>/gs, '')
        .replace(/ (role|aria-\w+|tabindex|data-\w+|translate|id)="[^"]*"/g, ''),
  );

describe('asleep', () => {
  // A page that is sent has the sheets of maps in fewer shades; painted.spec.ts looks at both.
  const roughly = ['DigitInspector', 'Playground'];
  const same = states.filter(({ declaration }) => !roughly.includes(declaration.name));
  plain.for(same)('$title is drawn as it is awake', ({ asleep, drawn }) => {
    expect(drawingsIn(asleep)).toEqual(drawingsIn(renderAwake(drawn)));
  });

  plain.for(states)('$title shows its state, and offers nothing to press', ({ asleep: whole }) => {
    // What only keeps room can neither be seen nor reached.
    const page = document.createElement('div');
    page.innerHTML = whole;
    for (const unseen of page.querySelectorAll('.asleep')) unseen.remove();
    const asleep = page.innerHTML;
    expect(/<p class="sentence"[^>]*>(.*?)<\/p>/s.exec(asleep)![1]!.length).toBeGreaterThan(20);
    expect(/<div class="stage".*<\/svg>/s.exec(asleep)![0]).toMatch(/>[^<]*\d/);
    const roles = 'button|grid|row|gridcell|listbox|option|slider|spinbutton|switch|combobox';
    expect(
      asleep.match(new RegExp(`<(button|input|select|a)\\b|role="(${roles})"|contenteditable`)),
    ).toBeNull();
    // What scrolls by itself can be reached, so that keys scroll it, and has a name for that.
    const stops = asleep.match(/<[^>]*tabindex[^>]*>/gi) ?? [];
    expect(stops.filter((tag) => !/role="group"/.test(tag) || !/aria-label="/.test(tag))).toEqual([]);
  });
});

/** Another step, or where there is but one, another number, option or cell. */
function changeSomething(figure: Figure) {
  const [slider] = [...allBy(figure.root, 'slider', 'Step'), ...allBy(figure.root, 'slider')].filter(
    (one) => one.getAttribute('max') !== one.getAttribute('min'),
  );
  if (slider)
    return press((slider as HTMLInputElement).value === slider.getAttribute('max') ? 'Home' : 'End', slider);
  const [choice] = allBy(figure.root.querySelector('.controls')!, 'combobox') as HTMLSelectElement[];
  if (choice) return choose(choice, [...choice.options].find(({ selected }) => !selected)!.label);
  press('ArrowUp', allBy(figure.root, 'spinbutton')[0]!);
}

describe('awake', () => {
  test.for(states)(
    '$title says its parameters and its facts to the page',
    ({ drawn, declaration }, { open }) => {
      const figure = open(drawn, { undrawn: true });
      const heard: WidgetState[] = [];
      onState(figure.root, (state) => heard.push(state));
      changeSomething(figure);
      const state = heard.at(-1)!.facts;
      const facts = Object.keys(declaration.facts);
      expect(facts).not.toEqual([]);
      expect(Object.keys(state).toSorted()).toEqual(
        [...Object.keys(declaration.parameters), ...facts].toSorted(),
      );
      for (const fact of facts) expect(state[fact], fact).toSatisfy((value) => typeof value !== 'object');
    },
  );
});

const placeOf = (cell: Element) =>
  [cell.parentElement!.getAttribute('aria-rowindex'), cell.getAttribute('aria-colindex')].map(Number);

/** By Tab it is gone through, once each, and left; everything that Tab stops at has a name. */
function goThrough(figure: Figure) {
  const visited: HTMLElement[] = [];
  focus(tabStops(figure.root)[0]!);
  while (figure.root.contains(focused())) {
    visited.push(focused());
    press('Tab');
  }
  const worked = visited
    .filter((it) => !scrolls(it))
    .map((it) => it.closest('[role=grid], [role=listbox]') ?? it);
  expect(new Set(worked).size).toBe(worked.length);
  expect(new Set(worked)).toEqual(new Set(workable(figure)));
  for (const stop of visited) expect(nameOf(stop), stop.outerHTML.slice(0, 120)).not.toBe('');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

/** By arrows and jumps each grid is reached to its last cell, and no further. */
function reachAllCells(figure: Figure) {
  for (const grid of allBy(figure.root, 'grid')) {
    // Rows of units that are joined by wires have no columns to count.
    if (!grid.hasAttribute('aria-rowcount')) continue;
    const name = nameOf(grid);
    const last = ['aria-rowcount', 'aria-colcount'].map((count) => Number(grid.getAttribute(count)));
    focus(figure.stop(name));
    press('Control+End');
    expect(placeOf(focused()), name).toEqual(last);
    expect(focused(), name).toBe(figure.stop(name));
    press('ArrowRight');
    expect(placeOf(focused()), name).toEqual(last);
    press('Control+Home');
    expect(placeOf(focused()), name).toEqual([1, 1]);
  }
}

/** Widgets with runs that have no end: at the last step, more of it is made. */
const growing = new Set(['TrainingLab']);

/** By Step forward it goes to its end, keeps the focus, and tells each step once it is there. */
function stepToTheEnd(figure: Figure) {
  const step = figure.slider('Step');
  const last = Number(step.max);
  slide(step, Math.max(1, last - 4));
  const forward = figure.button('Step forward');
  focus(forward);
  const heard = listen();
  for (let at = Number(step.value) + 1; at <= last; at++) {
    press('Enter');
    expect(step.value).toBe(String(at));
    expect(heard()).toEqual([figure.sentence]);
    expect(spaced(step.getAttribute('aria-valuetext')!)).toBe(`Step ${at} of ${last}. ${figure.sentence}`);
  }
  expect(focused()).toBe(forward);
  if (!growing.has(figure.root.dataset['widget']!)) {
    expect(forward.getAttribute('aria-disabled')).toBe('true');
    press('Enter');
    expect(step.value).toBe(String(last));
  }
  press('Enter', figure.button('First step'));
  expect(step.value).toBe('1');
  expect(figure.button('Step back').getAttribute('aria-disabled')).toBe('true');
}

describe('by keys alone', () => {
  test.for(different)('$title is gone through, looked into and played', ({ drawn, played }, { open }) => {
    const figure = open(drawn, { undrawn: true });
    goThrough(figure);
    reachAllCells(figure);
    if (played) stepToTheEnd(figure);
  });
});

test('there are widgets to ask, each at least once', () => {
  const names = widgets.map(({ declaration }) => declaration.name);
  expect(names.length).toBeGreaterThan(13);
  expect(names.filter((name) => !different.some(({ title }) => title.startsWith(name)))).toEqual([]);
  expect(different.filter(({ played }) => played).length).toBeGreaterThan(10);
});
