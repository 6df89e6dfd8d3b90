/** Which characters the cut typefaces keep. What is missing here falls back to the reader's own fonts. */

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const ascii = span(0x20, 0x7e);
const greek = 'αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩ';

/** Prose and interface: typographic punctuation, the operators that the families draw, and the accents of names. */
export const textCharacters = `${ascii}\u00a0‘’“”–—…•·×÷−±°²³½′″©§↑↓éèêëáàäâåçíïñóöôøúüßÉÖÜ`;

export const greekCharacters = greek;

/** Mathematical signs that neither family has; the Latin cuts leave them to a few glyphs of KaTeX's roman. */
export const symbolCharacters = '≤≥≈≠⌊⌋⌈⌉∑→←↦∘⋆∈∞';

/** All that formulas may be set in. The build refuses a formula that needs more, so that none is shown with a hole. */
export const katexCharacters = [
  ascii,
  greek,
  'ϵϕ',
  symbolCharacters,
  '\u00a0·×÷−±∣∥⋅⋯…⋮⋱′∗⊙⊕⊗∼≡∝≪≫⊂∪∩∖∅∀∃¬∂∇∏∫√⟨⟩⇒⟶⊤⊛ℓ',
  // \not, hat, tilde, bar, dot, vector
  '\ue020\u02c6\u02dc\u02c9\u02d9\u20d7',
  // the pieces that tall brackets and braces are put together from
  span(0x239b, 0x23ad),
  '\u2223\u2225\u23d0\u23aa\u23de\u23df',
].join('');
