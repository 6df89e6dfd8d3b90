/**
 * Part of a page as it is seen, told in SVG alone: where everything lies and how it is coloured is asked of the browser
 * and stands in each shape, so that any program can show it, and no sheet is needed.
 */
import { colourReader, stopsOf } from './colours.ts';
import { linesOf } from './lines.ts';
import { shapeOf } from './shapes.ts';
import { escaped } from '../escaped.ts';
import { round, tag } from './tag.ts';

export interface Seen {
  /** What is drawn lies in this box, as SVG has them: x, y, width, height. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly body: string;
  /** The families of type that it is set in. */
  readonly families: ReadonlySet<string>;
}

/** The page around it is seen, too, a little. */
const MARGIN = 16;

export function seen(root: HTMLElement): Seen {
  const { left, top, width, height } = root.getBoundingClientRect();
  const read = colourReader();
  const families = new Set<string>();
  const parts: string[] = [];
  let names = 0;

  const paint = (name: 'fill' | 'stroke', colour: string): Record<string, string | number> => {
    const found = read(colour);
    if (!found) return { [name]: 'none' };
    return { [name]: found.hex, ...(found.opacity < 1 && { [`${name}-opacity`]: found.opacity }) };
  };

  const placeOf = (element: Element) => {
    const at = element.getBoundingClientRect();
    return {
      x: round(at.left - left),
      y: round(at.top - top),
      width: round(at.width),
      height: round(at.height),
    };
  };

  function box(element: HTMLElement, style: CSSStyleDeclaration): void {
    const place = placeOf(element);
    const corner = Math.min(parseFloat(style.borderTopLeftRadius) || 0, place.width / 2, place.height / 2);
    const stops = stopsOf(style.backgroundImage);
    if (stops) {
      const id = `ramp-${++names}`;
      const inner = stops.map((colour, n) =>
        tag('stop', { offset: round(n / (stops.length - 1)), 'stop-color': read(colour)?.hex ?? '#000' }),
      );
      parts.push(
        tag('linearGradient', { id }, inner.join('')),
        tag('rect', { ...place, rx: corner, fill: `url(#${id})` }),
      );
    }
    const fill = paint('fill', style.backgroundColor);
    const edge = parseFloat(style.borderTopWidth) || 0;
    const stroke = edge > 0 && style.borderTopStyle !== 'none' ? paint('stroke', style.borderTopColor) : {};
    if (fill['fill'] === 'none' && !('stroke' in stroke)) return;
    // A line that only parts what lies above from what lies below is no box.
    if (edge > 0 && parseFloat(style.borderBottomWidth) === 0) {
      if (fill['fill'] !== 'none') parts.push(tag('rect', { ...place, ...fill }));
      parts.push(
        tag('path', { d: `M${place.x} ${place.y}h${place.width}`, ...stroke, 'stroke-width': edge }),
      );
    } else
      parts.push(
        tag('rect', { ...place, rx: corner, ...fill, ...stroke, ...(edge > 0 && { 'stroke-width': edge }) }),
      );
  }

  /** Whether what lies in an element is cut at its round corners, and begins to do so. */
  function cut(element: HTMLElement, style: CSSStyleDeclaration): boolean {
    const radius = parseFloat(style.borderTopLeftRadius) || 0;
    if (radius === 0) return false;
    const id = `cut-${++names}`;
    parts.push(
      tag('clipPath', { id }, tag('rect', { ...placeOf(element), rx: radius })),
      `<g clip-path="url(#${id})">`,
    );
    return true;
  }

  function letters(node: Text, style: CSSStyleDeclaration): void {
    const family = style.fontFamily.split(',')[0]!.replaceAll(/["']/g, '');
    for (const { text, x, y } of linesOf(node, style)) {
      families.add(family);
      // Formulas set a variable of one letter aslant.
      const aslant =
        style.fontStyle === 'italic' || (node.parentElement!.localName === 'mi' && text.length === 1);
      const set = {
        ...{
          'font-family': family,
          'font-size': round(parseFloat(style.fontSize)),
          'font-weight': style.fontWeight,
        },
        ...(aslant && { 'font-style': 'italic' }),
        ...(style.fontVariantNumeric.includes('tabular') && { style: 'font-variant-numeric:tabular-nums' }),
      };
      parts.push(
        tag(
          'text',
          { x: round(x - left), y: round(y - top), ...set, ...paint('fill', style.color) },
          escaped(text),
        ),
      );
    }
  }

  function visit(element: Element): void {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
    // What is there for the ear alone is cut to nothing.
    if (style.clipPath.startsWith('inset(50%')) return;
    if (element instanceof HTMLCanvasElement) {
      parts.push(
        tag('image', { ...placeOf(element), href: element.toDataURL(), style: 'image-rendering:pixelated' }),
      );
      return;
    }
    if (element instanceof HTMLElement) box(element, style);
    const faded = Number(style.opacity) < 1;
    if (faded) parts.push(`<g opacity="${style.opacity}">`);
    const corner =
      element instanceof HTMLElement && style.overflowX === 'hidden' ? cut(element, style) : false;
    const shape =
      element instanceof SVGGraphicsElement ? shapeOf(element, style, { left, top }, paint) : null;
    if (shape) {
      if (element instanceof SVGTextElement)
        families.add(style.fontFamily.split(',')[0]!.replaceAll(/["']/g, ''));
      parts.push(shape);
    } else
      for (const child of element.childNodes) {
        if (child instanceof Text) letters(child, style);
        else if (child instanceof Element) visit(child);
      }
    if (corner) parts.push('</g>');
    if (faded) parts.push('</g>');
  }

  const ground = paint('fill', getComputedStyle(document.body).backgroundColor);
  parts.push(
    tag('rect', {
      x: -MARGIN,
      y: -MARGIN,
      width: width + 2 * MARGIN,
      height: height + 2 * MARGIN,
      ...ground,
    }),
  );
  visit(root);
  const [wide, tall] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + 2 * MARGIN];
  return { box: [-MARGIN, -MARGIN, wide, tall], body: parts.join(''), families };
}
