interface ConfusionProps {
  readonly classes: readonly string[];
  /** How many of each class (rows) were taken for each (columns), one after the other; null where none was tried yet. */
  readonly counts: ArrayLike<number> | null;
  /** What a column's class was called, and a row's: "said", "is". */
  readonly caption: string;
}

/** What was taken for what: what is right lies along the diagonal. A real table, as light as its numbers are small. */
export function Confusion({ classes, counts, caption }: ConfusionProps) {
  const size = classes.length;
  const totals = classes.map((_, row) =>
    classes.reduce((sum, __, column) => sum + (counts?.[row * size + column] ?? 0), 0),
  );
  return (
    <table class={size > 5 ? 'confusion many' : 'confusion'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {classes.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classes.map((name, row) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {classes.map((other, column) => {
              const count = counts?.[row * size + column] ?? 0;
              return (
                <td
                  key={other}
                  class={row === column ? 'right' : 'wrong'}
                  style={{
                    '--confusion-share': totals[row] ? Math.round((100 * count) / totals[row]) / 100 : 0,
                  }}
                >
                  {count || ''}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
