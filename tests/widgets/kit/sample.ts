import { choice, declare, grid, integer, toggle } from '#widgets/kit/parameters.ts';

/** A made-up widget's declaration: a kernel of up to 5 that has to fit into a side of up to 9. */
export const sample = declare({
  name: 'Sample',
  summary: 'A declaration to test with.',
  parameters: {
    side: integer('Side', { default: 7, min: 1, max: 9 }),
    kernel: integer('Kernel size', { default: 3, min: 1, max: 5 }),
    shape: choice('Shape', { disc: 'Disc', bar: 'Bar' }, 'disc'),
    mirrored: toggle('Mirrored'),
    drawn: grid('Drawing', { digits: [-9, 9], side: [1, 3] }),
  },
  presets: { small: { values: { side: 4, shape: 'bar' }, was: ['little'] } },
  facts: { span: 'what the kernel spans' },
  drawings: { drawn: { instead: 'shape', free: true, sample: ({ side }) => [[side]] } },
  refuses: ({ side, kernel }) => (kernel > side ? `A kernel of ${kernel} does not fit into ${side}.` : null),
});

export const defaults = { side: 7, kernel: 3, shape: 'disc', mirrored: false, drawn: null } as const;
