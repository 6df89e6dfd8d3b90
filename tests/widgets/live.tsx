/**
 * A widget on a page of its own, awake, by the names that everybody meets it by and under a reader's hands: what
 * tests/site/figure.ts is in a browser, without one. Time stands still until a test lets it pass.
 */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { hydrate, render, type VNode } from 'preact';
import { render as renderAsleep } from 'preact-render-to-string';
import { act } from 'preact/test-utils';
import { test as plain, vi } from 'vitest';

import { Awake } from '#widgets/kit/Awake.ts';
import { renderAwake } from './awake.tsx';

type Name = string | RegExp;

interface Opening {
  /** What the address says of the figure, "stride=2&step=3", or of the whole page, "?first.stride=2". */
  setting?: string;
  /** Set where the server's drawing is to be looked at, before any script runs. */
  asleep?: true;
  /** Set where the script draws it all: nothing stands there before, which takes half the time. */
  undrawn?: true;
  /** Set where it is looked at and not touched: awake, but in the state that its props give it. */
  still?: true;
}

interface Fixtures {
  /** Draws a widget as the server does, and wakes it. */
  open: (widget: VNode<{ id: string }>, opening?: Opening) => Figure;
}

export const test = plain.extend<Fixtures>({
  open: async ({}, use) => {
    vi.useFakeTimers();
    vi.stubGlobal('ResizeObserver', Watcher);
    // Where things lie is not known here: a reader's pointer brings along what lies under it.
    document.elementFromPoint = () => under;
    // Nothing is painted here.
    HTMLCanvasElement.prototype.getContext = () => null;
    document.body.innerHTML = '<main></main><p id="announcer" aria-live="polite"></p>';
    const main = document.querySelector('main')!;
    await use((widget, { setting = '', asleep, undrawn, still } = {}) => {
      // What is only looked at need not be on the page.
      const place = still ? document.createElement('main') : main;
      flush(() => render(null, main));
      history.replaceState(null, '', `/page/${query(widget.props.id, setting)}`);
      if (undrawn) flush(() => render(<Awake.Provider value={true}>{widget}</Awake.Provider>, main));
      else place.innerHTML = still ? renderAwake(widget) : renderAsleep(widget);
      if (!asleep && !undrawn && !still) {
        flush(() => hydrate(widget, main));
        // Large parts wake in a task of their own.
        if (vi.isFakeTimers()) flush(() => vi.advanceTimersByTime(0));
      }
      return new Figure(place.querySelector<HTMLElement>('figure')!);
    });
    flush(() => render(null, main));
    [under, dirty] = [null, null];
    document.body.innerHTML = '';
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  },
});

const watchers = new Set<() => void>();

/** Nothing has a size here but what a test gives it; it says when. */
class Watcher {
  readonly #look: () => void;
  constructor(look: () => void) {
    this.#look = look;
  }
  observe() {
    watchers.add(this.#look);
  }
  disconnect() {
    watchers.delete(this.#look);
  }
}
export const resize = (): void => flush(() => watchers.forEach((look) => look()));

const query = (id: string, setting: string) =>
  setting === '' || setting.startsWith('?')
    ? setting
    : `?${setting
        .split('&')
        .map((part) => `${id}.${part}`)
        .join('&')}`;

/** Does something and everything that follows from it. */
export const flush = (run: () => void): void => {
  void act(() => {
    run();
  });
};

/** Lets time pass: one timer after the other, each with everything that follows from it. */
export function wait(milliseconds: number): void {
  let over = false;
  setTimeout(() => (over = true), milliseconds);
  while (!over) flush(() => vi.advanceTimersToNextTimer());
  flush(() => vi.advanceTimersByTime(0));
}

/** Lets promises come true. */
export const settle = (): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(0);
  });

// Names do not come from style sheets here, and to ask for styles is slow.
const unstyled = { getPropertyValue: () => '' } as unknown as CSSStyleDeclaration;
export const nameOf = (element: Element): string =>
  computeAccessibleName(element, { getComputedStyle: () => unstyled });
const fits = (wanted: Name, name: string) =>
  typeof wanted === 'string' ? wanted === name : wanted.test(name);

