/** Pooling as in maxPool.ts and avgPool.ts: windows that walk each plane by itself. See numbersOfPool in plan.ts. */
@unmanaged
export class Pool {
  planes: i32;
  height: i32;
  width: i32;
  rows: i32;
  columns: i32;
  tall: i32;
  wide: i32;
  down: i32;
  right: i32;
  top: i32;
  left: i32;
  dilationDown: i32;
  dilationRight: i32;
  countPadding: i32;
}

/** Windows of 2 × 2 side by side, the usual ones, are pooled four at a time. */
function isUsual(plan: Pool): bool {
  return (
    plan.tall == 2 &&
    plan.wide == 2 &&
    plan.down == 2 &&
    plan.right == 2 &&
    plan.top + plan.left == 0 &&
    plan.dilationDown == 1 &&
    plan.dilationRight == 1 &&
    plan.columns >= 4 &&
    2 * plan.rows <= plan.height &&
    2 * plan.columns <= plan.width
  );
}

export function maxPool(plan: Pool, input: usize, output: usize): void {
  if (isUsual(plan)) {
    for (let plane = 0; plane < plan.planes; plane++)
      for (let y = 0; y < plan.rows; y++) {
        const from = input + ((<usize>((plane * plan.height + 2 * y) * plan.width)) << 2);
        const under = from + ((<usize>plan.width) << 2);
        const to = output + ((<usize>((plane * plan.rows + y) * plan.columns)) << 2);
        for (let i = 0; i < plan.columns; i += 4) {
          const x = (<usize>min(i, plan.columns - 4)) << 2;
          const a = greater(v128.load(from + 2 * x), v128.load(under + 2 * x));
          const b = greater(v128.load(from + 2 * x, 16), v128.load(under + 2 * x, 16));
          v128.store(to + x, greater(even(a, b), odd(a, b)));
        }
      }
    return;
  }
  let to = output;
  for (let plane = 0; plane < plan.planes; plane++)
    for (let y = 0; y < plan.rows; y++)
      for (let x = 0; x < plan.columns; x++) {
        const cell = winner(plan, input, plane, y, x);
        store<f32>(to, cell < 0 ? -Infinity : load<f32>(input + ((<usize>cell) << 2)));
        to += 4;
      }
}

export function maxPoolGrad(plan: Pool, input: usize, grad: usize, inputGrad: usize): void {
  const usual = isUsual(plan);
  // Usual windows fill all that they cover.
  if (!usual || 2 * plan.rows < plan.height || 2 * plan.columns < plan.width)
    memory.fill(inputGrad, 0, (<usize>(plan.planes * plan.height * plan.width)) << 2);
  if (usual) {
    for (let plane = 0; plane < plan.planes; plane++)
      for (let y = 0; y < plan.rows; y++) {
        const row = (<usize>((plane * plan.height + 2 * y) * plan.width)) << 2;
        const under = row + ((<usize>plan.width) << 2);
        const from = grad + ((<usize>((plane * plan.rows + y) * plan.columns)) << 2);
        for (let i = 0; i < plan.columns; i += 4) {
          const x = (<usize>min(i, plan.columns - 4)) << 2;
          const a = v128.load(input + row + 2 * x);
          const b = v128.load(input + row + 2 * x, 16);
          const c = v128.load(input + under + 2 * x);
          const d = v128.load(input + under + 2 * x, 16);
          const first = even(a, b);
          const second = odd(a, b);
          const third = even(c, d);
          const most = f32x4.pmax(f32x4.pmax(first, second), f32x4.pmax(third, odd(c, d)));
          // Of equals the first one wins; what is left over after three is the fourth's.
          let left = v128.load(from + x);
          const one = v128.andnot(left, f32x4.lt(first, most));
          left = v128.xor(left, one);
          const two = v128.andnot(left, f32x4.lt(second, most));
          left = v128.xor(left, two);
          const three = v128.andnot(left, f32x4.lt(third, most));
          left = v128.xor(left, three);
          v128.store(inputGrad + row + 2 * x, v128.shuffle<f32>(one, two, 0, 4, 1, 5));
          v128.store(inputGrad + row + 2 * x, v128.shuffle<f32>(one, two, 2, 6, 3, 7), 16);
          v128.store(inputGrad + under + 2 * x, v128.shuffle<f32>(three, left, 0, 4, 1, 5));
          v128.store(inputGrad + under + 2 * x, v128.shuffle<f32>(three, left, 2, 6, 3, 7), 16);
        }
      }
    return;
  }
  let from = grad;
  for (let plane = 0; plane < plan.planes; plane++)
    for (let y = 0; y < plan.rows; y++)
      for (let x = 0; x < plan.columns; x++) {
        const cell = winner(plan, input, plane, y, x);
        if (cell >= 0) {
          const to = inputGrad + ((<usize>cell) << 2);
          store<f32>(to, load<f32>(to) + load<f32>(from));
        }
        from += 4;
      }
}

