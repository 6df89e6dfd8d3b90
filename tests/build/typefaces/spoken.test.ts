import { expect, test } from 'vitest';
import { hear, look, nothing, type Spoken } from '#build/typefaces/spoken.ts';

const seen = (page: string, of: Exclude<keyof Spoken, 'texts'>) => {
  const spoken = nothing();
  look(spoken, page);
  return [...spoken[of]].sort().join('');
};

test('what stands in italics, and nothing beside it', () => {
  const page =
    '<p>as <em lang="fr">d<b>éj</b>à</em> and <cite>R&amp;D</cite>, <i>k&#x27;</i> <code>z</code></p>';
  expect(seen(page, 'slanted')).toBe("&'DRdjkàé");
});

test('the variables of a formula apart from what is upright in it, and no word of the text', () => {
  const page = `<p>word <span class="katex"><span class="katex-mathml"><math><mi>Q</mi></math></span><span class="katex-html" aria-hidden="true"><span class="base"><span class="strut" style="height:1em;"></span><span class="enclosing input"><span class="mord mathnormal" style="margin-right:0.1em;">W</span></span><span class="mrel">&lt;</span><span class="mord text"><span class="mord">rows</span></span></span></span></span> after <span class="mord">9</span></p>`;
  expect(seen(page, 'variables')).toBe('W');
  expect(seen(page, 'upright')).toBe('<orsw');
});

test('what scripts say by number', () => {
  const { texts } = nothing();
  expect([texts.has('²'), texts.has('∞'), texts.has('é')]).toEqual([false, false, false]);
  const spoken = nothing();
  hear(spoken, 'say("\\xB2", `\\u221e`, "é")');
  expect(['²', '∞', 'é', 'a'].every((letter) => spoken.texts.has(letter))).toBe(true);
});
