/** A button at every piece of code that takes it along. Without a script there is nothing to press. */
import { announce } from '#page/announce.ts';

const label = 'Copy';

function button(code: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy ui';
  const name = (short: string) => {
    button.textContent = short;
    button.ariaLabel = `${short} the code`;
  };
  name(label);
  const say = (short: string, sentence: string) => {
    name(short);
    announce(sentence);
    setTimeout(() => name(label), 2000);
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
  for (const holder of document.querySelectorAll('main .code')) {
    const code = holder.querySelector<HTMLElement>('pre > code')!;
    holder.append(button(code));
  }
}
