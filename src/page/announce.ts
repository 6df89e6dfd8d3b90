/** Says a sentence in the page's one polite live region. */
export function announce(sentence: string): void {
  const region = document.getElementById('announcer');
  if (!region) return;
  // The same words twice are news only if the region changes in between.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
