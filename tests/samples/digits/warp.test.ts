import { expect, it } from 'vitest';
import { someWarp } from '#samples/digits/warp.ts';
import { hands } from './hands.ts';

const all = hands(300);

it('leans as the hand does, and is as broad', () => {
  const [plain] = all;
  const mean = (change: { slant?: number; breadth?: number }) => {
    let [lean, width] = [0, 0];
    for (const hand of all) {
      const warp = someWarp({ ...hand, slant: 0, breadth: 1, ...change });
      lean += (warp([0, 0])[0] - warp([0, 1])[0]) / all.length;
      width += (warp([1, 0.5])[0] - warp([0, 0.5])[0]) / all.length;
    }
    return { lean, width };
  };
  expect(plain).toBeDefined();
  expect(mean({}).lean).toBeCloseTo(0, 1);
  expect(mean({ slant: 0.5 }).lean).toBeCloseTo(0.5, 1);
  expect(mean({ breadth: 1.5 }).width).toBeCloseTo(1.5, 1);
});

it('what is near stays near: no fold, no jump', () => {
  for (const hand of all.slice(0, 60)) {
    const warp = someWarp({ ...hand, slant: 0, breadth: 1 });
    for (let y = 0; y < 1; y += 0.1) {
      const [[x0, y0], [x1, y1]] = [warp([0.1, y]), warp([0.1, y + 0.1])];
      const far = Math.hypot(x1 - x0, y1 - y0);
      expect(far).toBeGreaterThan(0.02);
      expect(far).toBeLessThan(0.25);
    }
  }
});
