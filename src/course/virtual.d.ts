/* Modules that the build writes from content/architectures.yaml. */
declare module 'virtual:architectures' {
  export const architectures: readonly import('./architecture.ts').Architecture[];
}
declare module 'virtual:flows' {
  export const flows: readonly import('./architecture.ts').Flow[];
}
