import { expect, it } from 'vitest';
import { WebAssembly } from '#engine/simd/webAssembly.ts';

it('is what the machine has', () => {
  expect(WebAssembly).toBe(globalThis.WebAssembly);
});