/** The tags that may have a role without being given it; of roles that are not here, any tag may. */
const tags: Readonly<Record<string, string>> = {
  ...{ grid: 'none', row: 'tr', gridcell: 'none', listbox: 'none', option: 'option', switch: 'none' },
  ...{
    button: 'button, summary',
    slider: 'input',
    spinbutton: 'input',
    textbox: 'input',
    combobox: 'select',
  },
};

/** Everything in a place that has a role, and that name. */
export function allBy(place: Element, role: string, name?: Name): HTMLElement[] {
  const candidates = tags[role] ? `${tags[role]}, [role=${role}]` : '*';
  return [...place.querySelectorAll<HTMLElement>(candidates)].filter(
    (element) =>
      getRole(element) === role &&
      !element.closest('[aria-hidden=true], [hidden]') &&
      (name === undefined || fits(name, nameOf(element))),
  );
}

/** The one thing in a place that has this role and name. */
export function by(place: Element, role: string, name?: Name): HTMLElement {
  const [found, ...more] = allBy(place, role, name);
  if (found && more.length === 0) return found;
  const there = allBy(place, role).map(nameOf).join(', ');
  throw new Error(`${found ? 'Several' : 'No'} ${role} “${String(name)}” among: ${there}`);
}

/** A widget by the names that everybody meets it by. */
export class Figure {
  readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  button(name: Name) {
    return by(this.root, 'button', name) as HTMLButtonElement;
  }
  slider(name: Name) {
    return by(this.root, 'slider', name) as HTMLInputElement;
  }
  field(name: Name) {
    return by(this.root, 'spinbutton', name) as HTMLInputElement;
  }
  toggle(name: Name) {
    return by(this.root, 'switch', name) as HTMLInputElement;
  }
  choice(name: Name) {
    return by(this.root, 'combobox', name) as HTMLSelectElement;
  }
  grid(name: Name) {
    return by(this.root, 'grid', name);
  }
  /** Whether there is such a thing. */
  has(role: string, name?: Name): boolean {
    return allBy(this.root, role, name).length > 0;
  }
  cells(grid: Name): HTMLElement[] {
    return allBy(this.grid(grid), 'gridcell');
  }
  /** A cell by its row and column, counted from 1. */
  cell(grid: Name, row: number, column: number): HTMLElement {
    return this.grid(grid).querySelector<HTMLElement>(
      `[aria-rowindex="${row}"] > [aria-colindex="${column}"]`,
    )!;
  }
  /** Where Tab stops in a grid. */
  stop(grid: Name): HTMLElement {
    const [stop, ...more] = this.grid(grid).querySelectorAll<HTMLElement>('[tabindex="0"]');
    if (!stop || more.length > 0) throw new Error(`${String(grid)} has ${more.length + 1} tab stops or none`);
    return stop;
  }
  /** How many outlines of that kind lie on a grid: what is marked there, the window, what won. */
  outlines(grid: Name, kind = 'mark'): number {
    return this.grid(grid).querySelectorAll(`.outline.${kind}`).length;
  }
  /** Types a number on the cell of a grid at which Tab stops. */
  enter(grid: Name, text: string): void {
    focus(this.stop(grid));
    type(text);
    press('Enter');
  }
  /** The values of a grid as they are spoken, row by row; numbers are numbers. */
  values(grid: Name): (number | string)[][] {
    return allBy(this.grid(grid), 'row').map((row) => allBy(row, 'gridcell').map(valueOf));
  }
  get sentence(): string {
    return textOf(this.root.querySelector('.sentence'));
  }
  get formulas(): string {
    return textOf(this.root.querySelector('.formulas'));
  }
  /** What the frame says that it did not take or do; empty where it says nothing. */
  get notice(): string {
    return textOf(this.root.querySelector('.plate-notice'));
  }
}

/** Spaces at which no line breaks sound like any others. */
export const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
export const textOf = (element: Element | null | undefined): string =>
  spaced(element?.textContent ?? '').trim();

