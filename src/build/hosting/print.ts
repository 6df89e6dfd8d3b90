/** The command that shows what nginx, a bucket and CloudFront are to be told, for a site in the folder `BASE`. */
import { address } from '#course/site.ts';
import { bucketCommands, cloudFrontCommands } from './amazon.ts';
import { nginxBlock } from './nginx.ts';

const { base } = address(process.env);
process.stdout.write([nginxBlock(base), bucketCommands(base), cloudFrontCommands()].join('\n'));
