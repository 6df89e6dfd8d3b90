/* Modules that the build writes from content/architectures.yaml. */
declare module 'virtual:architectures' {
  export const architectures: readonly import('./architecture.ts').Architecture[];
}
declare module 'virtual:flows' {
  export const flows: readonly import('./architecture.ts').Flow[];
}
/* A module that the build writes from the history of the repository. */
declare module 'virtual:dates' {
  /** By paths from the root: when a file came to be, and when it was last changed. */
  export const dates: Readonly<Record<string, { readonly published: string; readonly changed: string }>>;
}
/* Modules that the build writes from content/networks. */
declare module 'virtual:networks/digits' {
  export const design: import('./networkDesign.ts').NetworkDesign;
  export const address: string;
}
