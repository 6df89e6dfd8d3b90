/** What a page may fetch and run: files of its own site, and the scripts in its head, which the policy knows by their hashes. */
import { createHash } from 'node:crypto';

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

export const policy = (scripts: readonly string[]): string =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts.map(hash)].join(' '),
    // KaTeX and Preact set single properties on elements.
    "style-src-attr 'unsafe-inline'",
  ].join(';');
