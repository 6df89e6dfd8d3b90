/** Whoever switches a lint rule off says which one and why: `// eslint-disable-next-line rule -- reason`. */
const directive = /^\s*eslint-disable(-next-line|-line)?(?<rest>[^]*)$/;

export const reasons = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      reason: 'Say which rule is switched off and why: `eslint-disable-next-line rule -- reason`.',
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const rest = directive.exec(comment.value)?.groups.rest;
        if (rest !== undefined && !/^\s+\S.*\s--\s+\S/s.test(rest))
          // Just before the comment, or `eslint-disable` alone would silence this complaint with all others.
          context.report({
            loc: { line: comment.loc.start.line, column: comment.loc.start.column - 1 },
            messageId: 'reason',
          });
      }
    },
  }),
};
