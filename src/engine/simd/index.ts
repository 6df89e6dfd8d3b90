/**
 * The engine's fast backend: 32-bit floats, four at a time, in WebAssembly. Its loops are in `assembly/`, compiled by the
 * build twice; which of the two a machine takes, it is asked itself. Results agree with the plain ones to some six
 * digits, and differ in the last ones from machine to machine.
 */
import type { Backend } from '../backend.ts';
import { backendOn } from './backend.ts';
import type { Kernels } from './kernels.ts';
import { WebAssembly } from './webAssembly.ts';

const builds = {
  relaxed: () => import('./assembly/index.as.ts?relaxed'),
  simd: () => import('./assembly/index.as.ts?simd'),
};
export type Build = keyof typeof builds;

let made: Promise<Backend | null> | undefined;

/** The fastest that this machine has, the same one at every call; null where it has none: `plain` serves then. */
export function simd(): Promise<Backend | null> {
  made ??= simdBuild('relaxed').then((found) => found ?? simdBuild('simd'));
  return made;
}

/** A backend of its own, with a memory of its own, on one of the two builds. */
export async function simdBuild(build: Build): Promise<Backend | null> {
  const { default: bytes } = await builds[build]();
  if (!WebAssembly.validate(bytes)) return null;
  const { instance } = await WebAssembly.instantiate(bytes);
  return backendOn(instance.exports as Kernels);
}
