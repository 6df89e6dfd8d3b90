import type { Job, News, Order, Report } from './job.ts';
import { perform } from './perform.ts';

/** How a job is to be done: in a worker, which is opened when it is first needed. */
export interface Employment<Request, Answer> {
  readonly job: Job<Request, Answer>;
  open(): Worker;
}

export type Fault = { readonly kind: 'hung' } | { readonly kind: 'broken'; readonly reason: string };

export interface Customer<Answer> {
  report(report: Report<Answer>): void;
  over(): void;
  fault(fault: Fault): void;
}

export interface Service<Request, Answer> {
  /** Has something done, in place of what was asked before. */
  ask(request: Request, customer: Customer<Answer>): void;
  /** Gives up what was asked. */
  cancel(): void;
  /** Lets the worker go. */
  end(): void;
}

/** How long is waited for a sign of life, in milliseconds: of a worker that loads, hears an order, is at work. */
export const PATIENCE = { load: 8000, hear: 150, work: 10_000 };

/**
 * Has a job done by a worker. One that does not listen is replaced, so that whatever it does can be cancelled at once;
 * where no worker can be had, the page does the job itself, in slices.
 */
export function employ<Request, Answer>(
  { job, open }: Employment<Request, Answer>,
  patience = PATIENCE,
): Service<Request, Answer> {
  let worker: Worker | null = null;
  let ready = false;
  let isAlone = false;
  let latest = 0;
  let wanted: { readonly request: Request; readonly customer: Customer<Answer> } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (milliseconds: number, late: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(late, milliseconds);
  };
  const dismiss = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    ready = false;
  };
  const fail = (fault: Fault) => {
    const customer = wanted?.customer;
    wanted = null;
    dismiss();
    customer?.fault(fault);
  };
  const alone = () => {
    dismiss();
    isAlone = true;
    deliver();
  };

  function hear(news: News<Answer>): void {
    if (news.kind === 'ready') {
      ready = true;
      return deliver();
    }
    if (news.id !== latest) return;
    clearTimeout(timer);
    if (!wanted) return;
    const { customer } = wanted;
    if (news.kind === 'broken') return fail(news);
    if (news.kind === 'over') wanted = null;
    else if (!isAlone) wait(patience.work, () => fail({ kind: 'hung' }));
    if (news.kind === 'report') customer.report(news.report);
    if (news.kind === 'over') customer.over();
  }

  function hire(): void {
    try {
      worker = open();
    } catch {
      return alone();
    }
    const hired = worker;
    worker.onmessage = ({ data }: MessageEvent<News<Answer>>) => worker === hired && hear(data);
    worker.onerror = (event) => {
      if (worker !== hired) return;
      event.preventDefault?.();
      if (ready) fail({ kind: 'broken', reason: event.message });
      else alone();
    };
    wait(patience.load, alone);
  }

  /** Brings the latest order to whoever does it. */
  function deliver(): void {
    if (isAlone) {
      const id = latest;
      if (wanted) void perform(job, wanted.request, id, () => id === latest && wanted !== null, hear);
      return;
    }
    if (!worker) return wanted ? hire() : undefined;
    if (!ready) return;
    const order: Order<Request> = wanted ? { id: latest, request: wanted.request } : { id: latest };
    worker.postMessage(order);
    wait(patience.hear, () => {
      dismiss();
      deliver();
    });
  }

  return {
    ask(request, customer) {
      latest += 1;
      wanted = { request, customer };
      deliver();
    },
    cancel() {
      if (!wanted) return;
      latest += 1;
      wanted = null;
      deliver();
    },
    end() {
      latest += 1;
      wanted = null;
      dismiss();
    },
  };
}
