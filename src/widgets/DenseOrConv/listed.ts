/** "1, 2 and 3" */
export const listed = (words: readonly (string | number)[]) =>
  new Intl.ListFormat('en-GB').format(words.map(String));
