/* Modules that the build writes from content/architectures.yaml. */
declare module 'virtual:architectures' {
  export const architectures: readonly import('./architecture.ts').Architecture[];
}
declare module 'virtual:flows' {
  export const flows: readonly import('./architecture.ts').Flow[];
}
/* Modules that the build writes from content/networks. */
declare module 'virtual:networks/digits' {
  export const design: import('./networkDesign.ts').NetworkDesign;
  export const address: string;
}
