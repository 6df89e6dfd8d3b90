import type { ComponentChildren } from 'preact';

import { formatNumber } from './values.ts';

export type Role = 'input' | 'kernel' | 'output' | 'gradient';

/** A formula with its numbers filled in, as MathML: seen, spoken and copied alike. */
export const Formula = ({ children }: { children: ComponentChildren }) => (
  <span class="formula">
    <math>
      <mrow>{children}</mrow>
    </math>
  </span>
);
export const Symbol = ({ of, children }: { of?: Role; children: string }) => <mi class={of}>{children}</mi>;
export const Quantity = ({ of, value }: { of?: Role; value: number }) =>
  value < 0 ? (
    <mrow class={of}>
      <mo>−</mo>
      <mn>{formatNumber(-value)}</mn>
    </mrow>
  ) : (
    <mn class={of}>{formatNumber(value)}</mn>
  );
export const Sign = ({ children }: { children: string }) => <mo>{children}</mo>;

/** A term of a formula: a sign or a plain symbol, a plain number, or a symbol or number in the colour of its role. */
export type Term = string | number | readonly [of: Role, what: string | number];

/** Letters name something, unless they stand for a sum. */
const isName = (term: string) => /^\p{L}/u.test(term) && term !== 'Σ';

export const Terms = ({ terms }: { terms: readonly Term[] }) => (
  <>
    {terms.map((term, n) => {
      if (typeof term === 'number') return <Quantity key={n} value={term} />;
      if (typeof term === 'string')
        return isName(term) ? <Symbol key={n}>{term}</Symbol> : <Sign key={n}>{term}</Sign>;
      const [of, what] = term;
      return typeof what === 'number' ? (
        <Quantity key={n} of={of} value={what} />
      ) : (
        <Symbol key={n} of={of}>
          {what}
        </Symbol>
      );
    })}
  </>
);

interface Equation {
  of: Role;
  symbol: string;
  /** Which side of a rectangle this is, where height and width differ: it stands below the symbol. */
  axis?: string | undefined;
  terms: readonly Term[];
}

/** A size, and what it comes from: O = … = 5 */
const Equation = ({ of, symbol, axis, terms }: Equation) => (
  <Formula>
    {axis === undefined ? (
      <Symbol of={of}>{symbol}</Symbol>
    ) : (
      <msub>
        <Symbol of={of}>{symbol}</Symbol>
        <mtext>{axis}</mtext>
      </msub>
    )}
    <Terms terms={['=', ...terms]} />
  </Formula>
);

interface Span {
  kernel: number;
  dilation: number;
  span: number;
  axis?: string | undefined;
}

/** K′ = D·(K − 1) + 1: how many cells a kernel spans when its taps lie D apart. */
export const SpanFormula = ({ kernel, dilation, span, axis }: Span) => (
  <Equation
    of="kernel"
    symbol="K′"
    axis={axis}
    terms={[dilation, '·', '(', ['kernel', kernel], '−', 1, ')', '+', 1, '=', ['kernel', span]]}
  />
);

interface Sides {
  input: number;
  /** The kernel's side, or what it spans if it is dilated. */
  kernel: number;
  padding: number;
  stride: number;
  output: number;
  axis?: string | undefined;
}
interface Rounding {
  /** Padding at the end, where it differs from that at the beginning. */
  after?: number;
  ceil?: boolean;
  /** With `ceil`, whether the last window is not counted because it would start beyond the input. */
  beyond?: boolean;
  /** Whether a padding of 0 and a stride of 1 are left out: where they can't be set, nobody need know of them. */
  brief?: boolean;
}

/** O = ⌊(W − K + 2·P) / S⌋ + 1, or the same rounded up; O = W − K + 1 in brief. */
export function SizeFormula(props: Sides & Rounding) {
  const {
    input,
    kernel,
    padding,
    after = padding,
    stride,
    output,
    axis,
    ceil = false,
    beyond = false,
    brief = false,
  } = props;
  const [open, close] = ceil ? ['⌈', '⌉'] : ['⌊', '⌋'];
  const both: Term[] = after === padding ? [2, '·', padding] : [padding, '+', after];
  const room: Term[] = ['(', ['input', input], '−', ['kernel', kernel], '+', ...both, ')'];
  const first: Term[] = beyond ? ['+', 1, '−', 1] : ['+', 1];
  const places: Term[] =
    brief && padding === 0 && stride === 1
      ? [['input', input], '−', ['kernel', kernel], '+', 1]
      : [open, ...room, '/', stride, close, ...first];
  const terms: Term[] = [...places, '=', ['output', output]];
  return <Equation of="output" symbol="O" axis={axis} terms={terms} />;
}

/** O = ⌈W / S⌉: how Keras counts the windows first, and finds the padding afterwards. */
export const SameFormula = ({ input, stride, output, axis }: Omit<Sides, 'kernel' | 'padding'>) => (
  <Equation
    of="output"
    symbol="O"
    axis={axis}
    terms={['⌈', ['input', input], '/', stride, '⌉', '=', ['output', output]]}
  />
);

/** O = S·(W − 1) + K′ − 2·P + output padding */
export function TransposedFormula(props: Sides & { outputPadding: number }) {
  const { input, kernel, padding, stride, output, axis, outputPadding } = props;
  const canvas: Term[] = [stride, '·', '(', ['input', input], '−', 1, ')', '+', ['kernel', kernel]];
  const terms: Term[] = [...canvas, '−', 2, '·', padding, '+', outputPadding, '=', ['output', output]];
  return <Equation of="output" symbol="O" axis={axis} terms={terms} />;
}
