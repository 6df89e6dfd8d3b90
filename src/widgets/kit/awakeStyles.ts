import rules from './awake.css?inline';

/**
 * The looks of what a live widget has to press and to type into. They travel with the script, once for all pages: the
 * page itself need not carry what it cannot show without it.
 */
if (typeof document !== 'undefined') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