/** A cell goes by its label or else by what stands in it; hundreds of names are not worked out one by one. */
function valueOf(cell: Element): number | string {
  const text = (cell.getAttribute('aria-label') ?? textOf(cell)).replace('−', '-');
  return text === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

/** What the address says of a figure, once it had the time to. */
export function address(id: string): Record<string, string> {
  wait(200);
  return Object.fromEntries(
    [...new URLSearchParams(location.search)]
      .filter(([key]) => key.startsWith(`${id}.`))
      .map(([key, text]) => [key.slice(id.length + 1), text]),
  );
}

/** Listens to the page's live region from now on; what was said since one last asked. */
export function listen(): () => string[] {
  const said: string[] = [];
  const note = (changes: readonly MutationRecord[]) =>
    said.push(...changes.flatMap(({ addedNodes }) => [...addedNodes].map((node) => textOf(node as Element))));
  const observer = new MutationObserver(note);
  observer.observe(document.getElementById('announcer')!, { childList: true });
  return () => {
    note(observer.takeRecords());
    return said.splice(0);
  };
}

// What a reader does. Nothing is done to what cannot be reached.

let under: Element | null = null;
let dirty: HTMLInputElement | null = null;

export const focused = (): HTMLElement => document.activeElement as HTMLElement;

/** What was typed into a field counts as changed once the field is left, or Enter pressed. */
function commit(): void {
  const changed = dirty;
  dirty = null;
  if (changed) flush(() => changed.dispatchEvent(new Event('change', { bubbles: true })));
}

export function focus(target: HTMLElement): void {
  if (focused() !== target) commit();
  flush(() => target.focus());
  if (focused() !== target) throw new Error(`It cannot be focused: ${target.outerHTML.slice(0, 120)}`);
}

/** Presses a key where the focus is, or where it is sent first: "Enter", "a", "Control+End". */
export function press(keys: string, ...targets: [HTMLElement?]): void {
  if (targets[0]) focus(targets[0]);
  strike(keys, false);
}

/** Holds a key down where the focus is, until it has come so many times. */
export function hold(key: string, times: number): void {
  for (let n = 0; n < times; n++) strike(key, n > 0);
}

function strike(keys: string, repeat: boolean): void {
  const [key = '', ...modifiers] = keys.split('+').reverse();
  const target = focused();
  const event = new KeyboardEvent('keydown', {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: modifiers.includes('Control'),
    shiftKey: modifiers.includes('Shift'),
    repeat,
    bubbles: true,
    cancelable: true,
  });
  let goesOn = true;
  flush(() => (goesOn = target.dispatchEvent(event)));
  if (goesOn && modifiers.length === 0) byDefault(target, key);
}

/** What a browser does at a key that nobody took. */
function byDefault(target: HTMLElement, key: string): void {
  if (key === 'Tab') {
    commit();
    const stops = tabStops();
    const next = stops[stops.indexOf(target) + 1];
    if (next) focus(next);
    else flush(() => target.blur());
  } else if (target.matches('button, summary')) {
    if (key === 'Enter' || key === 'Space') flush(() => target.click());
  } else if (target.matches('input[type=checkbox]')) {
    if (key === 'Space') flush(() => target.click());
  } else if (target.matches('input[type=range]')) slideByKey(target as HTMLInputElement, key);
  else if (key === 'Enter') commit();
  else if (target.matches('input') && key.length === 1) {
    const input = target;
    const { selectionStart, selectionEnd } = input;
    if (selectionStart === null) return fill(input, input.value + key);
    input.setRangeText(key, selectionStart, selectionEnd!, 'end');
    dirty = input;
    flush(() => input.dispatchEvent(new InputEvent('input', { bubbles: true })));
  }
}

function slideByKey(slider: HTMLInputElement, key: string): void {
  const [value, min, max] = [slider.valueAsNumber, Number(slider.min), Number(slider.max)];
  const page = Math.max(1, Math.round((max - min) / 10));
  const moves: Record<string, number> = {
    ArrowRight: value + 1,
    ArrowUp: value + 1,
    ArrowLeft: value - 1,
    ArrowDown: value - 1,
    PageUp: value + page,
    PageDown: value - page,
    Home: min,
    End: max,
  };
  const to = moves[key];
  if (to !== undefined && pull(slider, to)) settled(slider);
}

/** Takes a slider's thumb and moves it, as far as it goes: from place to place, and lets go at the last. */
export function slide(slider: HTMLInputElement, ...places: readonly number[]): void {
  flush(() => slider.dispatchEvent(pointer('pointerdown', { buttons: 1 })));
  const moved = places.filter((to) => pull(slider, to)).length > 0;
  flush(() => slider.dispatchEvent(pointer('pointerup')));
  if (moved) settled(slider);
}

/** Whether the thumb moved at all. */
function pull(slider: HTMLInputElement, to: number): boolean {
  const before = slider.value;
  slider.value = String(to);
  if (slider.value === before) return false;
  flush(() => slider.dispatchEvent(new InputEvent('input', { bubbles: true })));
  return true;
}
const settled = (slider: HTMLInputElement) =>
  flush(() => slider.dispatchEvent(new Event('change', { bubbles: true })));

/** Everything that Tab stops at, in its order. */
export const tabStops = (place: Element = document.body): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')].filter(
    (element) => element.tabIndex >= 0 && !(element as HTMLButtonElement).disabled,
  );

