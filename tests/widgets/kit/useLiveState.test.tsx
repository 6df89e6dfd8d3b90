// @vitest-environment jsdom
import { render } from 'preact-render-to-string';
import { describe, expect } from 'vitest';

import { useLive } from '#widgets/kit/live.ts';
import { widget } from '#widgets/kit/widget.tsx';
import {
  address,
  choose,
  click,
  fill,
  flush,
  focus,
  hold,
  hover,
  listen,
  press,
  slide,
  test,
  type,
  wait,
  type Figure,
} from '../live.tsx';
import Sums, { declaration, run } from './Sums.tsx';

const outputs = (figure: Figure) => {
  press('End', figure.slider('Step'));
  return figure.values('Output');
};

describe('a widget opens', () => {
  test('as the author wrote it', ({ open }) => {
    const figure = open(<Sums id="first" stride={1} step={4} />);
    expect(figure.sentence).toBe('Row 2, column 1: 26');
    expect(figure.slider('Step').value).toBe('4');
    expect(outputs(open(<Sums id="first" preset="ones" />))).toEqual([[4]]);
    expect(open(<Sums id="first" step="last" />).sentence).toBe('Row 2, column 2: 10');
  });

  test('and stops where the author is wrong', () => {
    expect(() => render(<Sums id="first" stride={4} />)).toThrow(
      'Sums: stride takes a whole number from 1 to 3, not 4. (id "first")',
    );
  });

  test('as the address has it, in this figure alone', ({ open }) => {
    const figure = open(<Sums id="first" />, {
      setting: '?first.stride=1&first.step=5&second.window=3&first.framed=yes',
    });
    expect(figure.slider('Stride').value).toBe('1');
    expect(figure.slider('Window').value).toBe('2');
    expect(figure.toggle('Framed').checked).toBe(true);
    expect(figure.slider('Step').value).toBe('5');
    expect(figure.notice).toBe('');
  });

  test('as a preset of the address has it', ({ open }) => {
    const figure = open(<Sums id="first" />, { setting: 'preset=ones&bias=5' });
    expect(outputs(figure)).toEqual([[9]]);
  });

  test('with sound values where the address has none, and says which it did not take', ({ open }) => {
    const figure = open(<Sums id="first" />, {
      setting: 'stride=9&pattern=stars&image=1,2;3&step=none&side=3&%3Cb%3E=1',
    });
    expect(figure.notice).toBe(
      [
        'Not taken from the address:',
        'Stride takes a whole number from 1 to 3, not 9.',
        'Pattern takes one of count, ones, pair, not "stars".',
        'Drawn input takes rows of equal length, 2 to 5 each way, of numbers from 0 to 9.',
        'Step takes a whole number from 1, not “none”.',
      ].join(' '),
    );
    expect(figure.slider('Input size').value).toBe('3');
    expect(figure.slider('Stride').value).toBe('2');
    expect(figure.slider('Step').value).toBe('1');
  });

  test('without what cannot stand together, and says why', ({ open }) => {
    const figure = open(<Sums id="first" />, { setting: 'side=2&window=4' });
    expect(figure.notice).toBe('Not taken from the address: A window of 4 does not fit an input of 2.');
    expect(figure.slider('Window').value).toBe('4');
    expect(figure.slider('Input size').value).toBe('4');
  });

  test('on its last step where the address asks for a later one', ({ open }) => {
    expect(open(<Sums id="first" />, { setting: 'step=999' }).slider('Step').value).toBe('4');
  });
});

