/**
 * The built site as any static host serves it: files, gzip, the right types, 404.html with status 404.
 * (Sirv would ask for files that are compressed already, and tells nobody of a missing last slash.)
 * `node .config/serve.js` serves `dist/` to people; the browser tests and the audit import `serve`.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { address, site } from '#course/site.ts';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const packed = /^(text|application)\/|svg/;
const squeeze = promisify(gzip);

/** What lies at an address: a file, the folder's page, or the place to go to for it; undefined if nothing does. */
async function find(folder, path) {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder + sep) && file !== folder) return undefined;
  const there = await stat(file).catch(() => undefined);
  if (!there?.isDirectory()) return there && { file };
  if (!path.endsWith('/')) return { moved: true };
  return find(folder, `${path}index.html`);
}

async function answer(folder, base, request, response) {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  const send = (status, headers, body) => {
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const missing = async () => {
    const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
    send(404, { 'content-type': types['.html'] }, page);
  };
  if (!['GET', 'HEAD'].includes(request.method)) return send(405, { allow: 'GET, HEAD' });
  if (`${pathname}/` === base) return send(301, { location: base + search });
  if (!pathname.startsWith(base)) return missing();

  const found = await find(folder, decodeURIComponent(pathname.slice(base.length - 1)));
  if (!found) return missing();
  if (found.moved) return send(301, { location: `${pathname}/${search}` });

  const type = types[extname(found.file)] ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'cache-control': pathname.startsWith(`${base}_astro/`)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  const body = await readFile(found.file);
  if (!packed.test(type) || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
    return send(200, headers, body);
  send(200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }, await squeeze(body));
}

/** One server for each of the two addresses that "localhost" can mean, or an error if the port is taken on either. */
async function listen(handler, port) {
  const servers = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(handler);
    await new Promise((done, failed) => {
      server.once('error', (error) =>
        host === '::1' && error.code !== 'EADDRINUSE' ? done() : failed(error),
      );
      server.listen(port || servers[0]?.address().port || 0, host, () => done(servers.push(server)));
    }).catch((error) => {
      for (const server of servers) server.close();
      throw error;
    });
  }
  return servers;
}

/** Serves a folder under a base path, at a port or (for 0) at any free one. */
export async function serve(folder, { base = '/', port = 0 } = {}) {
  const root = resolve(folder);
  const servers = await listen((request, response) => {
    answer(root, base, request, response).catch(() => response.writeHead(400).end());
  }, port);
  return {
    origin: `http://localhost:${servers[0].address().port}`,
    close: () => {
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}

async function main() {
  const { base } = address(process.env);
  if (!(await stat('dist/index.html').catch(() => undefined))) {
    console.error('There is no build to serve yet: run `npm run build` first.');
    process.exit(1);
  }
  for (let port = 4321; ; port++) {
    const server = await serve('dist', { base, port }).catch((error) => {
      if (error.code !== 'EADDRINUSE') throw error;
    });
    if (!server) continue;
    console.log(`\n  ${site.name} is at ${server.origin}${base}  (Ctrl+C stops it)\n`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
    return;
  }
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) await main();
