/** What a reader reads of a lesson, passage by passage, without its formulas, its code and its numbers. */
import type { Expression } from 'estree';
import { propsOf } from './props.ts';
import { attributeOf, isTag, walk, type Nodes, type Root, type Tag } from './tree.ts';

/** A paragraph, a heading, a cell of a table, a caption, a question. */
export interface Passage {
  /** Where it stands. */
  readonly node: Pick<Nodes, 'position'>;
  readonly pieces: readonly Piece[];
  /** Whether it only says what is to come. */
  readonly announces: boolean;
}

export interface Piece extends Around {
  readonly text: string;
}

interface Around {
  /** The term of the `<Term>` that it stands in. */
  readonly term?: string;
  /** Where the link leads that it stands in. */
  readonly link?: string;
}

/** For a formula, code or a number, so that words on either side of it are not read as one. */
const gap = ' … ';
/** The props whose text is read, and whether it is a heading. */
const read: Readonly<Record<string, 'heading' | 'text'>> = {
  title: 'heading',
  caption: 'text',
  question: 'text',
  alt: 'text',
  value: 'text',
};

/** In reading order. */
export function passagesOf(tree: Root): Passage[] {
  const passages: Passage[] = [];
  walk(tree, (node, above) => {
    const announced = above.some(
      (parent) => isTag(parent) && ['Discover', 'Concepts'].includes(parent.name ?? ''),
    );
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      passages.push({ node, pieces: piecesOf(node), announces: announced || node.type === 'heading' });
    else if (isTag(node)) passages.push(...propPassages(node));
  });
  return passages;
}

const propPassages = (tag: Tag): Passage[] =>
  [...propsOf(tag).written].flatMap(([name, { attribute, expression }]) =>
    Object.hasOwn(read, name)
      ? {
          node: attribute.position ? attribute : tag,
          pieces: [{ text: textIn(expression) }],
          announces: read[name] === 'heading',
        }
      : [],
  );

function textIn(expression: Expression): string {
  if (expression.type === 'TemplateLiteral')
    return expression.quasis.map(({ value }) => value.cooked ?? '').join(gap);
  return expression.type === 'Literal' && typeof expression.value === 'string' ? expression.value : gap;
}

function piecesOf(node: Nodes, around: Around = {}): Piece[] {
  if (node.type === 'text') return [{ text: node.value, ...around }];
  const term = isTag(node) && node.name === 'Term' ? attributeOf(node, 'to')?.value : null;
  const inside = {
    ...around,
    ...(typeof term === 'string' && { term }),
    ...(node.type === 'link' && { link: node.url }),
  };
  return 'children' in node && node.children.length > 0
    ? node.children.flatMap((child) => piecesOf(child, inside))
    : [{ text: gap, ...inside }];
}