describe('the address', () => {
  test('is left alone until something is changed, and by what others keep in it', ({ open }) => {
    const figure = open(<Sums id="first" />, { setting: '?second.stride=3&first.stride=9#there' });
    wait(1000);
    expect(location.search + location.hash).toBe('?second.stride=3&first.stride=9#there');
    press('Enter', figure.button('Less stride'));
    wait(200);
    expect(location.search + location.hash).toBe('?second.stride=3&first.stride=1#there');
  });

  test('says only what differs from the page, and opens the same state elsewhere', ({ open }) => {
    const figure = open(<Sums id="first" stride={1} />);
    press('ArrowRight', figure.slider('Window'));
    press('Space', figure.toggle('Framed'));
    press('ArrowRight', figure.slider('Step'));
    expect(address('first')).toEqual({ window: '3', framed: 'yes', step: '2' });
    const told = figure.sentence;
    const same = open(<Sums id="first" stride={1} />, { setting: location.search });
    expect(same.sentence).toBe(told);
    expect(same.slider('Window').value).toBe('3');
    press('ArrowLeft', same.slider('Window'));
    press('Space', same.toggle('Framed'));
    press('Home', same.slider('Step'));
    expect(address('first')).toEqual({});
  });

  test('is written once for a drag, a little after it', ({ open }) => {
    const figure = open(<Sums id="first" />);
    for (const stride of [1, 2, 3]) {
      slide(figure.slider('Stride'), stride);
      wait(50);
    }
    expect(location.search).toBe('');
    wait(150);
    expect(location.search).toBe('?first.stride=3');
  });

  test('waits for a run that plays', ({ open }) => {
    const figure = open(<Sums id="first" />);
    press('Enter', figure.button('Play'));
    wait(750);
    expect(figure.slider('Step').value).toBe('2');
    wait(400);
    expect(location.search).toBe('');
    press('Enter', figure.button('Pause'));
    expect(address('first')).toEqual({ step: '2' });
  });
});

describe('what was done', () => {
  test('is taken back one by one, and no further than it was written', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const undo = figure.button('Undo');
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    press('Enter', figure.button('Less stride'));
    press('Enter', figure.button('More window'));
    expect(undo.getAttribute('aria-disabled')).toBe('false');
    press('Enter', undo);
    expect([figure.slider('Stride').value, figure.slider('Window').value]).toEqual(['1', '2']);
    press('Enter', undo);
    expect(figure.slider('Stride').value).toBe('2');
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    press('Enter', undo);
    expect(figure.slider('Stride').value).toBe('2');
    expect(document.activeElement).toBe(undo);
    expect(address('first')).toEqual({});
  });

  test('takes what follows from it along, both ways', ({ open }) => {
    const figure = open(<Sums id="first" />, { setting: 'side=2&window=1&image=9,8;7,6' });
    choose(figure.choice('Pattern'), 'Ones');
    expect(figure.values('Input')).toEqual([
      [1, 1],
      [1, 1],
    ]);
    press('Enter', figure.button('Undo'));
    expect(figure.values('Input')).toEqual([
      [9, 8],
      [7, 6],
    ]);
  });

  test('is all put back by Reset, the step and the address too, and that can be undone', ({ open }) => {
    const figure = open(<Sums id="first" step={2} />);
    press('ArrowLeft', figure.slider('Stride'));
    press('End', figure.slider('Step'));
    press('Enter', figure.button('Reset'));
    expect(figure.sentence).toBe('Row 1, column 2: 18');
    expect(figure.slider('Stride').value).toBe('2');
    expect(address('first')).toEqual({});
    press('Enter', figure.button('Undo'));
    expect(figure.slider('Stride').value).toBe('1');
  });

  test('is not done where the others forbid it', ({ open }) => {
    const figure = open(<Sums id="first" />);
    slide(figure.slider('Window'), 4);
    slide(figure.slider('Input size'), 2);
    expect(figure.slider('Input size').value).toBe('4');
  });
});

