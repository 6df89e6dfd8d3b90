import type { Role } from '#figures/Formula.tsx';

/** A sentence in pieces: plain words, and numbers in the role of where they come from. The result is the bold one. */
export type Piece = string | readonly [role: Role | 'result', text: string];

/** The sentence for the ear. */
export const spoken = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join('');

/** The same for the eye: each number in the colour of its role. */
export const Telling = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map((piece, n) => {
      if (typeof piece === 'string') return piece;
      const [role, text] = piece;
      return role === 'result' ? (
        <b key={n} class="output">
          {text}
        </b>
      ) : (
        <span key={n} class={role}>
          {text}
        </span>
      );
    })}
  </>
);
