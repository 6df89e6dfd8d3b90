/** A kernel as large as a patch: it weighs all pixels alike, or sets one half against the other. */
export interface PatchKernel {
  /** what stands beside its number */
  readonly label: string;
  readonly purpose: string;
  /** the sign of each half of the patch: upper and lower, left and right */
  readonly down: readonly [number, number];
  readonly across: readonly [number, number];
}

/** From all four answers together the pixels of a patch of 2 × 2 could be had back: none repeats another. */
export const patchKernels: readonly PatchKernel[] = [
  { label: 'sum', purpose: 'all pixels added up', down: [1, 1], across: [1, 1] },
  { label: 'across', purpose: 'the right half minus the left', down: [1, 1], across: [-1, 1] },
  { label: 'down', purpose: 'the lower half minus the upper', down: [-1, 1], across: [1, 1] },
  { label: 'cross', purpose: 'two opposite quarters minus the others', down: [-1, 1], across: [-1, 1] },
];

/** The weights for patches of an even side. */
export function patchWeights({ down, across }: PatchKernel, side: number): number[][] {
  const half = (place: number) => (place < side / 2 ? 0 : 1);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (__, column) => down[half(row)] * across[half(column)]),
  );
}
