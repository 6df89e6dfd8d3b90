import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bucketCommands, cloudFrontCommands } from '#build/hosting/amazon.ts';
import { headersFile } from '#build/hosting/headersFile.ts';
import { tellHosts } from '#build/hosting/hosting.ts';
import { nginxBlock } from '#build/hosting/nginx.ts';

/** The headers that a host sends with an address: those of every rule that meets it. */
function sent(file: string, path: string): Record<string, string[]> {
  const rules = file
    .trim()
    .split('\n\n')
    .map((text) => text.split('\n'));
  const met = rules.filter(([pattern]) =>
    pattern!.endsWith('*') ? path.startsWith(pattern!.slice(0, -1)) : path === pattern,
  );
  const headers: Record<string, string[]> = {};
  for (const line of met.flatMap(([, ...lines]) => lines)) {
    const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line)!;
    (headers[name!] ??= []).push(value!);
  }
  return headers;
}
const file = headersFile('/sub/', ['about', 'embed', 'learn']);

test('pages may be framed by the site alone, and figures that are made for it by anybody', () => {
  for (const path of ['/sub/', '/sub/learn/filters/', '/sub/about/'])
    expect(sent(file, path)['Content-Security-Policy'], path).toEqual(["frame-ancestors 'self'"]);
  expect(sent(file, '/sub/embed/ConvWalk/')).not.toHaveProperty('Content-Security-Policy');
});

test('what is named by its content is kept for good, and nothing else', () => {
  for (const path of ['/sub/_astro/page.abc.js', '/sub/pagefind/fragment/en_1.pf_fragment'])
    expect(sent(file, path)['Cache-Control'], path).toEqual(['public, max-age=31536000, immutable']);
  for (const path of ['/sub/', '/sub/learn/filters/', '/sub/pagefind/pagefind.js'])
    expect(sent(file, path), path).not.toHaveProperty('Cache-Control');
});

test('no address gets a header twice', () => {
  for (const path of ['/sub/', '/sub/learn/filters/', '/sub/embed/ConvWalk/', '/sub/_astro/a.js'])
    expect(
      Object.values(sent(file, path)).filter((values) => values.length > 1),
      path,
    ).toEqual([]);
});

test('the rules are made for the folders that there are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  for (const name of ['learn', '_astro', 'pagefind']) mkdirSync(join(folder, name));
  await tellHosts(folder, '/');
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toBe(headersFile('/', ['learn']));
  expect(readFileSync(join(folder, '.nojekyll'), 'utf8')).toBe('');
  rmSync(folder, { recursive: true });
});

type Sent = Readonly<Record<string, string>>;

/** The headers that nginx adds: of the outer location alone, with the variables that the inner one sets. */
function sentByNginx(block: string, path: string): Sent {
  const variables = new Map<string, string>();
  const set = (text: string) => {
    for (const [, name, value] of text.matchAll(/set \$(\w+) "([^"]*)";/g)) variables.set(name!, value!);
  };
  const [before, within] = block.split(/^location .* \{$/m) as [string, string];
  set(before);
  const inner = [...within.matchAll(/location (=|~)? ?(\S+) \{(.*)\}$/gm)];
  for (const [, how, place, text] of inner)
    if (how === '~' ? new RegExp(place!).test(path) : how === '=' ? path === place : path.startsWith(place!))
      set(text!);
  const added = [...within.matchAll(/^ {2}add_header (\S+) "(.*)" always;$/gm)];
  const values = added.map(
    ([, name, value]) => [name!, value!.replace(/^\$(\w+)$/, (_, of: string) => variables.get(of)!)] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** The headers that a bucket and the CloudFront before it send. */
function sentByAmazon(base: string, path: string): Sent {
  const copies = bucketCommands(base).trim().split('\n');
  const from = copies.map((line) =>
    /^aws s3 sync dist(\S*) s3:\/\/BUCKET(\S*) .*--cache-control '(.*)'$/.exec(line)!,
  );
  for (const [, folder, to] of from) expect(to).toBe(base + folder!.slice(1));
  const [, , , cached] = from.find(([, , to]) => path.startsWith(to!.replace(/\/?$/, '/')))!;
  const [pages, figures] = [...cloudFrontCommands().matchAll(/'(\{.*?\})'/gs)].map(
    ([, text]) => JSON.parse(text!) as Policy,
  );
  const { SecurityHeadersConfig: own, CustomHeadersConfig: custom } = (
    path.startsWith(`${base}embed/`) ? figures : pages
  )!;
  expect(custom.Quantity).toBe(custom.Items.length);
  const csp = own.ContentSecurityPolicy?.ContentSecurityPolicy;
  return {
    'X-Content-Type-Options': own.ContentTypeOptions && 'nosniff',
    'Referrer-Policy': own.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
    ...(csp && { 'Content-Security-Policy': csp }),
    'Cache-Control': cached!,
  };
}
interface Policy {
  SecurityHeadersConfig: {
    ContentTypeOptions: { Override: true };
    ReferrerPolicy: { ReferrerPolicy: string };
    ContentSecurityPolicy?: { ContentSecurityPolicy: string };
  };
  CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string }[] };
}

test.each(['/', '/sub/'])('all hosts say the same of what lies in %s', (base) => {
  const file = headersFile(base, ['about', 'embed', 'learn']);
  const paths = ['', 'about/', 'learn/filters/', 'embed/ConvWalk/'];
  const files = [
    '_astro/page.abc.js',
    'pagefind/fragment/a.pf_fragment',
    'pagefind/index/a.pf_index',
    'pagefind/pagefind.js',
  ];
  for (const path of [...paths, ...files].map((path) => base + path)) {
    const byFile = Object.entries(sent(file, path)).map(([name, values]): [string, string] => [
      name,
      values.join(', '),
    ]);
    // Hosts that read the file have everything else asked for anew by themselves.
    const all: Sent[] = [{ 'Cache-Control': 'no-cache', ...Object.fromEntries(byFile) }];
    all.push(sentByNginx(nginxBlock(base), path), sentByAmazon(base, path));
    // Only a page is shown in a frame: of other files it does not matter whether a host says who may.
    const compared = all.map((headers) =>
      path.endsWith('/') ? headers : { ...headers, 'Content-Security-Policy': '' },
    );
    expect(compared[1], `nginx, ${path}`).toEqual(compared[0]);
    expect(compared[2], `Amazon, ${path}`).toEqual(compared[0]);
    expect(Object.keys(all[0]!)).toEqual(
      expect.arrayContaining([
        'X-Content-Type-Options',
        'Referrer-Policy',
        'Permissions-Policy',
        'Cache-Control',
      ]),
    );
  }
});

test('nginx adds all headers in one place: a location that adds one has none of those around it', () => {
  const lines = nginxBlock('/').split('\n');
  const adding = lines.flatMap((line, n) => (line.includes('add_header') ? [n] : []));
  expect(adding).toEqual(adding.map((_, n) => adding[0]! + n));
  // In the location that holds all others, itself, and for answers of every status.
  for (const n of adding) expect(lines[n]).toMatch(/^ {2}add_header .* always;$/);
  expect(lines.filter((line) => /^location /.test(line))).toEqual(['location / {']);
});

test('the README says it word for word', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  for (const text of [nginxBlock('/'), bucketCommands('/'), cloudFrontCommands()])
    expect(readme).toContain(`\n\n${text.replace(/^(?=.)/gm, '    ')}\n`);
});
