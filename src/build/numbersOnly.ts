/**
 * Scales here go from numbers to numbers, and what stands at an axis is written by the figures themselves. Those of d3
 * would go to colours, texts and dates as well, and write numbers in every way there is, and bring all that these need to
 * each page with a chart: half of its weight.
 */
import type { Plugin } from 'vite';

/** What the files of d3-scale import, and what they are given in its place. */
const changes: Readonly<Record<string, readonly [asked: string, given: string]>> = {
  'continuous.js': [
    'import {interpolate as interpolateValue, interpolateNumber, interpolateRound} from "d3-interpolate";',
    `import { interpolateNumber, interpolateRound } from "d3-interpolate";
const interpolateValue = interpolateNumber;`,
  ],
  'linear.js': ['import tickFormat from "./tickFormat.js";', 'const tickFormat = undefined;'],
  'log.js': [
    'import {format, formatSpecifier} from "d3-format";',
    'const format = undefined, formatSpecifier = undefined;',
  ],
};

export function numbersOnly(): Plugin {
  return {
    name: 'numbers-only',
    apply: 'build',
    transform: {
      filter: { id: /\/d3-scale\/src\/(?:continuous|linear|log)\.js$/ },
      handler(code, id) {
        const [asked, given] = changes[id.slice(id.lastIndexOf('/') + 1)]!;
        if (!code.includes(asked)) this.error('d3-scale imports what it works with in another way now.');
        return { code: code.replace(asked, given), map: null };
      },
    },
  };
}
