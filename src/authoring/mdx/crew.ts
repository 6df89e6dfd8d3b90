/** Threads that compile lessons. One alone would take most of the time that a large course takes to build. */
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AuthorError } from '../faults/fault.ts';
import type { Context } from '../reading/context.ts';
import type { Answer, Compiled, Instructions, Order } from './crewMember.ts';
import type { Processor, Renderer, Settings } from './processor.ts';

/** A thread reads the whole course before its first lesson: that pays where this many are waiting for it. */
const SHARE = 100;

/** How many threads compile a course of so many lessons; none where two have not enough to do. */
export function crewFor(lessons: number, share: number, cores = availableParallelism()): number {
  const size = Math.min(cores, Math.floor(lessons / share));
  return size > 1 ? size : 0;
}

/** A processor that leaves lessons to such threads where there are many. `end` lets the threads go. */
export function withCrew(
  processor: Processor,
  context: Context,
  share = SHARE,
): { readonly processor: Processor; end(): void } {
  let members: readonly Member[] = [];
  return {
    processor: {
      ...processor,
      async createMdxRenderer(...settings) {
        // While somebody writes, a lesson is compiled at a time, and what it leans on changes.
        const size = context.drafts ? 0 : crewFor(context.course().lessons.size, share);
        if (size === 0) return processor.createMdxRenderer!(...settings);
        if (members.length === 0) members = hire(size, instructionsFor(context, settings));
        return sharedOut(members);
      },
    },
    end() {
      for (const { end } of members) end();
      members = [];
    },
  };
}

function sharedOut(members: readonly Member[]): Renderer {
  const folders = new Map<string, Member>();
  return {
    process(...lesson) {
      // A lesson leads to its neighbours, and who has compiled those need not read them again.
      const folder = dirname(lesson[1]);
      const member = folders.get(folder) ?? members[folders.size % members.length]!;
      folders.set(folder, member);
      return member.compile(lesson);
    },
  };
}

function instructionsFor(
  { root, lettering, base, pages }: Context,
  [shared, { srcDir, ...own }]: Settings,
): Instructions {
  return { root, lettering, base, pages, shared, own, srcDir: srcDir?.href };
}

interface Member {
  compile(lesson: Order['lesson']): Promise<Compiled>;
  end(): void;
}

const hire = (size: number, instructions: Instructions): Member[] =>
  Array.from({ length: size }, () => member(instructions));

function member(instructions: Instructions): Member {
  const worker = new Worker(new URL('crewMember.ts', import.meta.url), { workerData: instructions });
  const waiting = new Map<number, { resolve(compiled: Compiled): void; reject(error: unknown): void }>();
  let orders = 0;
  let failure: Error | undefined;
  worker.on('message', ({ id, ...answer }: Answer) => {
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if ('compiled' in answer) resolve(answer.compiled);
    else reject('faults' in answer ? new AuthorError(answer.faults) : answer.error);
  });
  worker.on('error', (error: Error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
  });
  return {
    compile: (lesson) =>
      new Promise((resolve, reject) => {
        if (failure) throw failure;
        orders += 1;
        waiting.set(orders, { resolve, reject });
        worker.postMessage({ id: orders, lesson } satisfies Order);
      }),
    end: () => void worker.terminate(),
  };
}
