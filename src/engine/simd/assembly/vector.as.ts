/** Four times a · b + c, rounded once or twice. */
export function madd(a: v128, b: v128, c: v128): v128 {
  return RELAXED ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}

export function total(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) +
    f32x4.extract_lane(a, 1) +
    (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}

/** The next whole multiple. */
export function upTo(multiple: i32, count: i32): i32 {
  return ((count + multiple - 1) / multiple) * multiple;
}

/** A block of 4 × 4 numbers that is given by its columns. */
export class Columns {
  /** Writes its four rows, `apart` bytes from row to row. Inline: a call would first put down all that registers hold. */
  @inline
  static store(at: usize, apart: usize, a: v128, b: v128, c: v128, d: v128): void {
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(at, v128.shuffle<i64>(ab, cd, 0, 2));
    v128.store(at + apart, v128.shuffle<i64>(ab, cd, 1, 3));
    v128.store(at + 2 * apart, v128.shuffle<i64>(AB, CD, 0, 2));
    v128.store(at + 3 * apart, v128.shuffle<i64>(AB, CD, 1, 3));
  }
}
