/** Gives pages the dates of the course's files. */
import type { Plugin } from 'vite';
import { datesOf } from './dates.ts';

const id = 'virtual:dates';

export function datesPlugin(root: string): Plugin {
  return {
    name: 'dates',
    resolveId: (asked) => (asked === id ? id : undefined),
    load(asked) {
      if (asked !== id) return undefined;
      const lessons = Object.entries(datesOf(root)).filter(([file]) => file.startsWith('content/'));
      return `export const dates = ${JSON.stringify(Object.fromEntries(lessons))};`;
    },
  };
}
