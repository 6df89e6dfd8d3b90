/** One shape of an SVG, with all that sheets say of it, placed where it is seen. */
import { escaped } from '../escaped.ts';
import { round, tag } from './tag.ts';
import { stackOf } from './typefaces.ts';

type Attributes = Record<string, string | number>;
type Paint = (name: 'fill' | 'stroke', colour: string) => Attributes;

const length = (style: CSSStyleDeclaration, name: string, otherwise: SVGAnimatedLength): number => {
  const set = style.getPropertyValue(name);
  return set.endsWith('px') ? parseFloat(set) : otherwise.baseVal.value;
};

/** Its geometry, whether a sheet or an attribute gives it; null for what only holds shapes. */
function geometry(element: SVGGraphicsElement, style: CSSStyleDeclaration): Attributes | null {
  if (element instanceof SVGRectElement) {
    const [x, y, width, height] = (['x', 'y', 'width', 'height'] as const).map((name) =>
      length(style, name, element[name]),
    ) as [number, number, number, number];
    const rx = length(style, 'rx', element.rx) || length(style, 'ry', element.ry);
    return width > 0 && height > 0 ? { x, y, width, height, ...(rx > 0 && { rx }) } : {};
  }
  if (element instanceof SVGPathElement) return { d: element.getAttribute('d') ?? '' };
  if (element instanceof SVGCircleElement)
    return {
      cx: length(style, 'cx', element.cx),
      cy: length(style, 'cy', element.cy),
      r: length(style, 'r', element.r),
    };
  if (element instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = element;
    return { x1: x1.baseVal.value, y1: y1.baseVal.value, x2: x2.baseVal.value, y2: y2.baseVal.value };
  }
  if (element instanceof SVGPolygonElement || element instanceof SVGPolylineElement)
    return { points: element.getAttribute('points') ?? '' };
  if (element instanceof SVGTextElement) {
    const first = (list: SVGAnimatedLengthList) =>
      list.baseVal.numberOfItems > 0 ? list.baseVal.getItem(0).value : 0;
    return { x: first(element.x), y: first(element.y) };
  }
  return null;
}

function lettering(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': stackOf(style.fontFamily),
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    ...(style.fontStyle === 'italic' && { 'font-style': 'italic' }),
    'text-anchor': style.textAnchor,
    'dominant-baseline': style.dominantBaseline,
    ...(style.fontVariantNumeric.includes('tabular') && { style: 'font-variant-numeric:tabular-nums' }),
  };
}

/** A line, how it is cut into dashes, and whether it stays as thick however its drawing is stretched. */
function stroked(style: CSSStyleDeclaration, paint: Paint): Attributes {
  const stroke = paint('stroke', style.stroke);
  if (stroke['stroke'] === 'none') return {};
  return {
    ...stroke,
    'stroke-width': parseFloat(style.strokeWidth),
    ...(style.strokeDasharray !== 'none' && {
      'stroke-dasharray': style.strokeDasharray.replaceAll('px', ''),
    }),
    ...(style.strokeLinecap !== 'butt' && { 'stroke-linecap': style.strokeLinecap }),
    ...(style.strokeLinejoin !== 'miter' && { 'stroke-linejoin': style.strokeLinejoin }),
    ...(style.paintOrder !== 'normal' && { 'paint-order': style.paintOrder }),
    ...(style.vectorEffect !== 'none' && { 'vector-effect': style.vectorEffect }),
  };
}

/** The words of a text, those of its raised and lowered parts by themselves. */
const spansOf = (element: SVGTextElement): string =>
  [...element.childNodes]
    .map((node) => {
      const words = escaped(node.textContent ?? '');
      if (!(node instanceof SVGTSpanElement)) return words;
      const dy = node.getAttribute('dy');
      return tag('tspan', { ...(dy && { dy }), 'font-size': getComputedStyle(node).fontSize }, words);
    })
    .join('');

export function shapeOf(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  origin: { readonly left: number; readonly top: number },
  paint: Paint,
): string | null {
  const place = geometry(element, style);
  if (!place) return null;
  const isText = element instanceof SVGTextElement;
  if (Object.keys(place).length === 0 || (isText && element.textContent === '')) return '';
  const fill = paint('fill', style.fill);
  const line = stroked(style, paint);
  if (fill['fill'] === 'none' && !('stroke' in line)) return '';
  const { a, b, c, d, e, f } = element.getScreenCTM()!;
  const matrix = [a, b, c, d, e - origin.left, f - origin.top].map((value) => Math.round(value * 1e4) / 1e4);
  const attributes = {
    ...Object.fromEntries(
      Object.entries(place).map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]),
    ),
    ...(isText && lettering(style)),
    ...fill,
    ...line,
    transform: `matrix(${matrix.join(' ')})`,
  };
  return tag(element.localName, attributes, isText ? spansOf(element) : '');
}
