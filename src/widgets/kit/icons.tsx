const paths = {
  first: 'M5 4v12M16 4.5v11L7.5 10z',
  back: 'M14 4.5v11L5.5 10z',
  play: 'M6 4v12l10-6z',
  pause: 'M6 4h2.6v12H6zM11.4 4H14v12h-2.6z',
  forward: 'M6 4.5v11l8.5-5.5z',
  reset: 'M15.5 10a5.5 5.5 0 1 1-1.7-4M14.2 2.6v3.6h-3.6',
  undo: 'M4.5 8h7.2a3.9 3.9 0 0 1 0 7.8H8M7.6 4.6 4.2 8l3.4 3.4',
  redo: 'M15.5 8H8.3a3.9 3.9 0 0 0 0 7.8H12M12.4 4.6 15.8 8l-3.4 3.4',
  link: 'M8.5 11.5a3 3 0 0 0 4.3.3l2.6-2.6a3 3 0 0 0-4.3-4.3L9.9 6M11.5 8.5a3 3 0 0 0-4.3-.3l-2.6 2.6a3 3 0 0 0 4.3 4.3L10.1 14',
  full: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  brush: 'M4.5 15.5 5.2 12l7.6-7.6a1.6 1.6 0 0 1 2.8 2.8L8 14.8z',
  picture: 'M3.5 4.5h13v11h-13zM3.5 13l4-4 4.5 4.5 2-2 2.5 2.5M13.2 7.7v.1',
} as const;

/** The interface's few signs, drawn on a 20-unit square. What a sign means stands in its button's name. */
export const Icon = ({ of }: { of: keyof typeof paths }) => (
  <svg class={`icon icon-${of}`} viewBox="0 0 20 20" aria-hidden="true">
    <path d={paths[of]} />
  </svg>
);
