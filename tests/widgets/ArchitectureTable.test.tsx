// @vitest-environment jsdom
import { render as renderAsleep } from 'preact-render-to-string';
import { describe, expect } from 'vitest';

import { architectures } from '#course/architectures.ts';
import ArchitectureTable from '#widgets/ArchitectureTable/index.tsx';
import { inThousands } from '#widgets/ArchitectureTable/inThousands.ts';
import { declaration, type Column, type Direction } from '#widgets/ArchitectureTable/parameters.ts';
import { run } from '#widgets/ArchitectureTable/run.ts';
import { renderAwake as render } from './awake.tsx';
import {
  address,
  allBy,
  by,
  choose,
  click,
  focus,
  focused,
  hover,
  listen,
  nameOf,
  press,
  test,
  textOf,
  type Figure,
} from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const names = (sort: string) => run(valuesOf(declaration, { sort })).networks.map(({ name }) => name);

describe('the run', () => {
  test.each(filledSettings(declaration, 10, 3))('%j has every network once, in order', ({ sort }) => {
    const { networks, length, step } = run({ sort });
    expect(length).toBe(architectures.length);
    expect(new Set(networks)).toEqual(new Set(architectures));
    expect(step(2)).toBe(networks[2]);
    const [column, direction] = sort.split('-') as [Column, Direction];
    const values = networks.map((network) => network[column]);
    const sorted = values.toSorted((a, b) =>
      typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b),
    );
    expect(values).toEqual(direction === 'up' ? sorted : sorted.toReversed());
  });

  test('leaves networks of one year in the order of the list, either way', () => {
    expect(names('year-up').slice(2, 6)).toEqual(['VGG-16', 'GoogLeNet', 'ResNet-18', 'ResNet-50']);
    expect(names('year-down').slice(2, 6)).toEqual(['ResNet-18', 'ResNet-50', 'VGG-16', 'GoogLeNet']);
  });

  test('knows the dearest and the cheapest', () => {
    expect(names('macs-down')[0]).toBe('VGG-16');
    expect(names('parameters-up')[0]).toBe('LeNet-5');
    expect(names('depth-down')[0]).toBe('ConvNeXt-T');
  });
});

test.each([
  [999, '999'],
  [61_706, '61.7 k'],
  [999_950, '1 M'],
  [138_357_544, '138 M'],
  [15_470_264_320, '15.5 G'],
])('%i is %s shortly', (value, short) => {
  expect(inThousands(value)).toBe(short);
});

