import { formatNumber as number } from '#figures/values.ts';
import { captionOf, KindTable, Part } from './KindTable.tsx';
import { sizesOf } from './parameters.ts';
import type { CostTold } from './looked.ts';
import { TimeTable } from './TimeTable.tsx';

/** The table that is chosen: all kinds side by side. */
export function Tables(told: CostTold) {
  if (told.values.table === 'time') return <TimeTable {...told} />;
  return told.values.table === 'budget' ? <BudgetTable {...told} /> : <CostTable {...told} />;
}

function CostTable(told: CostTold) {
  const { costs } = told.run;
  const [full] = costs;
  return (
    <KindTable
      name="What each kind costs"
      caption={captionOf(told)}
      heads={['Parameters', 'MACs', 'Activations', 'MACs per number moved']}
      chosen={told.values.kind}
      rows={costs.map((cost) => ({
        kind: cost.kind,
        cells: [
          <Part key="p" kind={cost.kind} value={cost.parameters} full={full!.parameters} />,
          <Part key="m" kind={cost.kind} value={cost.macs} full={full!.macs} />,
          <Part key="a" kind={cost.kind} value={cost.activations} full={full!.activations} />,
          <b key="i">{number(cost.macsPerMove < 10 ? cost.macsPerMove : Math.round(cost.macsPerMove))}</b>,
        ],
      }))}
    />
  );
}

function BudgetTable(told: CostTold) {
  const { budgets, costs } = told.run;
  const { side } = sizesOf(told.values);
  return (
    <KindTable
      name="What one budget buys"
      caption={`For the ${number(costs[0]!.macs)} multiply-adds of one full convolution: so many layers on end, or one with so many channels`}
      heads={['Layers', 'which see', 'or channels']}
      chosen={told.values.kind}
      rows={budgets.map(({ kind, layers, sees, channels }) => ({
        kind,
        cells: [
          <b key="l">{number(layers)}</b>,
          sees >= 2 * side - 1 ? 'every pixel' : `${sees} × ${sees}`,
          <b key="c">{number(channels)}</b>,
        ],
      }))}
    />
  );
}
