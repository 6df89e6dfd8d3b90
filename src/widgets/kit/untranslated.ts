/**
 * Keeps a page translator away from live numbers. Preact takes `translate` for a switch, which it leaves out of the
 * server's HTML when it is off; by another spelling of the name it is an attribute like any other.
 */
export const untranslated: Readonly<Record<string, string>> = { Translate: 'no' };
