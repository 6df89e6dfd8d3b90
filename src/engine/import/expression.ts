/** An expression of Python, as far as networks are written with them; of the rest it is known only what it is. */
export type Expression = { readonly line: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'index'; readonly of: Expression; readonly items: readonly Expression[] }
  | { readonly kind: 'slice'; readonly step: Expression | null; readonly whole: boolean }
  | { readonly kind: 'unary'; readonly sign: string; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'other'; readonly what: string }
);

/** What a call is given: by place, by name, or spread (`*` or `**`). */
export interface Argument {
  readonly name: string | null;
  readonly spread: boolean;
  readonly value: Expression;
}
