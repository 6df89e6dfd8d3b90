/** Quick checks: whoever answers gets the explanation of that very answer. */
import { readNumber } from '#figures/typedNumber.ts';
import { entryOf } from '#course/progress.ts';
import { chosenAnswer, chosenNumber } from './answer.ts';
import { here, noteHere, progress } from './progress.ts';

for (const check of document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-check]')) wake(check);

function wake(check: HTMLFieldSetElement) {
  const values = JSON.parse(check.dataset['values']!) as unknown[];
  const explained = [...check.querySelectorAll<HTMLElement>('[data-answer]')];
  const verdict = check.querySelector<HTMLElement>('.verdict')!;
  const entry = check.querySelector<HTMLInputElement>('input[type=text]');

  const say = (...words: (string | Node)[]) => {
    for (const marked of check.querySelectorAll<HTMLElement>('[data-verdict]'))
      delete marked.dataset['verdict'];
    verdict.replaceChildren(...words);
  };
  const explain = (index: number, asked: HTMLElement) => {
    const answer = explained[index]!;
    const right = answer.dataset['right'] !== undefined;
    const why = answer.querySelector('.why')!.cloneNode(true) as HTMLElement;
    for (const named of why.querySelectorAll('[id]')) named.removeAttribute('id');
    const opening = document.createElement('b');
    opening.textContent = right ? 'Yes. ' : 'Not quite. ';
    (why.querySelector(':scope > p:first-child') ?? why).prepend(opening);
    say(why);
    asked.dataset['verdict'] = right ? 'right' : 'wrong';
    // Who has found it once has found it.
    if (right || !entryOf(progress.read(), 'checks', here, check.id)) noteHere('checks', check.id, { right });
  };

  if (entry) {
    const answer = () => {
      const readings = readNumber(entry.value);
      if (readings.length === 0) return say('Type a number, such as 3 or −2.5.');
      const right = explained.findIndex((answer) => answer.dataset['right'] !== undefined);
      const chosen = chosenNumber(values, right, readings);
      if (chosen === null) say(`That can be read in two ways: type ${readings.join(' or ')}.`);
      else explain(chosen, entry.closest('label')!);
    };
    check.querySelector('button')!.addEventListener('click', answer);
    entry.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') answer();
    });
    return;
  }

  const radios = [...check.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const width = check.querySelector('tr')?.cells.length ?? 1;
  const valueOf = ({ value }: HTMLInputElement): unknown =>
    check.dataset['check'] === 'choice' ? values[Number(value)] : JSON.parse(value);
  // Arrow keys pass over answers on their way: nothing is given away until one is confirmed.
  let passing = false;
  for (const [index, radio] of radios.entries()) {
    radio.addEventListener('keydown', (event) => {
      passing = event.key.startsWith('Arrow');
      if (event.key === 'Enter' || event.key === ' ')
        explain(chosenAnswer(values, valueOf(radio)), radio.closest('label')!);
      const rows = event.key === 'ArrowUp' ? -width : event.key === 'ArrowDown' ? width : 0;
      const next = radios[index + rows];
      if (rows === 0 || width === 1) return;
      event.preventDefault();
      next?.focus();
      next?.click();
    });
    radio.addEventListener('pointerdown', () => (passing = false));
    radio.addEventListener('change', () => {
      if (passing) say('Press Enter to answer.');
      else explain(chosenAnswer(values, valueOf(radio)), radio.closest('label')!);
      passing = false;
    });
  }
}
