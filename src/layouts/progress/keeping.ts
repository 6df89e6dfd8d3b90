/** Carrying progress away, taking it in again, and beginning anew. */
import type { Progress } from '#course/progress.ts';
import { fileName, fileText, readFileText } from '#course/progressFile.ts';
import type { Outcome } from '#course/progressStore.ts';
import { progress } from '#lesson/progress.ts';
import { saveAs } from '#page/saveAs.ts';

type Tell = (outcome: Outcome, ...words: (string | Node)[]) => void;

export function startKeeping(page: HTMLElement, tell: Tell): void {
  const button = (name: string) => page.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
  const save = () =>
    saveAs(fileName(new Date()), new Blob([fileText(progress.read())], { type: 'application/json' }));

  button('save').addEventListener('click', save);

  const picker = page.querySelector<HTMLInputElement>('input[type=file]')!;
  button('open').addEventListener('click', () => picker.click());
  const take = async (file: File) => {
    const read = readFileText(await file.text().catch(() => ''));
    if (typeof read === 'string') tell('kept', read);
    else tell(progress.restore(read), `Taken in: what “${file.name}” holds, beside what was here.`);
  };
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file) void take(file);
    picker.value = '';
  });

  const dialog = page.querySelector('dialog')!;
  button('begin').addEventListener('click', () => dialog.showModal());
  button('save-first').addEventListener('click', save);
  button('stay').addEventListener('click', () => dialog.close());
  button('forget').addEventListener('click', () => {
    const before = progress.read();
    dialog.close();
    tell(progress.begin(), 'All forgotten. ', undo(before, tell));
  });
}

function undo(before: Progress, tell: Tell): HTMLElement {
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button';
  again.textContent = 'Bring it back';
  again.addEventListener('click', () => tell(progress.restore(before), 'All is as it was.'));
  return again;
}
