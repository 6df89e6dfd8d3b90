/** A widget in many states that an address can hold: whether it shows and says what the engine answers. */
import type { ComponentType } from 'preact';
import { describe, expect } from 'vitest';

import { readAddress } from '#widgets/kit/address.ts';
import { merge } from '#widgets/kit/check.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import type { Declaration, Filled, Parameters, Values, WidgetProps } from '#widgets/kit/parameters.ts';
import { test, type Figure } from './live.tsx';
import { query } from './settings.ts';

/** The widgets that were. */
export const seen: string[] = [];

/** Opens a widget in each of these states and looks whether it shows what it should. */
export function shows<P extends Parameters>(
  declaration: Declaration<P>,
  Widget: ComponentType<WidgetProps<P>>,
  states: readonly Values<P>[],
  look: (open: (step: number | 'last') => Figure, values: Filled<P>) => void,
): void {
  seen.push(declaration.name);
  const defaults = merge(declaration, undefined, {});
  describe(declaration.name, () => {
    test.for(states.map((values) => [query(values), values] as const))(
      '%s',
      ([setting, values], { open }) => {
        const search = `?${setting
          .split('&')
          .map((part) => `a.${part}`)
          .join('&')}`;
        expect(readAddress(declaration, defaults, 'a', search)).toEqual({ values, step: null, refused: [] });
        look(
          (step) => open(<Widget id="a" {...values} step={step} />, { still: true }),
          withSamples(declaration, values),
        );
      },
    );
  });
}