describe('the rendered figure', () => {
  const html = render(<ArchitectureTable id="famous" preset="size" step={3} title="Famous" figure="8.1" />);

  test('is a real table, sorted as its header says', () => {
    expect(html.match(/<th scope="col"/g)).toHaveLength(6);
    expect(html.match(/aria-sort="/g)).toHaveLength(1);
    expect(html).toMatch(
      /column-parameters" aria-sort="descending"><button type="button" class="column-head">Parameters/,
    );
    const rows = [...html.matchAll(/<th scope="row">([^<]*)</g)].map(([, name]) => name);
    expect(rows).toEqual(names('parameters-down'));
  });

  test('prints every number whole', () => {
    for (const { parameters, macs, depth } of architectures)
      for (const number of [parameters, macs, depth])
        expect(text(html)).toContain(number.toLocaleString('en-US'));
  });

  test('has a column for the key idea, and the same below the name where there is no room for one', () => {
    for (const { key } of architectures) {
      expect(html).toContain(`<td class="key-idea">${key}</td>`);
      expect(html).toContain(`<span class="key-below">${key}</span>`);
    }
  });

  test('draws the longest bar for the largest', () => {
    expect(html.match(/<rect class="amount-of-parameters" width="100%"/g)).toHaveLength(1);
    expect(html.match(/<rect class="amount-of-macs" width="100%"/g)).toHaveLength(1);
  });

  test('tells the story of the network that the step stands at, and which version is counted', () => {
    expect(text(html)).toContain(
      'ConvNeXt-T, 2022, 59 layers deep: 28,589,128 parameters and 4,455,531,264 multiply-adds for a picture of 3\u00a0×\u00a0224\u00a0×\u00a0224.',
    );
    const shown = /<p class="paper">(.*?)<\/p>/.exec(html)![1]!;
    expect(text(shown)).toContain('A ConvNet for the 2020s, Zhuang Liu,');
    expect(text(shown)).toContain('Counted here: As torchvision ships it');
  });

  test('shows each network once on its line of years, one of them chosen', () => {
    expect(html.match(/role="option"/g)).toHaveLength(architectures.length);
    expect(html).toMatch(/aria-selected="true" tabindex="0" aria-label="ConvNeXt-T, 2022"/);
  });

  test('asleep says what it is sorted by, and offers nothing to press', () => {
    const asleep = renderAsleep(<ArchitectureTable id="famous" preset="size" step={3} />);
    expect(asleep).not.toMatch(/<(button|input|select)|role="(listbox|option)|aria-selected/);
    // The table scrolls by itself, by keys too.
    expect(asleep.match(/tabindex/gi)).toHaveLength(1);
    const heads = [...asleep.matchAll(/<th scope="col"(.*?)<\/th>/g)].map(([, head]) => head!);
    expect(heads.map((head) => /"column-head">([^<]*)</.exec(head)![1])).toEqual([
      ...['Network', 'Year', 'Key idea', 'Layers', 'Parameters', 'Multiply-adds'],
    ]);
    expect(heads.map((head) => (head.match(/<path/g) ?? []).length)).toEqual([0, 0, 0, 0, 1, 0]);
    for (const { name, macs } of architectures) {
      expect(asleep).toMatch(new RegExp(`<text[^>]*>${name}</text>`));
      expect(text(asleep)).toContain(macs.toLocaleString('en-US'));
    }
  });
});

describe('under a reader’s hands', () => {
  const header = ({ root }: Figure, name: string) =>
    [...root.querySelectorAll('th[scope=col]')].find((head) => textOf(head) === name)!;
  // Below its name a row has its key idea, for screens too narrow for a column of them.
  const named = ({ root }: Figure) =>
    [...root.querySelectorAll('th[scope=row]')].map((head): [string, Element] => [
      head.firstChild!.textContent!,
      head,
    ]);
  const row = (figure: Figure, name: string) => new Map(named(figure)).get(name)!;
  const first = (figure: Figure) => named(figure)[0]![0];
  const event = ({ root }: Figure, name: string) => by(root, 'option', new RegExp(`^${name},`));

  test('a header sorts by its column, the other way when pressed again, and the address keeps it', ({
    open,
  }) => {
    const figure = open(<ArchitectureTable id="a" />);
    const sorted = (name: string) => header(figure, name).getAttribute('aria-sort');
    expect(sorted('Year')).toBe('ascending');
    const button = figure.button('Parameters');
    press('Enter', button);
    expect(focused()).toBe(button);
    expect([sorted('Parameters'), sorted('Year')]).toEqual(['descending', null]);
    expect(first(figure)).toBe('VGG-16');
    expect(address('a')).toEqual({ sort: 'parameters-down' });
    press('Enter', button);
    expect(sorted('Parameters')).toBe('ascending');
    expect(first(figure)).toBe('LeNet-5');
    expect(figure.choice('Sorted by').value).toBe('parameters-up');
    choose(figure.choice('Sorted by'), 'Layers, most first');
    expect(sorted('Layers')).toBe('descending');
    press('Enter', figure.button('Undo'));
    expect(sorted('Parameters')).toBe('ascending');
  });

  test('the line of years is one tab stop, and its arrows go from network to network as they came out', ({
    open,
  }) => {
    const figure = open(<ArchitectureTable id="a" sort="macs-down" />);
    const line = by(figure.root, 'listbox');
    const stops = line.querySelectorAll<HTMLElement>('[role=option][tabindex="0"]');
    expect(stops).toHaveLength(1);
    focus(stops[0]!);
    press('Home');
    for (const [index, { name }] of architectures.entries()) {
      expect(focused()).toBe(event(figure, name));
      expect(figure.sentence).toContain(`${name}, `);
      if (index < architectures.length - 1) press(index % 2 ? 'ArrowRight' : 'ArrowDown');
    }
    press('ArrowRight');
    expect(nameOf(focused())).toMatch(/^ConvNeXt-T/);
    expect(allBy(line, 'option').filter((it) => it.getAttribute('aria-selected') === 'true')).toEqual([
      event(figure, 'ConvNeXt-T'),
    ]);
  });

  test('a row and a circle that are pointed at tell of their network, and a press goes there', ({ open }) => {
    const figure = open(<ArchitectureTable id="a" />);
    hover(row(figure, 'GoogLeNet'));
    expect(figure.sentence).toContain('GoogLeNet, 2014, 22 layers deep');
    hover(event(figure, 'MobileNetV2').querySelector('.size'));
    expect(figure.sentence).toContain('MobileNetV2, 2018, 53 layers deep');
    expect(textOf(figure.root.querySelector('.paper'))).toContain('linear bottlenecks');
    expect(figure.slider('Step').value).toBe('1');
    click(row(figure, 'VGG-16'));
    expect(figure.slider('Step').value).toBe('3');
    click(event(figure, 'AlexNet').querySelector('.size')!);
    expect(figure.slider('Step').value).toBe('2');
    expect(focused()).toBe(event(figure, 'AlexNet'));
  });

  test('the player goes down the table to its end', ({ open }) => {
    const figure = open(<ArchitectureTable id="a" />);
    const heard = listen();
    focus(figure.button('Step forward'));
    for (const { name } of architectures.slice(1)) {
      press('Enter');
      expect(heard()).toEqual([expect.stringContaining(`${name}, `)]);
    }
    expect(figure.button('Step forward').getAttribute('aria-disabled')).toBe('true');
  });

  test('a nonsense address opens by year and says what it did not take', ({ open }) => {
    const figure = open(<ArchitectureTable id="a" />, { setting: 'sort=beauty' });
    expect(figure.notice).toContain('Sorted by takes one of name-up, name-down,');
    expect(header(figure, 'Year').getAttribute('aria-sort')).toBe('ascending');
  });
});
