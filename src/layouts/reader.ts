/** The reader's marks: at every lesson that the page names, at the end of a lesson, and at the place to go on from. */
import { entryOf, isBegun } from '#course/progress.ts';
import type { Outcome } from '#course/progressStore.ts';
import { here, noteHere, progress } from '#lesson/progress.ts';
import { onStreak } from '#widgets/kit/events.ts';

const places = [...document.querySelectorAll<HTMLElement>('[data-lesson]')];
const idsOf = (place: HTMLElement) => place.dataset['lesson']!.split(' ');
const isDone = (place: HTMLElement) => entryOf(progress.read(), 'lessons', idsOf(place))?.done ?? false;

function showMarks(): void {
  for (const place of places) {
    const done = isDone(place);
    const begun = !done && isBegun(progress.read(), idsOf(place));
    place.toggleAttribute('data-done', done);
    place.toggleAttribute('data-begun', begun);
    const mark = place.querySelector('.done-mark');
    if (done || begun) {
      mark?.setAttribute('role', 'img');
      mark?.setAttribute('aria-label', done ? 'Complete:' : 'Begun:');
    } else {
      mark?.removeAttribute('role');
      mark?.removeAttribute('aria-label');
    }
  }
}

/**
 * Where all lessons are listed: the one that was begun last, or else the first one after it that is not complete. The
 * button that the home page opens with says it, too.
 */
function showGoOn(): void {
  const goOn = document.getElementById('go-on');
  const { last } = progress.read();
  const rows = places.filter((place) => place.closest('.parts'));
  const begun = rows.findIndex((row) => last !== null && idsOf(row).includes(last.lesson));
  if (!goOn || begun < 0) return;
  const next = [...rows.slice(begun), ...rows.slice(0, begun)].find((row) => !isDone(row));
  goOn.querySelector('h2')!.textContent = next ? 'Where to go on' : 'You have read it all';
  goOn.querySelector('p')!.textContent = `${rows.filter(isDone).length} of ${rows.length} lessons complete.`;
  const calls = [goOn.querySelector('a')!, ...document.querySelectorAll<HTMLAnchorElement>('.calls .first')];
  const name = next?.querySelector('.name')!.textContent;
  const href = next?.querySelector('a')!.href ?? goOn.dataset['certificate']!;
  for (const [index, link] of calls.entries()) {
    link.href = href;
    link.firstChild!.textContent = name
      ? index === 0
        ? name
        : `Go on with ${name}`
      : 'See your certificate';
  }
}

export const excuses: Readonly<Record<Exclude<Outcome, 'kept'>, string>> = {
  forgotten: 'This browser does not let the page keep it: it will be forgotten when you leave.',
  newer: 'Not kept: your progress was last stored by a newer version of this course.',
};

/** Knowledge of dates takes a browser long to fetch: no page waits for it that names none. */
const day = (at: number) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(at);

function startLesson(button: HTMLElement): void {
  const status = button.nextElementSibling!;
  const show = (outcome: Outcome = 'kept') => {
    const mark = entryOf(progress.read(), 'lessons', here);
    button.setAttribute('aria-pressed', String(mark?.done ?? false));
    const told = mark?.done ? `Complete since ${day(mark.at)}.` : '';
    status.textContent = outcome === 'kept' ? told : excuses[outcome];
  };
  progress.visit(here[0]!);
  show();
  progress.watch(() => show());
  button.addEventListener('click', () =>
    show(progress.note('lessons', here, { done: button.ariaPressed !== 'true' })),
  );
}

/** Of a figure's streaks the longest is kept. */
function keepStreaks(): void {
  onStreak(document.body, (length, { id }) => {
    const longest = entryOf(progress.read(), 'streaks', here, id)?.length ?? 0;
    if (length > longest) noteHere('streaks', id, { length });
  });
}

export function startReader(): void {
  showMarks();
  showGoOn();
  progress.watch(showMarks);
  const button = document.querySelector<HTMLElement>('[data-current]');
  if (!button) return;
  startLesson(button);
  keepStreaks();
}