describe('one stroke is taken back at once', () => {
  const canUndo = (figure: Figure) => figure.button('Undo').getAttribute('aria-disabled') === 'false';

  test('a drag of a slider, and then the drag before it', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const times = figure.slider('Times');
    slide(times, 11, 13, 12, 15);
    slide(times, 16, 20);
    expect(times.value).toBe('20');
    press('Enter', figure.button('Undo'));
    expect(times.value).toBe('15');
    press('Enter', figure.button('Undo'));
    expect(times.value).toBe('10');
    expect(canUndo(figure)).toBe(false);
  });

  test('a key that is held, on a slider, a button and a number field', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const [times, bias] = [figure.slider('Times'), figure.field('Bias')];
    for (const [place, key, control, before, after] of [
      [times, 'ArrowRight', times, '10', '15'],
      [figure.button('Less times'), 'Enter', times, '10', '5'],
      [bias, 'ArrowUp', bias, '0', '5'],
    ] as const) {
      focus(place);
      hold(key, 5);
      expect(control.value).toBe(after);
      press('Enter', figure.button('Undo'));
      expect(control.value).toBe(before);
      expect(canUndo(figure)).toBe(false);
    }
  });

  test('the digits of one number', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const bias = figure.field('Bias');
    fill(bias, '');
    type('42');
    expect(bias.value).toBe('42');
    press('Enter', figure.button('Undo'));
    expect(bias.value).toBe('0');
  });

  test('but not two presses, by keys or by pointer', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const times = figure.slider('Times');
    press('ArrowRight', times);
    press('ArrowRight', times);
    click(figure.button('More times'));
    click(figure.button('More times'));
    for (const value of ['13', '12', '11', '10']) {
      press('Enter', figure.button('Undo'));
      expect(times.value).toBe(value);
    }
    expect(canUndo(figure)).toBe(false);
  });

  test('and not two controls, in whichever stroke', ({ open }) => {
    const figure = open(<Sums id="first" />);
    flush(() => {
      figure.button('More times').click();
      figure.button('More bias').click();
    });
    press('Enter', figure.button('Undo'));
    expect([figure.slider('Times').value, figure.field('Bias').value]).toEqual(['11', '0']);
  });
});

describe('one transaction', () => {
  /** A window of 4 fits only once the side is 4 as well. */
  function Enlarge() {
    const { dispatch } = useLive();
    return <button onClick={() => dispatch({ values: { side: 4, window: 4 }, step: 0 })}>Enlarge</button>;
  }
  const Enlarged = widget(declaration, {
    title: 'Enlarged',
    run,
    story: ({ at }) => [String(at)],
    outcome: () => '',
    facts: ({ run }) => ({ output: run.across }),
    stage: () => <Enlarge />,
  });
  const shown = (figure: Figure) => ['Input size', 'Window', 'Step'].map((name) => figure.slider(name).value);

  test('sets several values, the second on top of the first, and the step', ({ open }) => {
    const figure = open(<Enlarged id="first" side={3} stride={1} step={3} />);
    press('Enter', figure.button('Enlarge'));
    expect(shown(figure)).toEqual(['4', '4', '1']);
  });

  test('is taken back in one piece, and comes again in one', ({ open }) => {
    const figure = open(<Enlarged id="first" side={3} stride={1} step={3} />);
    press('Enter', figure.button('Enlarge'));
    press('Enter', figure.button('Undo'));
    expect(shown(figure)).toEqual(['3', '2', '3']);
    press('Enter', figure.button('Redo'));
    expect(shown(figure)).toEqual(['4', '4', '1']);
  });
});

test('Undo brings back the step that was shown before the change', ({ open }) => {
  const figure = open(<Sums id="first" stride={1} />);
  slide(figure.slider('Step'), 5);
  slide(figure.slider('Stride'), 3);
  expect(figure.slider('Step').max).toBe('1');
  press('Enter', figure.button('Undo'));
  expect([figure.slider('Step').value, figure.slider('Step').max]).toEqual(['5', '9']);
});

test('what opens with its last step goes back to its last, however many there are by then', ({ open }) => {
  const figure = open(<Sums id="first" side={5} stride={1} step="last" />, { setting: 'stride=3&window=3' });
  const step = figure.slider('Step');
  expect([step.value, step.max]).toEqual(['1', '1']);
  press('Enter', figure.button('Reset'));
  expect([step.value, step.max]).toEqual(['16', '16']);
  slide(step, 2);
  press('Enter', figure.button('Reset'));
  expect([step.value, step.max]).toEqual(['16', '16']);
  expect(address('first')).toEqual({});
});

