/** The page's typefaces, to be carried inside a picture. */

/** Where the page's sheet has a typeface from. */
function addressOf(family: string, style: string): string {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const said = (name: string) => rule.style.getPropertyValue(name).replaceAll(/["']/g, '');
      const url = /url\(["']?([^"')]+\.woff2)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (url && said('font-family') === family && (said('font-style') || 'normal') === style)
        return new URL(url, sheet.href ?? document.baseURI).href;
    }
  throw new Error(`The page has no ${family}.`);
}

/** One of them as a rule of a style sheet that needs no other file. */
export async function faceRule(family: string, style = 'normal'): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(addressOf(family, style))).arrayBuffer());
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `@font-face{font-family:"${family}";font-weight:200 900;font-style:${style};src:url(data:font/woff2;base64,${data})}`;
}
