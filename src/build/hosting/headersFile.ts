import { EMBEDDED, everywhere, frames, kept, keptFolders } from './policy.ts';

type Headers = Readonly<Record<string, string>>;
const rule = (path: string, headers: Headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The file that Netlify and Cloudflare Pages read; `folders` are those at the top that hold pages. An address that two
 * rules meet would have the headers of both, so that frames have a rule for each folder by itself, and nothing is said of
 * what is to be asked for anew: both hosts see to that by themselves.
 */
export function headersFile(base: string, folders: readonly string[]): string {
  const framed = folders.filter((folder) => folder !== EMBEDDED);
  return `${[
    rule(`${base}*`, everywhere),
    ...['', ...framed.map((folder) => `${folder}/*`)].map((path) => rule(base + path, frames)),
    ...keptFolders.map((folder) => rule(`${base}${folder}/*`, kept)),
  ].join('\n\n')}\n`;
}
