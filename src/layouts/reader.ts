/** The reader's marks: at every lesson that the page names, at the end of a lesson, and at the place to go on from. */
import { markOf, openProgress, type Outcome } from '#course/progress.ts';

const progress = openProgress(() => localStorage, window);
const places = [...document.querySelectorAll<HTMLElement>('[data-lesson]')];
const idsOf = (place: HTMLElement) => place.dataset['lesson']!.split(' ');
const isDone = (place: HTMLElement) => markOf(progress.read(), idsOf(place))?.done ?? false;

function showMarks(): void {
  for (const place of places) {
    const done = isDone(place);
    place.toggleAttribute('data-done', done);
    const mark = place.querySelector('.done-mark');
    if (done) {
      mark?.setAttribute('role', 'img');
      mark?.setAttribute('aria-label', 'Complete:');
    } else {
      mark?.removeAttribute('role');
      mark?.removeAttribute('aria-label');
    }
  }
}

/** On the home page: the lesson that was begun last, or else the first one after it that is not complete. */
function showGoOn(): void {
  const goOn = document.getElementById('go-on');
  const { last } = progress.read();
  const rows = places.filter((place) => place.closest('.parts'));
  const begun = rows.findIndex((row) => last !== null && idsOf(row).includes(last.lesson));
  if (!goOn || begun < 0) return;
  const next = [...rows.slice(begun), ...rows.slice(0, begun)].find((row) => !isDone(row));
  const complete = `${rows.filter(isDone).length} of ${rows.length} lessons complete.`;
  goOn.querySelector('h2')!.textContent = next ? 'Where to go on' : 'You have read it all';
  goOn.querySelector('p')!.textContent = complete;
  if (!next) return;
  const link = goOn.querySelector('a')!;
  link.href = next.querySelector('a')!.href;
  link.firstChild!.textContent = next.querySelector('.name')!.textContent;
}

const excuses: Record<Exclude<Outcome, 'kept'>, string> = {
  forgotten: 'This browser does not let the page keep it: it will be forgotten when you leave.',
  newer: 'Not kept: your progress was last stored by a newer version of this course.',
};

function startLesson(button: HTMLElement): void {
  const ids = button.dataset['current']!.split(' ');
  const status = button.nextElementSibling!;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
  const show = (outcome: Outcome = 'kept') => {
    const mark = markOf(progress.read(), ids);
    button.setAttribute('aria-pressed', String(mark?.done ?? false));
    const told = mark?.done ? `Complete since ${day.format(mark.at)}.` : '';
    status.textContent = outcome === 'kept' ? told : excuses[outcome];
    showMarks();
  };
  progress.visit(ids[0]!);
  show();
  progress.watch(() => show());
  button.addEventListener('click', () => show(progress.mark(ids, button.ariaPressed !== 'true')));
}

export function startReader(): void {
  showMarks();
  showGoOn();
  progress.watch(showMarks);
  const button = document.querySelector<HTMLElement>('[data-current]');
  if (button) startLesson(button);
}
