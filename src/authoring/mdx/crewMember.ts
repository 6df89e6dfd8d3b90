/** A thread that compiles the lessons that it is given, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { AuthorError } from '../faults/fault.ts';
import { createContext, type Context } from '../reading/context.ts';
import { lessonProcessor, type Renderer, type Settings } from './processor.ts';

export interface Instructions extends Pick<Context, 'root' | 'lettering' | 'base' | 'pages'> {
  readonly shared: Settings[0];
  readonly own: Omit<Settings[1], 'srcDir'>;
  /** An address is handed on as a text. */
  readonly srcDir: string | undefined;
}

export interface Order {
  readonly id: number;
  readonly lesson: Parameters<Renderer['process']>;
}

export type Compiled = Awaited<ReturnType<Renderer['process']>>;
export type Answer = { readonly id: number } & (
  { readonly compiled: Compiled } | { readonly faults: AuthorError['faults'] } | { readonly error: unknown }
);

const { root, lettering, base, pages, shared, own, srcDir } = workerData as Instructions;
const context = Object.assign(createContext(root, lettering), { base, pages });
const renderer = await lessonProcessor(context).createMdxRenderer!(shared, {
  ...own,
  ...(srcDir && { srcDir: new URL(srcDir) }),
});

let last: Promise<void> = Promise.resolve();
parentPort!.on('message', ({ id, lesson }: Order) => {
  const answer = (what: object) => parentPort!.postMessage({ id, ...what });
  last = last
    .then(() => renderer.process(...lesson))
    .then(
      (compiled) => answer({ compiled }),
      // Of an error of our own, only its name would arrive.
      (error: unknown) => answer(error instanceof AuthorError ? { faults: error.faults } : { error }),
    );
});
