/** What a lesson computes says where it stands if it fails, or if it comes out as nothing that can be read. */
import type { Expression, Program } from 'estree';
import type { Page } from '../reading/page.ts';
import { call, imports, literalOf, spotOf, thunk, walk } from '../reading/tree.ts';

export function placeComputed(page: Page): void {
  walk(page.tree, (node) => {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      const [statement] = node.data?.estree?.body ?? [];
      if (statement?.type === 'ExpressionStatement' && !/\bawait\b/.test(node.value))
        statement.expression = placed('_shown', statement.expression, page, spotOf(node));
    }
    if (node.type === 'mdxjsEsm') placeExports(node.data?.estree, page);
  });
  page.tree.children.unshift(
    imports('#lesson/checked.ts', {
      computed: '_computed',
      shown: '_shown',
      checkedTag: '_checkedTag',
      checkedWidget: '_checkedWidget',
    }),
  );
}

/** `export const map = conv2d(…)` */
function placeExports(program: Program | null | undefined, page: Page) {
  for (const statement of program?.body ?? []) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const declarator of declaration.declarations) {
      const { init, loc } = declarator;
      if (!init || !loc || /Function|Await/.test(init.type)) continue;
      declarator.init = placed('_computed', init, page, {
        line: loc.start.line,
        column: loc.start.column + 1,
      });
    }
  }
}

const placed = (how: string, expression: Expression, page: Page, spot: Parameters<Page['place']>[0]) =>
  call(how, literalOf(page.place(spot)), thunk(expression));
