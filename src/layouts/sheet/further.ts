/** The second sheet of figures, and whose it is. */
import sheet from './further.css?url';
import written from './further.css?raw';

const names = new Set([...written.matchAll(/widgets\/(\w+)\//g)].map(([, name]) => name));

/** What a page needs beside the one sheet of the site, for the widgets that it shows: any, where it does not say. */
export const further = (shown: readonly string[] | undefined): string | null =>
  shown === undefined || shown.some((name) => names.has(name)) ? sheet : null;
