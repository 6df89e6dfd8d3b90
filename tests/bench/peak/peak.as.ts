/**
 * As many multiplications and additions as this machine does in WebAssembly: ten sums of four that wait for nothing but
 * themselves, and need nothing of the memory. A round is 2 · 4 · 10 operations.
 */
export function peak(rounds: i32): f32 {
  const factor = f32x4.splat(0.999);
  let term = f32x4.splat(0.001);
  let a = f32x4.splat(1);
  let b = f32x4.splat(2);
  let c = f32x4.splat(3);
  let d = f32x4.splat(4);
  let e = f32x4.splat(5);
  let f = f32x4.splat(6);
  let g = f32x4.splat(7);
  let h = f32x4.splat(8);
  let i = f32x4.splat(9);
  let j = f32x4.splat(10);
  for (let round = 0; round < rounds; round++) {
    a = madd(factor, term, a);
    b = madd(factor, term, b);
    c = madd(factor, term, c);
    d = madd(factor, term, d);
    e = madd(factor, term, e);
    f = madd(factor, term, f);
    g = madd(factor, term, g);
    h = madd(factor, term, h);
    i = madd(factor, term, i);
    j = madd(factor, term, j);
    // What is multiplied differs from round to round, or a compiler would do it once.
    term = v128.xor(term, f32x4.splat(-0.0));
  }
  let sum = a;
  sum = f32x4.add(sum, b);
  sum = f32x4.add(sum, c);
  sum = f32x4.add(sum, d);
  sum = f32x4.add(sum, e);
  sum = f32x4.add(sum, f);
  sum = f32x4.add(sum, g);
  sum = f32x4.add(sum, h);
  sum = f32x4.add(sum, i);
  sum = f32x4.add(sum, j);
  return f32x4.extract_lane(sum, 0);
}

function madd(a: v128, b: v128, c: v128): v128 {
  return RELAXED ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}
