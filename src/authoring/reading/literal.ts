/** Values that an author wrote as they are, read without running anything: `2`, `-1`, `3 * 3`, `[[0, 1], [1, 0]]`. */
import type { Expression, Literal, SpreadElement } from 'estree';
import type { MdxJsxAttribute } from './tree.ts';

export type Read = { readonly known: true; readonly value: unknown } | { readonly known: false };

const unknown: Read = { known: false };
const known = (value: unknown): Read => ({ known: true, value });

export function literal(expression: Expression | SpreadElement | null): Read {
  switch (expression?.type) {
    case 'Literal':
      return known(expression.value);
    case 'Identifier':
      return expression.name === 'undefined' ? known(undefined) : unknown;
    case 'TemplateLiteral':
      return expression.expressions.length === 0 ? known(expression.quasis[0]?.value.cooked) : unknown;
    case 'UnaryExpression': {
      const argument = literal(expression.argument);
      if (!argument.known || typeof argument.value !== 'number') return unknown;
      return expression.operator === '-' ? known(-argument.value) : unknown;
    }
    case 'BinaryExpression': {
      if (expression.left.type === 'PrivateIdentifier') return unknown;
      const [left, right] = [literal(expression.left), literal(expression.right)];
      if (!left.known || !right.known) return unknown;
      return arithmetic(expression.operator, left.value, right.value);
    }
    case 'ArrayExpression': {
      const items = expression.elements.map(literal);
      return items.every((item) => item.known) ? known(items.map((item) => item.value)) : unknown;
    }
    case 'ObjectExpression': {
      const entries: [string, unknown][] = [];
      for (const property of expression.properties) {
        if (property.type !== 'Property' || property.computed) return unknown;
        const value = literal(property.value as Expression);
        if (!value.known) return unknown;
        const { key } = property;
        entries.push([key.type === 'Identifier' ? key.name : String((key as Literal).value), value.value]);
      }
      return known(Object.fromEntries(entries));
    }
    default:
      return unknown;
  }
}

function arithmetic(operator: string, a: unknown, b: unknown): Read {
  if (typeof a !== 'number' || typeof b !== 'number') return unknown;
  switch (operator) {
    case '+':
      return known(a + b);
    case '-':
      return known(a - b);
    case '*':
      return known(a * b);
    case '/':
      return known(a / b);
    case '**':
      return known(a ** b);
    default:
      return unknown;
  }
}

/** The expression that stands for an attribute's value: `stride={2}`, `title="…"`, `right`. */
export function expressionOf({ value }: MdxJsxAttribute): Expression {
  if (typeof value === 'string') return { type: 'Literal', value };
  const statement = value?.data?.estree?.body[0];
  return statement?.type === 'ExpressionStatement' ? statement.expression : { type: 'Literal', value: true };
}
