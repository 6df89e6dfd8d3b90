/** What a choice's options are called, from a list of things that have labels of their own. */
export const labels = <Name extends string>(named: Readonly<Record<Name, { readonly label: string }>>) =>
  Object.fromEntries(
    Object.entries<{ readonly label: string }>(named).map(([name, { label }]) => [name, label]),
  ) as Record<Name, string>;
