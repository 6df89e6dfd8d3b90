/**
 * Copies planes of height × width into planes of tall × wide, whose other cells hold zeros already: the cell (y, x) to
 * (down · y + top, right · x + left). What lands outside is lost. This pads an image, and spreads a gradient out as a
 * stride asks.
 */
export function place(
  from: usize,
  planes: i32,
  height: i32,
  width: i32,
  to: usize,
  tall: i32,
  wide: i32,
  top: i32,
  left: i32,
  down: i32,
  right: i32,
): void {
  const start = max(0, -left);
  const bytes = (min(width, wide - left) - start) << 2;
  const first = top < 0 ? (down - 1 - top) / down : 0;
  const end = min(height, (tall - top + down - 1) / down);
  for (let plane = 0; plane < planes; plane++) {
    let source = from + ((<usize>((plane * height + first) * width)) << 2);
    let target = to + ((<usize>((plane * tall + first * down + top) * wide)) << 2);
    for (let y = first; y < end; y++) {
      if (right == 1) {
        if (bytes > 0)
          copy(target + ((<usize>(start + left)) << 2), source + ((<usize>start) << 2), <usize>bytes);
      } else {
        for (let x = 0; x < width; x++) {
          const column = x * right + left;
          if (column >= 0 && column < wide)
            store<f32>(target + ((<usize>column) << 2), load<f32>(source + ((<usize>x) << 2)));
        }
      }
      source += (<usize>width) << 2;
      target += (<usize>(down * wide)) << 2;
    }
  }
}

/** Rows are short: a call of memory.copy, or a loop that ends after two rounds, takes longer than copying most of them. */
function copy(to: usize, from: usize, bytes: usize): void {
  if (bytes < 16) {
    for (let i: usize = 0; i < bytes; i += 4) store<f32>(to + i, load<f32>(from + i));
    return;
  }
  let i: usize = 0;
  for (; i + 32 < bytes; i += 32) {
    v128.store(to + i, v128.load(from + i));
    v128.store(to + i, v128.load(from + i, 16), 16);
  }
  if (i + 16 < bytes) v128.store(to + i, v128.load(from + i));
  const last = bytes - 16;
  v128.store(to + last, v128.load(from + last));
}