export function type(text: string): void {
  for (const key of text) press(key === ' ' ? 'Space' : key);
}

/** Puts a text in place of what stands in a field. */
export function fill(field: HTMLInputElement, text: string): void {
  focus(field);
  field.value = text;
  dirty = field;
  flush(() => field.dispatchEvent(new InputEvent('input', { bubbles: true })));
}

/** Chooses an option by its words; what is disabled cannot be chosen. */
export function choose(choice: HTMLSelectElement, words: string): void {
  const option = [...choice.options].find(({ label }) => label === words);
  if (!option || option.disabled)
    throw new Error(
      `It cannot be chosen: “${words}” among ${[...choice.options].map((o) => o.label).join(', ')}`,
    );
  flush(() => choice.dispatchEvent(pointer('pointerdown', { buttons: 1 })));
  focus(choice);
  choice.value = option.value;
  flush(() => choice.dispatchEvent(new Event('change', { bubbles: true })));
}

const pointer = (
  kind: string,
  { buttons = 0, touch = false, at = [0, 0] as readonly [number, number] } = {},
) =>
  new PointerEvent(kind, {
    bubbles: kind !== 'pointerleave',
    buttons,
    pointerType: touch ? 'touch' : 'mouse',
    clientX: at[0],
    clientY: at[1],
  });

/** Moves the mouse onto something, or off everything. */
export function hover(target: Element | null, at?: readonly [number, number]): void {
  for (let left = under; left && !left.contains(target); left = left.parentElement) {
    const element = left;
    flush(() => element.dispatchEvent(pointer('pointerleave')));
  }
  under = target;
  if (target) flush(() => target.dispatchEvent(pointer('pointermove', at ? { at } : {})));
}

/** Presses and lets go, with the mouse or a finger; the focus goes where it can. */
export function click(
  target: Element,
  { touch = false, double = false, at = [0, 0] as readonly [number, number] } = {},
): void {
  if (!touch) hover(target);
  under = target;
  flush(() => target.dispatchEvent(pointer('pointerdown', { buttons: 1, touch })));
  const stop = target.closest<HTMLElement>('button, input, select, a[href], summary, [tabindex]');
  if (stop) focus(stop);
  flush(() => target.dispatchEvent(pointer('pointerup', { touch })));
  const clicked = { bubbles: true, cancelable: true, clientX: at[0], clientY: at[1] };
  flush(() => target.dispatchEvent(new MouseEvent('click', clicked)));
  if (double) flush(() => target.dispatchEvent(new MouseEvent('dblclick', clicked)));
}

/** Presses on the first and draws over the others; a finger's events stay with what it came down on. */
export function paint([first, ...others]: readonly Element[], { touch = false } = {}): void {
  under = first!;
  flush(() => first!.dispatchEvent(pointer('pointerdown', { buttons: 1, touch })));
  for (const other of others) {
    under = other;
    flush(() => (touch ? first! : other).dispatchEvent(pointer('pointermove', { buttons: 1, touch })));
  }
  flush(() => under!.dispatchEvent(pointer('pointerup', { touch })));
}
