/** The lines that a text on a page breaks into, and where each stands. */
export interface Line {
  readonly text: string;
  /** The beginning of its baseline, from the corner of the window. */
  readonly x: number;
  readonly y: number;
}

let pen: OffscreenCanvasRenderingContext2D | undefined;

function measured(style: CSSStyleDeclaration, text: string): TextMetrics {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return pen.measureText(text);
}

/** How far above its baseline a face reaches. */
function ascentOf(style: CSSStyleDeclaration): number {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measured(style, 'x');
  return fontBoundingBoxAscent / (fontBoundingBoxAscent + fontBoundingBoxDescent);
}

/**
 * The baseline of a sign in a formula. Of one that may stretch, as brackets do, the browser tells no line; but the box of
 * any sign lies close around what is painted of it.
 */
function baselineOfSign(sign: Element, text: string, style: CSSStyleDeclaration): number {
  const { top, height } = sign.getBoundingClientRect();
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = measured(style, text);
  return top + (height - above - below) / 2 + above;
}

export function linesOf(node: Text, style: CSSStyleDeclaration): Line[] {
  if (node.data.trim() === '') return [];
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [box] = range.getClientRects();
    if (!box || (box.width === 0 && node.data[at]!.trim() === '')) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) line.text += node.data[at]!;
    // SVG drops the space that a text begins with: it begins with its first letter.
    else if (node.data[at]!.trim() !== '') lines.push({ text: node.data[at]!, box });
  }
  const share = ascentOf(style);
  const sign = node.parentElement?.localName === 'mo' ? node.parentElement : null;
  const cased = (text: string) => (style.textTransform === 'uppercase' ? text.toUpperCase() : text);
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, box }) => ({
      text: cased(text.replaceAll(/\s+/g, ' ')),
      x: box.left,
      y: sign ? baselineOfSign(sign, text, style) : box.top + share * box.height,
    }));
}
