/** The choice between the system's colours, light and dark. What was chosen is put on `<html>` before the first paint. */
const KEY = 'sliding-window.theme';
const root = document.documentElement;
const radios = [...document.querySelectorAll<HTMLInputElement>('#theme input')];

function show(theme: string): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  const chosen = radios.find((radio) => radio.value === theme);
  if (!chosen) return;
  chosen.checked = true;
  const name = document.querySelector('[data-theme-name]');
  if (name) name.textContent = chosen.parentElement?.textContent.trim().toLowerCase() ?? '';
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
  show(root.dataset['theme'] ?? 'system');
  for (const radio of radios)
    radio.addEventListener('change', () => {
      show(radio.value);
      keep(radio.value);
    });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) show(newValue ?? 'system');
  });
}