export function avgPool(plan: Pool, input: usize, output: usize): void {
  let to = output;
  for (let plane = 0; plane < plan.planes; plane++)
    for (let y = 0; y < plan.rows; y++)
      for (let x = 0; x < plan.columns; x++) {
        let sum: f32 = 0;
        const lastRow = min(y * plan.down - plan.top + plan.tall, plan.height);
        const lastColumn = min(x * plan.right - plan.left + plan.wide, plan.width);
        for (let r = max(0, y * plan.down - plan.top); r < lastRow; r++)
          for (let c = max(0, x * plan.right - plan.left); c < lastColumn; c++)
            sum += load<f32>(input + ((<usize>((plane * plan.height + r) * plan.width + c)) << 2));
        store<f32>(to, sum / divisor(plan, y, x));
        to += 4;
      }
}

export function avgPoolGrad(plan: Pool, grad: usize, inputGrad: usize): void {
  memory.fill(inputGrad, 0, (<usize>(plan.planes * plan.height * plan.width)) << 2);
  let from = grad;
  for (let plane = 0; plane < plan.planes; plane++)
    for (let y = 0; y < plan.rows; y++)
      for (let x = 0; x < plan.columns; x++) {
        const share = load<f32>(from) / divisor(plan, y, x);
        const lastRow = min(y * plan.down - plan.top + plan.tall, plan.height);
        const lastColumn = min(x * plan.right - plan.left + plan.wide, plan.width);
        for (let r = max(0, y * plan.down - plan.top); r < lastRow; r++)
          for (let c = max(0, x * plan.right - plan.left); c < lastColumn; c++) {
            const to = inputGrad + ((<usize>((plane * plan.height + r) * plan.width + c)) << 2);
            store<f32>(to, load<f32>(to) + share);
          }
        from += 4;
      }
}

/** The index of the cell that a window answers with, -1 where it misses the input. */
function winner(plan: Pool, input: usize, plane: i32, y: i32, x: i32): i32 {
  const top = y * plan.down - plan.top;
  const left = x * plan.right - plan.left;
  let found = -1;
  let best: f32 = -Infinity;
  for (let i = 0; i < plan.tall; i++) {
    const r = top + i * plan.dilationDown;
    if (r < 0 || r >= plan.height) continue;
    for (let j = 0; j < plan.wide; j++) {
      const c = left + j * plan.dilationRight;
      if (c < 0 || c >= plan.width) continue;
      const cell = (plane * plan.height + r) * plan.width + c;
      const value = load<f32>(input + ((<usize>cell) << 2));
      if (found < 0 || value > best || value != value) {
        found = cell;
        best = value;
      }
    }
  }
  return found;
}

/** The cells in a window, those in the padding among them if they count, but none beyond it. */
function divisor(plan: Pool, y: i32, x: i32): f32 {
  const top = y * plan.down - plan.top;
  const left = x * plan.right - plan.left;
  if (plan.countPadding)
    return <f32>(
      (min(plan.tall, plan.height + plan.top - top) * min(plan.wide, plan.width + plan.left - left))
    );
  const tall = min(top + plan.tall, plan.height) - max(0, top);
  return <f32>(tall * (min(left + plan.wide, plan.width) - max(0, left)));
}

/** The greater of two, NaN if one is: in three steps, where f32x4.max takes a processor eight. */
function greater(a: v128, b: v128): v128 {
  return v128.or(f32x4.pmax(a, b), f32x4.pmax(b, a));
}

function even(a: v128, b: v128): v128 {
  return v128.shuffle<f32>(a, b, 0, 2, 4, 6);
}

function odd(a: v128, b: v128): v128 {
  return v128.shuffle<f32>(a, b, 1, 3, 5, 7);
}
