import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Quantity, SameFormula, SizeFormula, SpanFormula, TransposedFormula } from '#figures/Formula.tsx';

const text = (html: string) => html.replace(/<[^>]*>/g, '');

test('the size formula has the numbers filled in', () => {
  const html = render(<SizeFormula input={7} kernel={3} padding={0} stride={2} output={3} />);
  expect(text(html)).toBe('O=⌊(7−3+2·0)/2⌋+1=3');
  expect(html).toMatch(/^<span class="formula"><math><mrow>/);
  expect(html).toContain('<mn class="input">7</mn>');
  expect(html).toContain('<mn class="output">3</mn>');
});

test('the span of a dilated kernel is derived', () => {
  expect(text(render(<SpanFormula kernel={3} dilation={2} span={5} />))).toBe('K′=2·(3−1)+1=5');
});

test('a negative number is a sign and a number', () => {
  expect(render(<Quantity of="kernel" value={-2} />)).toBe(
    '<mrow class="kernel"><mo>−</mo><mn>2</mn></mrow>',
  );
});

const size = { input: 7, kernel: 4, padding: 1, stride: 2, output: 4 };

test('a size can be rounded up, with uneven padding, and with a last window that does not count', () => {
  expect(text(render(<SizeFormula {...size} ceil />))).toBe('O=⌈(7−4+2·1)/2⌉+1=4');
  expect(text(render(<SizeFormula {...size} after={2} />))).toBe('O=⌊(7−4+1+2)/2⌋+1=4');
  expect(text(render(<SizeFormula {...size} ceil beyond />))).toBe('O=⌈(7−4+2·1)/2⌉+1−1=4');
});

test('in brief, a size leaves out the stride and the padding that are none', () => {
  const plain = { ...size, padding: 0, stride: 1 };
  expect(text(render(<SizeFormula {...plain} brief />))).toBe('O=7−4+1=4');
  expect(text(render(<SizeFormula {...plain} padding={1} output={6} brief />))).toBe('O=⌊(7−4+2·1)/1⌋+1=6');
  expect(text(render(<SizeFormula {...plain} stride={2} output={2} brief />))).toBe('O=⌊(7−4+2·0)/2⌋+1=2');
});

test('each side of a rectangle is named', () => {
  expect(render(<SizeFormula {...size} axis="width" />)).toContain(
    '<msub><mi class="output">O</mi><mtext>width</mtext></msub>',
  );
});

test('Keras counts the windows first', () => {
  expect(text(render(<SameFormula input={7} stride={2} output={4} />))).toBe('O=⌈7/2⌉=4');
});

test('the transposed size has its numbers filled in', () => {
  expect(text(render(<TransposedFormula {...size} output={15} outputPadding={1} />))).toBe(
    'O=2·(7−1)+4−2·1+1=15',
  );
});
