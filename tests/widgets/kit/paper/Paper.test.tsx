// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { flush, focus, press, slide, test } from '../../live.tsx';
import { pageOf } from './Page.tsx';

const onMove = vi.fn();
const [Page, Locked] = [pageOf(false, onMove), pageOf(true, onMove)];
const before = '00300 00300 00300 00300 00300';

test('a key sets the pen down where the focus is, and it is taken back', ({ open }) => {
  const figure = open(<Page id="a" />);
  expect(figure.sentence).toBe(before);
  focus(figure.stop('Sketch'));
  press('Space');
  expect(figure.sentence).toBe('97300 73300 00300 00300 00300');
  press('Enter', figure.button('Undo'));
  expect(figure.sentence).toBe(before);
});

test('it is cleared, and drawn on as lightly as the brush is', ({ open }) => {
  const figure = open(<Page id="a" />);
  press('Enter', figure.button('Clear'));
  expect(figure.sentence).toBe('00000 00000 00000 00000 00000');
  press('Enter', figure.button('Draw on sketch'));
  slide(figure.slider('Brush'), 4);
  focus(figure.stop('Sketch'));
  press('Space');
  expect(figure.sentence).toBe('43000 31000 00000 00000 00000');
});

test('where it is locked it can only be looked at', ({ open }) => {
  const figure = open(<Locked id="a" />);
  focus(figure.stop('Sketch'));
  press('Space');
  expect(figure.sentence).toBe(before);
});

test('a pen that is dragged says so, and draws its way as one stroke', ({ open }) => {
  Element.prototype.setPointerCapture = vi.fn();
  const figure = open(<Page id="a" />);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ left: 0, top: 0, width: 50, height: 50 },
  } as DOMRect);
  const pen = (kind: string, clientX: number) =>
    flush(() =>
      figure
        .grid('Sketch')
        .dispatchEvent(
          new PointerEvent(kind, { bubbles: true, buttons: 1, pointerType: 'mouse', clientX, clientY: 45 }),
        ),
    );
  pen('pointerdown', 5);
  expect(onMove).not.toHaveBeenCalled();
  pen('pointermove', 25);
  pen('pointermove', 45);
  pen('pointerup', 45);
  expect(onMove).toHaveBeenCalledTimes(2);
  expect(figure.sentence).toBe('00300 00300 00300 77777 99999');
  press('Enter', figure.button('Undo'));
  expect(figure.sentence).toBe(before);
});
