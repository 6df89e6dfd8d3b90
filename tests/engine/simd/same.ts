import { expect } from 'vitest';
import type { Backend, Tensor } from '#engine/index.ts';
import { expectClose } from '../close.ts';

type Answers = Readonly<Record<string, Tensor>>;

/** A backend's answers are those expected, whether the arrays are ordinary ones or lie in the memory of WebAssembly. */
export function expectSame(backend: Backend, expected: Answers, run: () => Answers, tolerance = 1e-4): void {
  const agree = () => {
    const found = run();
    for (const [name, tensor] of Object.entries(expected)) expectClose(found[name], tensor, tolerance);
    return found;
  };
  const found = agree();
  for (const name of Object.keys(expected)) expect(found[name]!.data).toBeInstanceOf(Float32Array);
  backend.scope(agree);
}
