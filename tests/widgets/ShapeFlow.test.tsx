// @vitest-environment jsdom
import { render as renderAsleep } from 'preact-render-to-string';
import { describe, expect } from 'vitest';

import { describe as describeLayers, totals } from '#engine/index.ts';
import { smallNetwork } from '#samples/smallNetwork.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import ShapeFlow from '#widgets/ShapeFlow/index.tsx';
import { declaration } from '#widgets/ShapeFlow/parameters.ts';
import { run } from '#widgets/ShapeFlow/run.ts';
import { itemStory } from '#widgets/ShapeFlow/words.ts';
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
  press,
  test,
  textOf,
  type Figure,
} from './live.tsx';
import { filledSettings, valuesOf } from './settings.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ');
const of = (given: Record<string, unknown> = {}) => valuesOf(declaration, given);
const story = (given: Record<string, unknown>, index: number) => {
  const trace = run(of(given));
  return spoken(itemStory(trace.step(index), index, trace));
};

describe('the run', () => {
  test('of the small network is what the engine says, layer by layer', () => {
    const rows = describeLayers(smallNetwork.layers, smallNetwork.input);
    const trace = run(of());
    expect(trace.items.map(({ shape }) => shape)).toEqual([
      smallNetwork.input,
      ...rows.map(({ output }) => output),
    ]);
    expect(trace.items.slice(1).map(({ block }) => block)).toEqual(
      rows.map(
        ({ parameters, macs, field }) =>
          expect.objectContaining({
            parameters,
            macs,
            field: [field.height.size, field.width.size],
          }) as unknown,
      ),
    );
    expect({ parameters: trace.parameters, macs: trace.macs }).toEqual(totals(rows));
    expect(trace.parameters).toBe(60_362);
  });

  test.each(filledSettings(declaration, 20, 7))(
    '%j shows blocks that follow each other and come to the whole',
    (values) => {
      const { items, parameters, macs, length } = run(values);
      expect(items).toHaveLength(length);
      items.slice(1).forEach((item, index) => expect(item.from).toEqual(items[index]!.shape));
      const sum = (count: 'parameters' | 'macs') =>
        items.reduce((total, { block }) => total + (block?.[count] ?? 0), 0);
      expect([sum('parameters'), sum('macs')]).toEqual([parameters, macs]);
      expect(items.filter(({ inside }) => inside).every(({ stage }) => stage === values.open)).toBe(true);
    },
  );

  test('unfolds a stage into its blocks, in its place', () => {
    const folded = run(of({ architecture: 'resnet-50' }));
    const open = run(of({ architecture: 'resnet-50', open: 4 }));
    expect(folded.length).toBe(9);
    expect(open.items.map(({ kind }) => kind)).toEqual([
      ...['input', 'conv', '4 blocks', '4 blocks'],
      ...Array<string>(6).fill('residual'),
      ...['3 blocks', 'average', 'flatten', 'dense'],
    ]);
    expect(open.items[9]!.shape).toEqual(folded.items[4]!.shape);
  });

  test('has no step where a pointer still rests beyond its end', () => {
    const { touching } = run(of());
    expect(touching({ grid: 'output', row: 0, column: 8 })).toEqual([8]);
    expect(touching({ grid: 'output', row: 0, column: 9 })).toEqual([]);
  });
});

describe('the declaration', () => {
  test('refuses to open what is no stage, and says what would open', () => {
    expect(declaration.refuses!(of({ architecture: 'resnet-18', open: 1 }))).toBe(
      'Block 1 of ResNet-18 is not a stage that opens: 2, 3, 4, or 5 would be, or 0 for none.',
    );
    expect(declaration.refuses!(of({ open: 2 }))).toBe(
      'A small network is shown layer by layer: there is no stage to open, only 0.',
    );
    expect(declaration.refuses!(of({ architecture: 'resnet-18', open: 5 }))).toBeNull();
  });

  test('folds all stages when another network is chosen', () => {
    expect(declaration.follow!(of({ architecture: 'vgg-16', open: 2 }), 'architecture').open).toBe(0);
    expect(declaration.follow!(of({ architecture: 'vgg-16', open: 2 }), 'open').open).toBe(2);
  });

  test('offers the small network first and then all famous ones', () => {
    expect(Object.values(declaration.parameters.architecture.options)).toEqual([
      ...['A small network', 'LeNet-5', 'AlexNet', 'VGG-16', 'GoogLeNet'],
      ...['ResNet-18', 'ResNet-50', 'MobileNetV2', 'ConvNeXt-T'],
    ]);
  });
});

