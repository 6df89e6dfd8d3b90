/**
 * Scales here go from numbers to numbers. Those of d3 would go to colours, texts and dates as well, and bring all that
 * these need to each page with a chart: a third of its weight.
 */
import type { Plugin } from 'vite';

const asked =
  'import {interpolate as interpolateValue, interpolateNumber, interpolateRound} from "d3-interpolate";';
const given = `import { interpolateNumber, interpolateRound } from "d3-interpolate";
const interpolateValue = interpolateNumber;`;

export function numbersOnly(): Plugin {
  return {
    name: 'numbers-only',
    apply: 'build',
    transform: {
      filter: { id: /\/d3-scale\/src\/continuous\.js$/ },
      handler(code) {
        if (!code.includes(asked))
          this.error('d3-scale imports what it interpolates with in another way now.');
        return { code: code.replace(asked, given), map: null };
      },
    },
  };
}
