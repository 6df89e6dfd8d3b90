import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../.config/serve.js';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/learn'), { recursive: true });
  mkdirSync(join(folder, 'site/_astro'));
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<h1>Home</h1>');
  writeFileSync(join(folder, 'site/404.html'), '<h1>Missing</h1>');
  writeFileSync(join(folder, 'site/learn/index.html'), '<h1>Learn</h1>');
  writeFileSync(join(folder, 'site/_astro/a.woff2'), 'font');
  server = await serve(join(folder, 'site'), { base: '/sub/' });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as it is written, where `fetch` would tidy it up first. */
const get = (path: string, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; size: number }>((done, failed) => {
    request(server.origin, { path, method, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, size }));
    })
      .on('error', failed)
      .end();
  });

describe('the server', () => {
  it.each([
    ['/sub/', 200, {}],
    ['/sub/index.html', 200, {}],
    ['/sub/learn/', 200, {}],
    ['/sub/learn/?a.stride=2', 200, {}],
    ['/sub/learn?a.stride=2', 301, { location: '/sub/learn/?a.stride=2' }],
    ['/sub', 301, { location: '/sub/' }],
    ['/sub/nothing/', 404, { 'content-type': 'text/html; charset=utf-8' }],
    ['/', 404, {}],
    ['/sub/../secret.html', 404, {}],
    ['/sub/../../secret.html', 404, {}],
    ['/sub/%2e%2e/secret.html', 404, {}],
    ['/sub/..%2fsecret.html', 404, {}],
    ['/sub/%', 400, {}],
    ['/sub/%00', 404, {}],
  ])('answers %s with %i', async (path, status, headers) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(headers);
  });

  it('compresses text and leaves alone what is compressed', async () => {
    expect((await get('/sub/')).headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
    });
    const { headers } = await get('/sub/_astro/a.woff2');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers).toMatchObject({
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('sends a head without a body, and nothing to other methods', async () => {
    expect(await get('/sub/', 'HEAD')).toMatchObject({ status: 200, size: 0 });
    expect(await get('/sub/', 'POST')).toMatchObject({ status: 405 });
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(serve(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
