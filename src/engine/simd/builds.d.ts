/** The WebAssembly that src/build/assembly.ts makes of a module: with `relaxed` for machines that multiply and add in one. */
declare module '*.as.ts?simd' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '*.as.ts?relaxed' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
