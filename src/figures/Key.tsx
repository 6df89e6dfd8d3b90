/** What the kinds of cells in a figure are: a sample of each, and its name. */
export function Key({ kinds }: { kinds: readonly (readonly [kind: string, name: string])[] }) {
  return (
    <>
      {kinds.map(([kind, name]) => (
        <span key={kind} class="legend">
          <svg class="key" viewBox="0 0 16 16" aria-hidden="true">
            <g class={`cell ${kind}`}>
              <rect class="fill" x={1} y={1} width={14} height={14} rx={3} />
              {kind.includes('lost') && <path class="stripes" d="M3 8L8 3M3 13L13 3M8 13L13 8" />}
            </g>
          </svg>
          {name}
        </span>
      ))}
    </>
  );
}
