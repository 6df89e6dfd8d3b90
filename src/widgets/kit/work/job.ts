/** What a job hands out on its way: how far it has come, from 0 to 1, and what there is to show, if it is news. */
export interface Report<Answer> {
  readonly done: number;
  readonly answer?: Answer;
}

/**
 * Work that takes time. It yields every few milliseconds, a report or nothing, so that it can be given up there; its
 * last report is its result. What goes in and what comes out can be sent between a page and a worker.
 */
export type Job<Request, Answer> = (
  request: Request,
) => Iterable<Report<Answer> | undefined> | AsyncIterable<Report<Answer> | undefined>;

/** From the page: the next request takes the place of the one before; without one, the one before is given up. */
export interface Order<Request> {
  readonly id: number;
  readonly request?: Request;
}

/** From the worker: that it is there, a report or a sign of life, the end, or why there is none. */
export type News<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive'; readonly id: number }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report<Answer> }
  | { readonly kind: 'over'; readonly id: number }
  | { readonly kind: 'broken'; readonly id: number; readonly reason: string };
