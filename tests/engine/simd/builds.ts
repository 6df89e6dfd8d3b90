import { describe } from 'vitest';
import type { Backend } from '#engine/index.ts';
import { simdBuild } from '#engine/simd/index.ts';

/** Describes something twice, once for each build of the fast backend. */
export function onBothBuilds(name: string, tests: (backend: Backend) => void): void {
  describe.each(['relaxed', 'simd'] as const)(`${name} (%s)`, async (build) => {
    const backend = await simdBuild(build);
    if (!backend) throw new Error(`this machine cannot run the build "${build}"`);
    tests(backend);
  });
}
