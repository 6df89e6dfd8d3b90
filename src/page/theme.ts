/** The choice between the system's colours, light and dark. What was chosen is put on `<html>` before the first paint. */

const KEY = 'sliding-window.theme';
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
  const chosen = document.querySelector<HTMLInputElement>(`#theme [value="${CSS.escape(theme)}"]`);
  if (!chosen) return;
  chosen.checked = true;
  document.querySelector('[data-theme-name]')!.textContent = names[theme]!.toLowerCase();
}

function keep(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Shown on this page, and forgotten with it.
  }
}

export function startTheme(): void {
  const fieldset = choice();
  document.body.append(fieldset);
  show(root.dataset['theme'] ?? 'system');
  fieldset.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    show(value);
    keep(value);
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) show(newValue ?? 'system');
  });
}
