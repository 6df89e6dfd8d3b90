/** Operators that go from number to number. Lengths are in numbers; NaN stays NaN. */
export function relu(from: usize, to: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const end = (<usize>count) << 2;
  const whole = end & ~15;
  let i: usize = 0;
  for (; i < whole; i += 16) v128.store(to + i, f32x4.pmax(v128.load(from + i), zero));
  for (; i < end; i += 4) store<f32>(to + i, load<f32>(from + i) < 0 ? 0 : load<f32>(from + i));
}

/** The gradient passes where the input was positive. */
export function reluGrad(input: usize, grad: usize, to: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const end = (<usize>count) << 2;
  const whole = end & ~15;
  let i: usize = 0;
  for (; i < whole; i += 16) {
    const stopped = f32x4.le(v128.load(input + i), zero);
    v128.store(to + i, v128.andnot(v128.load(grad + i), stopped));
  }
  for (; i < end; i += 4) store<f32>(to + i, load<f32>(input + i) <= 0 ? 0 : load<f32>(grad + i));
}

export function add(a: usize, b: usize, to: usize, count: i32): void {
  const end = (<usize>count) << 2;
  const whole = end & ~15;
  let i: usize = 0;
  for (; i < whole; i += 16) v128.store(to + i, f32x4.add(v128.load(a + i), v128.load(b + i)));
  for (; i < end; i += 4) store<f32>(to + i, load<f32>(a + i) + load<f32>(b + i));
}
