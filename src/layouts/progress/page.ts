/** The page on which readers see what they have done, mark lessons, carry their progress away, and get a certificate. */
import { entryOf, placesOf, type Kind } from '#course/progress.ts';
import type { Outcome } from '#course/progressStore.ts';
import { progress } from '#lesson/progress.ts';
import { excuses } from '../reader.ts';
import { showCertificate } from './award.ts';
import { startKeeping } from './keeping.ts';

const page = document.querySelector<HTMLElement>('[data-progress-page]')!;
const rows = [...page.querySelectorAll<HTMLElement>('.progress-row')];
const idsOf = (row: HTMLElement) => row.dataset['lesson']!.split(' ');
const count = (n: number, of: number, what: string) => `${n} of ${of} ${what}`;

/** How many of the places that a lesson has have been reached; places that it has no more don't count. */
function reached(row: HTMLElement, kind: Kind, places: readonly string[]): number {
  const record = progress.read();
  const known = placesOf(record, kind, idsOf(row)).filter((place) => places.includes(place));
  if (kind !== 'checks') return known.length;
  return known.filter((place) => entryOf(record, kind, idsOf(row), place)!.right).length;
}

const whats = { steps: 'steps', checks: 'quick checks', tasks: 'tasks' } as const;

function show(): void {
  const sums = { steps: [0, 0], checks: [0, 0], tasks: [0, 0] };
  let complete = 0;
  for (const row of rows) {
    const mark = entryOf(progress.read(), 'lessons', idsOf(row));
    const box = row.querySelector<HTMLInputElement>('input')!;
    box.checked = mark?.done ?? false;
    complete += Number(box.checked);
    const told = (Object.keys(whats) as (keyof typeof whats)[]).flatMap((kind) => {
      const places = JSON.parse(row.dataset[kind]!) as string[];
      const n = reached(row, kind, places);
      sums[kind][0]! += n;
      sums[kind][1]! += places.length;
      return places.length > 0 ? [count(n, places.length, whats[kind])] : [];
    });
    row.querySelector('.reached')!.textContent = told.join(', ');
  }
  page.querySelector('.complete-count')!.textContent = count(complete, rows.length, 'lessons complete');
  page.querySelector('.check-count')!.textContent = count(
    sums.checks[0]!,
    sums.checks[1]!,
    'quick checks found',
  );
  page.querySelector('.task-count')!.textContent = count(sums.tasks[0]!, sums.tasks[1]!, 'tasks done');
  const longest = Math.max(0, ...[...progress.read().streaks.values()].map(({ length }) => length));
  page.querySelector('.streak-count')!.textContent =
    longest > 0 ? `${longest} right predictions in a row` : '';
  page.querySelector<HTMLMeterElement>('meter')!.value = complete;
  const last = Math.max(0, ...rows.map((row) => entryOf(progress.read(), 'lessons', idsOf(row))?.at ?? 0));
  showCertificate(page, complete === rows.length ? new Date(last) : null);
}

const status = page.querySelector('.keeping [role=status]')!;
const tell = (outcome: Outcome, ...words: (string | Node)[]) =>
  status.replaceChildren(...(outcome === 'kept' ? words : [excuses[outcome]]));

for (const row of rows)
  row
    .querySelector('input')!
    .addEventListener('change', ({ target }) =>
      tell(progress.note('lessons', idsOf(row), { done: (target as HTMLInputElement).checked })),
    );
startKeeping(page, tell);
progress.watch(show);
show();
