import { anew, EMBEDDED, everywhere, frames, kept, keptFolders } from './policy.ts';

const [[framesHeader, framesValue]] = Object.entries(frames) as [[string, string]];
const [[keptHeader, keptValue]] = Object.entries(kept) as [[string, string]];
const packed =
  'text/plain text/css text/xml text/javascript application/javascript application/json application/manifest+json image/svg+xml';

/**
 * What stands in a server's block of nginx. A location that adds a header of its own has none of those around it, so all
 * are added in one place, and those inside set variables alone: a header whose value is empty is not sent. Without
 * `always` a page that says what is missing would have none. Variables are set anew for that page, as it is found by
 * another look-up from the top: what is not there is not kept for good, whatever its name.
 */
export const nginxBlock = (base: string): string => `root /srv/site;
absolute_redirect off;
set $frames "${framesValue}";
set $kept "${anew[keptHeader as keyof typeof anew]}";
location ${base} {
  error_page 404 ${base}404.html;
  charset utf-8;
  gzip on;
  gzip_types ${packed};
${Object.entries({ ...everywhere, [framesHeader]: '$frames', [keptHeader]: '$kept' })
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  location ${base}${EMBEDDED}/ { set $frames ""; }
  location ~ ^${base}(${keptFolders.join('|')})/ { set $kept "${keptValue}"; }
  location = ${base}manifest.webmanifest { types { application/manifest+json webmanifest; } }
}
`;