describe('the story', () => {
  test('of the picture tells what the network costs in all', () => {
    expect(story({}, 0)).toBe(
      'A small network takes a picture of 3 × 32 × 32 (channels, height, width) and goes on for 8 blocks, with 60,362 parameters and 5,644,288 multiply-adds in all.',
    );
  });

  test('of a layer tells what goes in, what comes out, and what it costs', () => {
    expect(story({}, 4)).toBe(
      '4 of 8. Convolution 3 × 3, 64 filters: 32 maps of 16 × 16 become 64 maps of 16 × 16. It has 18,496 parameters and takes 4,718,592 multiply-adds. A cell of it sees 8 × 8 of the picture.',
    );
    expect(story({}, 5)).toBe(
      '5 of 8. ReLU: still 64 maps of 16 × 16. Nothing to learn here. A cell of it sees 8 × 8 of the picture.',
    );
    expect(story({}, 1)).toContain('32 filters: 3 channels of 32 × 32 become 32 maps');
    expect(story({ architecture: 'lenet-5' }, 1)).toContain(': 1 channel of 32 × 32 becomes 6 maps');
    expect(story({}, 7)).toContain('64 maps of 8 × 8 become 4,096 numbers.');
    expect(story({}, 8)).toContain(
      'A cell of it sees 38 × 38, more than the picture has: some of it is padding.',
    );
    expect(story({ architecture: 'lenet-5' }, 7)).toContain('sees 32 × 32, all of the picture.');
  });

  test('of a block inside a stage names the stage', () => {
    expect(story({ architecture: 'resnet-50', open: 2 }, 3)).toMatch(
      /^3 of 11, inside stage 2\. Residual block, ReLU: /,
    );
  });
});

