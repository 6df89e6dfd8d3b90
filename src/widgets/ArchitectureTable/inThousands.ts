/** "62 k", "61.1 M", "15.5 G": three digits and what they are thousands of. */
export function inThousands(value: number): string {
  const group = Math.max(0, Math.floor(Math.log10(value) / 3 + 1e-12));
  const digits = Number((value / 1000 ** group).toPrecision(3));
  return digits === 1000
    ? inThousands(1000 ** (group + 1))
    : `${digits} ${['', 'k', 'M', 'G', 'T'][group]!}`.trim();
}
