/** What `assembly/index.as.ts` exports. Arrays are given by where they begin, in bytes; a bias that is missing by 0. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  base(): number;

  correlate(plan: At, images: At, weight: At, bias: At, maps: At, room: At): void;
  spread(plan: At, maps: At, weight: At, bias: At, images: At, room: At): void;
  gather(plan: At, maps: At, images: At, weight: At, room: At): void;

  dense(rows: number, inputs: number, outputs: number, x: At, weight: At, bias: At, y: At): void;
  combine(
    rows: number,
    count: number,
    length: number,
    factors: At,
    rowStep: number,
    step: number,
    table: At,
    sums: At,
  ): void;

  planeSums(from: At, planes: number, plane: number, sums: At, channels: number): void;
}

export type At = number;
