/** Where the links at the top of every page lead. */
export const places = [
  ['/learn/', 'Course'],
  ['/labs/', 'Labs'],
  ['/reference/', 'Reference'],
  ['/glossary/', 'Glossary'],
  ['/progress/', 'Progress'],
] as const;
