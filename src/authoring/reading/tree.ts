/** The tree that MDX is read into: names for its nodes, and ways to build them. */
import type { Expression, ImportDeclaration, Program, Property } from 'estree';
import type { Nodes, Parents, Root, RootContent } from 'mdast';
// For the nodes and properties that they add to the tree's types.
import type {} from 'mdast-util-mdx-expression';
import type {} from 'mdast-util-to-hast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';
import type { Spot } from '../faults/fault.ts';

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;
export type { MdxJsxAttribute, MdxjsEsm, Nodes, Parents, Root };

export const isTag = (node: { type: string }): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Comments and the space between tags. */
export const isBlank = (node: Nodes): boolean =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
    ? node.data?.estree?.body.length === 0
    : node.type === 'text' && node.value.trim() === '';

/** Calls back for a node and everything below it, in reading order, with what it stands in (the nearest last). */
export function walk(
  node: Nodes,
  visit: (node: Nodes, above: readonly Parents[]) => void,
  above: Parents[] = [],
) {
  visit(node, above);
  if ('children' in node) for (const child of [...node.children]) walk(child, visit, [...above, node]);
}

export const spotOf = (node: { position?: { start: Spot } | undefined }): Spot => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** An attribute written by name; null where the tag has none of that name. */
export const attributeOf = (tag: Tag, name: string): MdxJsxAttribute | null =>
  tag.attributes.find((it): it is MdxJsxAttribute => it.type === 'mdxJsxAttribute' && it.name === name) ??
  null;

export const text = (name: string, value: string): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});

/** `{expression}` for an attribute. */
export const given = (name: string, expression: Expression): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value: { type: 'mdxJsxAttributeValueExpression', value: '', data: { estree: program(expression) } },
});

/** `{...expression}` */
export const spread = (argument: Expression): MdxJsxExpressionAttribute => ({
  type: 'mdxJsxExpressionAttribute',
  value: '',
  data: {
    estree: program({ type: 'ObjectExpression', properties: [{ type: 'SpreadElement', argument }] }),
  },
});

const program = (expression: Expression): Program => ({
  type: 'Program',
  sourceType: 'module',
  comments: [],
  body: [{ type: 'ExpressionStatement', expression }],
});

export const identifier = (name: string): Expression => ({ type: 'Identifier', name });

export const literalOf = (value: string | number): Expression => ({ type: 'Literal', value });

export const call = (name: string, ...args: Expression[]): Expression => ({
  type: 'CallExpression',
  callee: identifier(name),
  arguments: args,
  optional: false,
});

/** `() => expression` */
export const thunk = (body: Expression): Expression => ({
  type: 'ArrowFunctionExpression',
  params: [],
  body,
  expression: true,
});

export const object = (entries: readonly (readonly [string, Expression])[]): Expression => ({
  type: 'ObjectExpression',
  properties: entries.map(([name, value]): Property => ({
    type: 'Property',
    key: { type: 'Literal', value: name },
    value,
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
  })),
});

/** The import of a file's names, each under the name that the lesson will use. */
export function imports(from: string, names: Readonly<Record<string, string>>): MdxjsEsm & RootContent {
  const declaration: ImportDeclaration = {
    type: 'ImportDeclaration',
    attributes: [],
    source: { type: 'Literal', value: from, raw: JSON.stringify(from) },
    specifiers: Object.entries(names).map(([imported, name]) =>
      imported === 'default'
        ? { type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }
        : {
            type: 'ImportSpecifier',
            imported: { type: 'Identifier', name: imported },
            local: { type: 'Identifier', name },
          },
    ),
  };
  const estree: Program = { type: 'Program', sourceType: 'module', comments: [], body: [declaration] };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}
