import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

const fresh = () => import('#engine/simd/index.ts');

it('is the same backend at every call', async () => {
  const { simd } = await fresh();
  const backend = await simd();
  expect(backend).not.toBeNull();
  expect(await simd()).toBe(backend);
});

it('takes the other build where the machine refuses the first, and none where it refuses both', async () => {
  const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValueOnce(false);
  const once = await fresh();
  expect(await once.simd()).not.toBeNull();
  expect(validate.mock.calls[0]).not.toEqual(validate.mock.calls[1]);
  vi.resetModules();
  validate.mockReturnValue(false);
  const never = await fresh();
  expect(await never.simd()).toBeNull();
});
