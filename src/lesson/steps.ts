/**
 * Guided tours: one step at a time. Links and the browser's own history lead from step to step, each by its address;
 * this shows the step that is meant, brings the focus to its heading, says it, and remembers it.
 */
import { entryOf } from '#course/progress.ts';
import { announce } from '#page/announce.ts';
import { wish } from '#page/wish.ts';
import { noteHere, progress } from './progress.ts';
import { turnOf } from './turning.ts';

const tour = document.querySelector<HTMLElement>('[data-steps]');
if (tour) start(tour);

function start(tour: HTMLElement): void {
  const steps = [...tour.querySelectorAll<HTMLElement>(':scope > .step')];
  const headings = steps.map((step) => step.querySelector('h2')!);
  // A tour may stand on a page that is no lesson.
  const lesson = tour.dataset['steps']!.split(' ').filter(Boolean);
  const keys = remembered('steps-keys');
  const whole = remembered('steps-whole');
  const bar = tour.querySelector('.step-bar')!;
  const count = bar.querySelector('.step-count')!;
  const track = [...bar.querySelectorAll<HTMLAnchorElement>('.step-track a')];
  const turns = [...bar.querySelectorAll<HTMLAnchorElement>('.turn')];
  let at = 0;

  /** What the address names, read by the browser itself: it is not put off by any address. */
  const named = () => document.querySelector<HTMLElement>(':target');
  const stepWith = (element: Element | null) => steps.findIndex((step) => element && step.contains(element));

  function show(index: number): void {
    at = index;
    for (const [i, step] of steps.entries()) {
      // What is not shown can still be searched for, where the browser knows how.
      if (i === at || whole.checked) step.removeAttribute('hidden');
      else step.setAttribute('hidden', 'until-found');
    }
    tour.toggleAttribute('data-whole', whole.checked);
    tour.dataset['live'] = '';
    mark();
  }

  /** Brings the bar to the step that is shown. */
  function mark(): void {
    count.textContent = `Step ${at + 1} of ${steps.length}`;
    for (const [i, link] of track.entries()) {
      link.classList.toggle('past', i < at);
      if (i === at) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    for (const link of turns) {
      const way = link.dataset['turn']!;
      const heading = headings[way === 'Next' ? at + 1 : at - 1];
      if (heading) {
        link.href = `#${heading.id}`;
        link.ariaLabel = `${way} step: ${heading.textContent}`;
      } else {
        link.removeAttribute('href');
        link.ariaLabel = null;
      }
    }
  }

  /** Somebody has asked for a step, or for something that stands in it. */
  function turn(): void {
    const target = named();
    const index = stepWith(target);
    if (index < 0) return;
    show(index);
    if (lesson.length > 0) progress.note('bookmarks', lesson, { step: headings[index]!.id });
    if (target !== headings[index]) return target!.scrollIntoView();
    steps[index]!.scrollIntoView({ behavior: 'instant' });
    target.focus({ preventScroll: true });
    announce(`Step ${index + 1} of ${steps.length}: ${target.textContent}`);
  }

  // A step is reached when its heading has been seen, whichever way it came into view.
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      noteHere('steps', target.id, {});
    }
  });
  for (const heading of headings) {
    heading.tabIndex = -1;
    seen.observe(heading);
  }
  for (const [index, step] of steps.entries()) step.addEventListener('beforematch', () => show(index));
  addEventListener('hashchange', turn);
  document.addEventListener('keydown', (event) => {
    const index = at + turnOf(event);
    if (index === at || !keys.checked || whole.checked || !headings[index]) return;
    event.preventDefault();
    location.hash = headings[index].id;
  });
  whole.addEventListener('change', () => show(at));

  const asked = stepWith(named());
  const kept = entryOf(progress.read(), 'bookmarks', lesson)?.step;
  show(
    asked >= 0
      ? asked
      : Math.max(
          0,
          headings.findIndex(({ id }) => id === kept),
        ),
  );
  // The browser had looked for it before it was shown.
  if (asked > 0) named()!.scrollIntoView({ behavior: 'instant' });
}

/** A switch that stays as it was left, where the browser lets it. */
function remembered(id: string): HTMLInputElement {
  const box = document.getElementById(id) as HTMLInputElement;
  const { read, keep } = wish(id);
  box.checked = (read() ?? String(box.checked)) === 'true';
  box.addEventListener('change', () => keep(String(box.checked)));
  return box;
}