describe('the rendered figure', () => {
  const html = render(<ShapeFlow id="flow" preset="small" step={5} caption="Look." figure="6.1" />);

  test('is one row of options, of which the step’s is chosen', () => {
    expect(html.match(/role="option"/g)).toHaveLength(9);
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
    expect(text(/aria-selected="true".*?<\/span>/.exec(html)![0])).toMatch(
      /Convolution 3 × 3, 64 filters: 64 maps of 16 × 16$/,
    );
    expect(html.match(/tabindex="0"/g)!.length).toBe(2);
  });

  test('says of a patch larger than the picture that some of it is padding', () => {
    const fact = (step: number, architecture = 'small') =>
      /A cell sees(.*?)<\/dd>/.exec(
        render(<ShapeFlow id="flow" architecture={architecture} step={step} />),
      )![1]!;
    expect(text(fact(5))).toBe('8 × 8 of 32 × 32');
    expect(text(fact(9))).toBe('38 × 38 some of it padding');
    expect(text(fact(8, 'lenet-5'))).toBe('32 × 32 all of the picture');
  });

  test('fills the numbers into the formulas of a layer', () => {
    expect(text(html)).toContain('parameters=64·(3·3·32+1)=18,496');
    expect(text(html)).toContain('multiply-adds=16·16·3·3·32·64=4,718,592');
    const normal = render(<ShapeFlow id="flow" architecture="resnet-18" step={2} />);
    expect(text(normal)).toContain('parameters=64·7·7·3+2·64=9,536');
  });

  test('has every block in its table, and their sum', () => {
    const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, name]) => name);
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)).toBe('Together');
    expect(text(html)).toContain('Together60,3625,644,288');
  });

  test('tells what goes on inside a block, and offers to fold its stage', () => {
    const residual = render(<ShapeFlow id="flow" architecture="resnet-50" open={3} step={4} />);
    expect(text(residual)).toContain('F: 1 × 1 to 128, 3 × 3 to 128 at stride 2, 1 × 1 to 512');
    expect(text(residual)).toContain('Shortcut: 1 × 1 to 512 at stride 2');
    expect(text(residual)).toContain('Fold stage 3');
    expect(text(render(<ShapeFlow id="flow" architecture="resnet-50" step={4} />))).toContain(
      'Unfold stage 3',
    );
  });

  test('asleep is a row of blocks with their shapes, and offers nothing to press', () => {
    const asleep = renderAsleep(<ShapeFlow id="flow" architecture="resnet-50" open={3} step={4} />);
    expect(asleep).not.toMatch(/<(button|input|select)|role="(listbox|option)|aria-selected|nfold/i);
    const items = asleep.split('class="flow-item').slice(1);
    expect(items.slice(0, 2).map((item) => text(/<span class="flow-kind.*<\/span>/.exec(item)![0]))).toEqual([
      'input3224 × 224',
      'conv64112 × 112',
    ]);
    expect(asleep).not.toContain('visually-hidden');
    expect(asleep.match(/flow-item[^"]*current/g)).toHaveLength(1);
    expect(text(asleep)).toContain('F: 1 × 1 to 128, 3 × 3 to 128 at stride 2, 1 × 1 to 512');
    // The row and the table scroll by themselves, by keys too.
    expect(asleep.match(/role="group" tabindex="0"|role="group"[^>]*tabindex="0"/gi)).toHaveLength(2);
    expect(asleep.match(/tabindex/gi)).toHaveLength(2);
  });

  test('shows the controls of its preset and no others', () => {
    expect(html).not.toContain('flow-architecture');
    const famous = render(<ShapeFlow id="flow" preset="famous" />);
    expect(famous).toContain('for="flow-architecture"');
    expect(famous).not.toContain('for="flow-open"');
  });

  test('stops on what an author got wrong and the build could not see', () => {
    expect(() => render(<ShapeFlow id="flow" architecture="resnet-49" />)).toThrow(
      /ShapeFlow: architecture takes one of small, lenet-5, /,
    );
  });
});

describe('under a reader’s hands', () => {
  const blocks = ({ root }: Figure) => allBy(by(root, 'listbox', /^Blocks of/), 'option');
  const chosen = (figure: Figure) =>
    blocks(figure).findIndex((block) => block.getAttribute('aria-selected') === 'true');
  const fact = ({ root }: Figure, name: string) =>
    textOf(
      [...root.querySelectorAll('.flow-facts dl > div')]
        .find((row) => textOf(row.querySelector('dt')) === name)
        ?.querySelector('dd > b'),
    );

  test('arrows go through the row, which is one tab stop, and the address follows', ({ open }) => {
    const figure = open(<ShapeFlow id="a" />);
    expect(blocks(figure).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    focus(blocks(figure)[0]!);
    for (let number = 1; number <= 8; number++) {
      press('ArrowRight');
      expect(focused()).toBe(blocks(figure)[number]);
      expect(figure.sentence).toContain(`${number} of 8. `);
      expect(figure.slider('Step').value).toBe(String(number + 1));
    }
    press('ArrowRight');
    expect(focused()).toBe(blocks(figure)[8]);
    expect(address('a')).toEqual({ step: '9' });
    press('Home');
    expect(chosen(figure)).toBe(0);
    press('End');
    expect(figure.sentence).toContain('4,096 numbers become 10 numbers');
  });

  test('a block that is pointed at shows its facts, until the pointer leaves', ({ open }) => {
    const figure = open(<ShapeFlow id="a" />);
    hover(blocks(figure)[4]!.querySelector('svg'));
    expect(fact(figure, 'Parameters')).toBe('18,496');
    expect(figure.slider('Step').value).toBe('1');
    hover(null);
    expect(fact(figure, 'Parameters')).toBe('0');
    click(blocks(figure)[4]!);
    expect(figure.slider('Step').value).toBe('5');
  });

  test('the player walks through the layers and tells each', ({ open }) => {
    const figure = open(<ShapeFlow id="a" />);
    const heard = listen();
    focus(figure.button('Step forward'));
    for (const told of ['1 of 8. Convolution', '2 of 8. ReLU', '3 of 8. Max pool']) {
      press('Enter');
      expect(heard()).toEqual([expect.stringContaining(told)]);
    }
  });

  test('a stage unfolds in its place and folds again by keys, and another network folds it', ({ open }) => {
    const figure = open(<ShapeFlow id="a" />, { setting: 'architecture=resnet-50&step=5' });
    expect(blocks(figure)).toHaveLength(9);
    press('Enter', figure.button('Unfold stage 4'));
    expect(blocks(figure)).toHaveLength(14);
    expect(chosen(figure)).toBe(4);
    expect(figure.sentence).toContain('inside stage 4. Residual block');
    expect(address('a')).toMatchObject({ open: '4' });

    // Another stage, behind the open one, takes its place.
    click(blocks(figure)[10]!);
    press('Enter', figure.button('Unfold stage 5'));
    expect(blocks(figure)).toHaveLength(11);
    expect(chosen(figure)).toBe(5);
    expect(focused()).toBe(figure.button('Fold stage 5'));
    press('Enter', figure.button('Fold stage 5'));
    expect(blocks(figure)).toHaveLength(9);

    press('Enter', figure.button('Unfold stage 5'));
    // The pointer rests on the last block, which the next network has no counterpart of.
    hover(blocks(figure)[10]!);
    choose(figure.choice('Architecture'), 'AlexNet');
    expect(blocks(figure)).toHaveLength(9);
    expect(address('a')).toMatchObject({ architecture: 'alexnet' });
    expect(address('a')).not.toHaveProperty('open');
  });

  test('a nonsense address opens with sound values and says what it did not take', ({ open }) => {
    const figure = open(<ShapeFlow id="a" />, { setting: 'architecture=resnet-49&open=3&step=99' });
    expect(figure.notice).toContain('Architecture takes one of small, lenet-5,');
    expect(figure.notice).toContain('A small network is shown layer by layer');
    expect(figure.slider('Step').value).toBe('9');
    expect(blocks(figure)).toHaveLength(9);
  });
});
