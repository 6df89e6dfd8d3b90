/** The choice between the system's colours, light and dark. What was chosen is put on `<html>` before the first paint. */
import { wish } from './wish.ts';

/** The page itself reads it, too, before any script has come: see Page.astro. */
const chosen = wish('theme');
const names: Readonly<Record<string, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const root = document.documentElement;

/** What the button in the header opens. Without a script there is nothing to choose. */
function choice(): HTMLFieldSetElement {
  const fieldset = document.createElement('fieldset');
  fieldset.id = 'theme';
  fieldset.className = 'theme-choice sheet ui';
  fieldset.popover = 'auto';
  const options = Object.entries(names).map(
    ([theme, name]) => `<label><input type="radio" name="theme" value="${theme}">${name}</label>`,
  );
  fieldset.innerHTML = `<legend class="visually-hidden">Colours</legend>${options.join('')}`;
  return fieldset;
}

function show(theme: string): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  const option = document.querySelector<HTMLInputElement>(`#theme [value="${CSS.escape(theme)}"]`);
  if (!option) return;
  option.checked = true;
  document.querySelector('[data-theme-name]')!.textContent = names[theme]!.toLowerCase();
}

export function startTheme(): void {
  const fieldset = choice();
  document.body.append(fieldset);
  show(root.dataset['theme'] ?? 'system');
  fieldset.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    show(value);
    chosen.keep(value === 'system' ? null : value);
  });
  chosen.follow((theme) => show(theme ?? 'system'));
}
