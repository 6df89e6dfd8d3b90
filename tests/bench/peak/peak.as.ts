/**
 * As many multiplications and additions as this machine does in WebAssembly: twelve sums of four that wait for nothing
 * but themselves, and need nothing of the memory. A round is 2 · 4 · 12 operations. What is multiplied comes from
 * outside and changes from round to round, so that no compiler does it once and for all.
 */
export function peak(rounds: i32, x: f32, y: f32): f32 {
  const factor = f32x4.splat(x);
  let term = f32x4.splat(y);
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
  let k = f32x4.splat(11);
  let l = f32x4.splat(12);
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
    k = madd(factor, term, k);
    l = madd(factor, term, l);
    term = f32x4.sub(factor, term);
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
  sum = f32x4.add(sum, k);
  sum = f32x4.add(sum, l);
  return f32x4.extract_lane(sum, 0);
}

function madd(a: v128, b: v128, c: v128): v128 {
  return RELAXED ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}
