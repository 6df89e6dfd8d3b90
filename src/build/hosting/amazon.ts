import { anew, EMBEDDED, everywhere, frames, kept, keptFolders } from './policy.ts';

/** What fills a bucket: files that pages ask for first, so that none is missing, then all else. */
export function bucketCommands(base: string): string {
  const bucket = `s3://BUCKET${base}`;
  const copies = keptFolders.map(
    (folder) => `aws s3 sync dist/${folder} ${bucket}${folder} --cache-control '${kept['Cache-Control']}'`,
  );
  const others = keptFolders.map((folder) => `--exclude '${folder}/*'`).join(' ');
  return `${[
    ...copies,
    `aws s3 sync dist ${bucket} --delete ${others} --cache-control '${anew['Cache-Control']}'`,
  ].join('\n')}\n`;
}

/** CloudFront has fields of their own for some headers, and takes these nowhere else. */
function policy(name: string, framed: boolean): string {
  const { 'X-Content-Type-Options': _, 'Referrer-Policy': referrer, ...others } = everywhere;
  const Override = true;
  const items = Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override }));
  const fields = {
    Name: name,
    SecurityHeadersConfig: {
      ContentTypeOptions: { Override },
      ReferrerPolicy: { ReferrerPolicy: referrer, Override },
      ...(framed && {
        ContentSecurityPolicy: { ContentSecurityPolicy: frames['Content-Security-Policy'], Override },
      }),
    },
    CustomHeadersConfig: { Quantity: items.length, Items: items },
  };
  const lines = Object.entries(fields).map(([field, value]) => `  "${field}": ${JSON.stringify(value)}`);
  // Within quotes of the shell there can be no such quote.
  const text = `{\n${lines.join(',\n')}\n}`.replaceAll("'", '\\u0027');
  return `aws cloudfront create-response-headers-policy --response-headers-policy-config '${text}'\n`;
}

/** The headers that CloudFront adds: one policy for pages, and one for figures that are shown elsewhere. */
export const cloudFrontCommands = (): string => policy('pages', true) + policy(EMBEDDED, false);
