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
  for (let plane = 0; plane < planes; plane++) {
    for (let y = 0; y < height; y++) {
      const row = y * down + top;
      if (row >= 0 && row < tall) {
        const source = from + ((<usize>((plane * height + y) * width)) << 2);
        const target = to + ((<usize>((plane * tall + row) * wide)) << 2);
        if (right == 1) {
          const first = max(0, -left);
          const end = min(width, wide - left);
          if (end > first)
            memory.copy(
              target + ((<usize>(first + left)) << 2),
              source + ((<usize>first) << 2),
              (<usize>(end - first)) << 2,
            );
        } else {
          for (let x = 0; x < width; x++) {
            const column = x * right + left;
            if (column >= 0 && column < wide)
              store<f32>(target + ((<usize>column) << 2), load<f32>(source + ((<usize>x) << 2)));
          }
        }
      }
    }
  }
}
