/** The few names of WebAssembly that are used here; the engine is checked without those of a browser. */
interface Engine {
  validate(bytes: Uint8Array): boolean;
  instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: unknown } }>;
}

export const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Engine };
