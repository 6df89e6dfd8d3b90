/** A button at every piece of code that takes it along. Without a script there is nothing to press. */
import { announce } from '#page/announce.ts';

const label = 'Copy';

function button(code: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy ui';
  button.textContent = label;
  button.ariaLabel = 'Copy the code';
  const say = (short: string, sentence: string) => {
    button.textContent = short;
    announce(sentence);
    setTimeout(() => (button.textContent = label), 2000);
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent).then(
      () => say('Copied', 'The code is copied.'),
      () => {
        getSelection()?.selectAllChildren(code);
        say('Selected', 'This browser does not let the page copy: the code is selected instead.');
      },
    );
  });
  return button;
}

export function startCopying(): void {
  for (const code of document.querySelectorAll<HTMLElement>('main pre > code')) {
    const scroller = code.closest<HTMLElement>('.scroll') ?? code.parentElement!;
    // What scrolls would take a button within it along.
    const holder = document.createElement('div');
    holder.className = 'code';
    scroller.replaceWith(holder);
    holder.append(scroller, button(code));
  }
}
