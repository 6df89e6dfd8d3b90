/** A widget whose steps fill no grid: four letters, told from A to D, in an order of their own. */
import type { Place } from '#trace/trace.ts';
import { declare } from '#widgets/kit/parameters.ts';
import { widget } from '#widgets/kit/widget.tsx';
import type { VNode } from 'preact';

const letters = ['A', 'B', 'C', 'D'];

const declaration = declare({
  name: 'Letters',
  summary: 'Four letters.',
  parameters: {},
  presets: {},
  facts: {},
});

export const lettersOn = (Stage: () => VNode) =>
  widget(declaration, {
    title: ({ step }) => `From ${step} on`,
    run: () => ({
      length: 4,
      step: (index: number) => letters[index]!,
      touching: ({ column }: Place) => [column],
    }),
    story: ({ step }) => [step],
    outcome: () => '',
    facts: () => ({}),
    stage: () => <Stage />,
  });
