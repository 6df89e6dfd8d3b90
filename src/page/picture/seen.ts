/**
 * Part of a page as it is seen, told in SVG alone: where everything lies and how it is coloured is asked of the browser
 * and stands in each shape, so that any program can show it, and no sheet is needed.
 */
import { colourReader, stopsOf } from './colours.ts';
import { areAlike, waysAlong, type Edge, type Edges } from './edges.ts';
import { linesOf } from './lines.ts';
import { shapeOf } from './shapes.ts';
import { escaped } from '../escaped.ts';
import { round, tag } from './tag.ts';
import { stackOf, Written } from './typefaces.ts';

export interface Seen {
  /** What is drawn lies in this box, as SVG has them: x, y, width, height. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly body: string;
  /** What is written in it, for the typefaces that it takes. */
  readonly written: Written;
}

/** The page around it is seen, too, a little. */
const MARGIN = 16;

export function seen(root: HTMLElement): Seen {
  const { left, top, width, height } = root.getBoundingClientRect();
  const read = colourReader();
  const written = new Written();
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
    if (fill['fill'] !== 'none') parts.push(tag('rect', { ...place, rx: corner, ...fill }));
    outline(element, style);
  }

  function outline(element: HTMLElement, style: CSSStyleDeclaration): void {
    const place = placeOf(element);
    const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, place.width / 2, place.height / 2);
    const edges = edgesOf(style);
    const [edge] = edges;
    if (!areAlike(edges))
      for (const way of waysAlong(place, edges, radius))
        parts.push(tag('path', { d: way.d, fill: 'none', ...drawn(way.edge) }));
    else if (edge) {
      // Through the middle of what a browser paints.
      const half = edge.width / 2;
      const [x, y] = [round(place.x + half), round(place.y + half)];
      const [width, height] = [round(place.width - edge.width), round(place.height - edge.width)];
      const rx = Math.max(0, radius - half);
      parts.push(tag('rect', { x, y, width, height, rx, fill: 'none', ...drawn(edge) }));
    }
  }

  function edgesOf(style: CSSStyleDeclaration): Edges {
    const edge = (side: 'Top' | 'Right' | 'Bottom' | 'Left'): Edge | null => {
      const width = parseFloat(style[`border${side}Width`]) || 0;
      const colour = style[`border${side}Color`];
      return width > 0 && read(colour) ? { width, colour, style: style[`border${side}Style`] } : null;
    };
    return [edge('Top'), edge('Right'), edge('Bottom'), edge('Left')];
  }

  const drawn = ({ width: wide, colour, style }: Edge) => ({
    ...paint('stroke', colour),
    'stroke-width': wide,
    ...(style === 'dashed' && { 'stroke-dasharray': `${2 * wide} ${2 * wide}` }),
  });

  /** Whether what lies in an element is cut at its edges, and begins to do so. */
  function cut(element: HTMLElement, style: CSSStyleDeclaration): boolean {
    if (style.overflowX === 'visible') return false;
    const radius = parseFloat(style.borderTopLeftRadius) || 0;
    const id = `cut-${++names}`;
    parts.push(
      tag('clipPath', { id }, tag('rect', { ...placeOf(element), rx: radius })),
      `<g clip-path="url(#${id})">`,
    );
    return true;
  }

  function letters(node: Text, style: CSSStyleDeclaration): void {
    const stack = stackOf(style.fontFamily);
    for (const { text, x, y } of linesOf(node, style)) {
      // Formulas set a variable of one letter aslant.
      const aslant =
        style.fontStyle === 'italic' || (node.parentElement!.localName === 'mi' && text.length === 1);
      const set = {
        ...{
          'font-family': stack,
          'font-size': round(parseFloat(style.fontSize)),
          'font-weight': style.fontWeight,
        },
        ...(aslant && { 'font-style': 'italic' }),
        ...(style.fontVariantNumeric.includes('tabular') && { style: 'font-variant-numeric:tabular-nums' }),
      };
      written.add(stack, aslant ? 'italic' : 'normal', text);
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
    // What is folded away has its place and its colours, too.
    if (element.matches('details:not([open]) > :not(summary)')) return;
    // What is there for the ear alone is cut to nothing.
    if (style.clipPath.startsWith('inset(50%')) return;
    if (element instanceof HTMLCanvasElement) {
      parts.push(
        tag('image', { ...placeOf(element), href: element.toDataURL(), style: 'image-rendering:pixelated' }),
      );
      outline(element, style);
      return;
    }
    if (element instanceof HTMLElement) box(element, style);
    const faded = Number(style.opacity) < 1;
    if (faded) parts.push(`<g opacity="${style.opacity}">`);
    const isCut = element instanceof HTMLElement && cut(element, style);
    const shape =
      element instanceof SVGGraphicsElement ? shapeOf(element, style, { left, top }, paint) : null;
    if (shape) {
      if (element instanceof SVGTextElement)
        written.add(stackOf(style.fontFamily), style.fontStyle, element.textContent);
      parts.push(shape);
    } else
      for (const child of element.childNodes) {
        if (child instanceof Text) letters(child, style);
        else if (child instanceof Element) visit(child);
      }
    if (isCut) parts.push('</g>');
    if (faded) parts.push('</g>');
  }

  const ground = paint('fill', getComputedStyle(document.documentElement).backgroundColor);
  const [wide, tall] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + 2 * MARGIN];
  parts.push(tag('rect', { x: -MARGIN, y: -MARGIN, width: wide, height: tall, ...ground }));
  visit(root);
  return { box: [-MARGIN, -MARGIN, wide, tall], body: parts.join(''), written };
}
