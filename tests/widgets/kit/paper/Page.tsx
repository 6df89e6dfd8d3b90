/** A paper of five by five, and the ink on it told in words. */
import { declare, grid } from '#widgets/kit/parameters.ts';
import { Paper } from '#widgets/kit/paper/Paper.tsx';
import { widget } from '#widgets/kit/widget.tsx';

const declaration = declare({
  name: 'Page',
  summary: 'A paper to draw on.',
  parameters: { sketch: grid('Sketch', { digits: [0, 9], side: [5, 5] }) },
  presets: {},
  facts: {},
  drawings: { sketch: { sample: () => Array.from({ length: 5 }, () => [0, 0, 3, 0, 0]) } },
});

export const pageOf = (locked: boolean, onMove: () => void) =>
  widget(declaration, {
    title: 'A page',
    still: true,
    run: ({ sketch }) => ({ sketch, length: 1, step: () => null, touching: () => [] }),
    story: ({ run }) => [run.sketch.map((row) => row.join('')).join(' ')],
    outcome: () => '',
    facts: () => ({}),
    stage: ({ run }) => (
      <Paper
        draws="sketch"
        data={run.sketch.flat().map((ink) => ink / 9)}
        moving={false}
        {...{ locked, onMove }}
      >
        <em>Draw.</em>
      </Paper>
    ),
  });
