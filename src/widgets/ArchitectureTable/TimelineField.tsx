import { architectures } from '#course/architectures.ts';
import { Timeline } from '#figures/Timeline.tsx';
import { useOptions } from '../kit/useOptions.ts';
import type { Told } from '../kit/widget.tsx';
import { inThousands } from './inThousands.ts';
import type { declaration } from './parameters.ts';
import type { TableRun } from './run.ts';

const events = architectures.map(({ name, year, macs, parameters }) => ({
  ...{ name, year },
  ...{ cost: macs, size: parameters },
}));

/** The networks on the line of years: keys go from one to the next as they came out. */
export function TimelineField({ run, step }: Told<typeof declaration.parameters, TableRun>) {
  const rows = architectures.map((network) => run.networks.indexOf(network));
  const { box, list, option } = useOptions(rows, 'all');
  return (
    <div {...box}>
      <Timeline
        events={events}
        current={architectures.indexOf(step)}
        cost={inThousands}
        title="Multiply-adds for one picture"
        root={{ role: 'group', ...list, 'aria-label': 'Networks by year' }}
        event={(index) => {
          const { name, year } = architectures[index]!;
          return list ? { ...option(index), 'aria-label': `${name}, ${year}` } : {};
        }}
      />
    </div>
  );
}
