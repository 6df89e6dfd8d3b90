/**
 * The optimizers' steps, as in optimizer.ts. What an average keeps of a gradient long gone fades away below what a
 * normal float can hold, and numbers down there are slow: `settled` takes them for 0.
 */
export function sgd(
  weights: usize,
  velocity: usize,
  grad: usize,
  count: i32,
  rate: f32,
  momentum: f32,
): void {
  const end = (<usize>count) << 2;
  const whole = end & ~15;
  const speed = f32x4.splat(rate);
  const keep = f32x4.splat(momentum);
  let i: usize = 0;
  for (; i < whole; i += 16) {
    const v = settled(f32x4.add(f32x4.mul(keep, v128.load(velocity + i)), v128.load(grad + i)));
    v128.store(velocity + i, v);
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), f32x4.mul(speed, v)));
  }
  for (; i < end; i += 4) {
    const v = momentum * load<f32>(velocity + i) + load<f32>(grad + i);
    store<f32>(velocity + i, v);
    store<f32>(weights + i, load<f32>(weights + i) - rate * v);
  }
}

/** `rate` and `eps` make up for the zeros that the averages began with: λ · √warm₂ / warm₁, and ε · √warm₂. */
export function adam(
  weights: usize,
  mean: usize,
  square: usize,
  grad: usize,
  count: i32,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  rate: f32,
  eps: f32,
): void {
  const end = (<usize>count) << 2;
  const whole = end & ~15;
  let i: usize = 0;
  for (; i < whole; i += 16) {
    const g = v128.load(grad + i);
    const m = settled(
      f32x4.add(f32x4.mul(f32x4.splat(beta1), v128.load(mean + i)), f32x4.mul(f32x4.splat(rest1), g)),
    );
    const v = settled(
      f32x4.add(
        f32x4.mul(f32x4.splat(beta2), v128.load(square + i)),
        f32x4.mul(f32x4.splat(rest2), f32x4.mul(g, g)),
      ),
    );
    v128.store(mean + i, m);
    v128.store(square + i, v);
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), m), f32x4.add(f32x4.sqrt(v), f32x4.splat(eps)));
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), step));
  }
  for (; i < end; i += 4) {
    const g = load<f32>(grad + i);
    const m = beta1 * load<f32>(mean + i) + rest1 * g;
    const v = beta2 * load<f32>(square + i) + rest2 * (g * g);
    store<f32>(mean + i, m);
    store<f32>(square + i, v);
    store<f32>(weights + i, load<f32>(weights + i) - (rate * m) / (sqrt<f32>(v) + eps));
  }
}

/** 0 for numbers nearer to 0 than any normal float; NaN stays. */
function settled(a: v128): v128 {
  return v128.andnot(a, f32x4.lt(f32x4.abs(a), f32x4.splat(1.1754943508222875e-38)));
}
