/**
 * Gives the page a style sheet that travels with a script, once for all pages: the looks of what is not there without
 * it, which no page need carry then.
 */
export function adopt(rules: string): void {
  // The server draws what the script makes, too.
  if (typeof document === 'undefined') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
