/** Text within HTML, SVG or XML, between tags or in an attribute's double quotes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Data within a script of a page, which nothing in it can end. */
export const asData = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
