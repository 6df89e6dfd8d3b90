import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import { tidied, type Sheets } from '#authoring/tidy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (scripts: string, styles: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${scripts}; style-src-elem 'self'${styles};">`;

function tidy(page: string) {
  const files: Record<string, string> = { '/sub/_astro/a.css': 'a{}\n', '/sub/_astro/b.css': 'b{}' };
  const written: [name: string, rules: string][] = [];
  const sheets: Sheets = {
    read: (href) => files[href]!,
    write: (_, name, rules) => written.push([name, rules]),
  };
  return { page: tidied(page, sheets), written };
}

describe('a page', () => {
  const [a, b] = ['a', 'b'].map((name) => `<link rel="stylesheet" href="/sub/_astro/${name}.css">`);

  test('links one style sheet, with all rules in their order', () => {
    const { page, written } = tidy(`<head>${a}<title>T</title>${b}</head>`);
    expect(written).toHaveLength(1);
    const [name, rules] = written[0]!;
    expect(rules).toBe('a{}\nb{}');
    expect(page).toBe(`<head><link rel="stylesheet" href="/sub/_astro/${name}"><title>T</title></head>`);
    expect(tidy(`${b}${a}`).written[0]![0]).not.toBe(name);
    expect(tidy(`<p>${a}${b}</p>`).written[0]![0]).toBe(name);
  });

  test('without style sheets is left as it is', () => {
    const plain = '<meta http-equiv="refresh" content="0;url=/there/">';
    expect(tidy(plain)).toEqual({ page: plain, written: [] });
  });

  test('loses the style that Astro puts before islands', () => {
    const { page } = tidy('<p>a</p><style>astro-island,astro-slot{display:contents}</style><b>c</b>');
    expect(page).toBe('<p>a</p><b>c</b>');
    expect(tidy('<astro-island uid="Z1x" ssr><p uid="a">').page).toBe('<astro-island ssr><p uid="a">');
  });

  test('allows the scripts that it holds, and no others', () => {
    const scripts = '<script>one()</script><script type="module">two()</script>';
    const others = '<script src="/x.js"></script><script type="application/ld+json">{}</script>';
    const { page } = tidy(policy(` ${hash('other()')}`, ` ${hash('c{}')}`) + scripts + others);
    expect(page).toBe(policy(` ${hash('one()')} ${hash('two()')}`, '') + scripts + others);
  });
});