test('a finished run stays finished when it gets longer', ({ open }) => {
  const figure = open(<Sums id="first" step="last" />);
  slide(figure.slider('Stride'), 1);
  expect(figure.sentence).toBe('Row 3, column 3: 10');
  expect(figure.slider('Step').value).toBe('9');
  press('Enter', figure.button('Step back'));
  slide(figure.slider('Window'), 1);
  expect(figure.slider('Step').value).toBe('8');
});

describe('what is pointed at', () => {
  test('is shown as its step would be, and leaves the step where it was', ({ open }) => {
    const figure = open(<Sums id="first" />);
    hover(figure.cell('Output', 2, 1));
    expect(figure.sentence).toBe('Row 2, column 1: 22');
    expect(figure.values('Output')).toEqual([
      [10, 18],
      [22, 'not yet computed'],
    ]);
    expect(figure.slider('Step').value).toBe('1');
    hover(null);
    expect(figure.sentence).toBe('Row 1, column 1: 10');
    expect(address('first')).toEqual({});
  });

  test('becomes the step when it is pressed', ({ open }) => {
    const figure = open(<Sums id="first" />);
    click(figure.cell('Output', 2, 2));
    expect(figure.slider('Step').value).toBe('4');
    hover(null);
    focus(figure.slider('Step'));
    expect(figure.sentence).toBe('Row 2, column 2: 10');
  });
});

describe('the live region', () => {
  test('repeats the sentence after a button, each time', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const heard = listen();
    press('Enter', figure.button('Step forward'));
    expect(heard()).toEqual(['Row 1, column 2: 18']);
    press('Enter', figure.button('More bias'));
    expect(heard()).toEqual(['Row 1, column 2: 19']);
    press('Enter', figure.button('Reset'));
    expect(heard()).toEqual(['Row 1, column 1: 10']);
    // At its end a button leads nowhere, and is answered all the same.
    press('Enter', figure.button('First step'));
    press('Enter', figure.button('Step back'));
    expect(heard()).toEqual(['Row 1, column 1: 10', 'Row 1, column 1: 10']);
  });

  test('tells of two presses that come at once what they led to', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const heard = listen();
    flush(() => {
      figure.button('Step forward').click();
      figure.button('More bias').click();
    });
    expect(heard()).toEqual(['Row 1, column 2: 19']);
  });

  test('repeats it after Undo and Redo, too', ({ open }) => {
    const figure = open(<Sums id="first" />);
    press('ArrowRight', figure.slider('Times'));
    const heard = listen();
    press('Enter', figure.button('Undo'));
    press('Enter', figure.button('Redo'));
    expect(heard()).toEqual(['Row 1, column 1: 10', 'Row 1, column 1: 11']);
  });

  test('is silent for what speaks for itself: sliding, moving in a grid, pointing, choosing', ({ open }) => {
    const figure = open(<Sums id="first" />);
    const heard = listen();
    press('ArrowRight', figure.slider('Step'));
    press('ArrowLeft', figure.slider('Stride'));
    press('ArrowRight', figure.stop('Output'));
    press('Space', figure.toggle('Framed'));
    choose(figure.choice('Pattern'), 'Ones');
    hover(figure.cell('Output', 2, 2));
    hover(null);
    expect(heard()).toEqual([]);
  });

  test('says why something is not done, beside the frame, until something is', ({ open }) => {
    const figure = open(<Sums id="first" stride={3} />);
    const heard = listen();
    press('Enter', figure.button('More stride'));
    expect(figure.notice).toBe('Stride goes no higher than 3.');
    expect(heard()).toEqual(['Stride goes no higher than 3.']);
    press('ArrowLeft', figure.slider('Stride'));
    expect(figure.notice).toBe('');
  });
});

test('what is typed on a cell is in the address, and comes back from it', ({ open }) => {
  const figure = open(<Sums id="first" stride={1} />, { setting: 'side=3' });
  focus(figure.stop('Input'));
  type('7');
  press('Enter');
  expect(address('first')).toEqual({ side: '3', image: '7,1,2;3,4,5;6,7,8' });
  expect(figure.sentence).toBe('Row 1, column 1: 15');
  const same = open(<Sums id="first" stride={1} />, { setting: location.search });
  expect(same.values('Input')).toEqual([
    [7, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ]);
});
