/** How the linter reads a lesson. */
import remarkMath from 'remark-math';
import { frontmatter } from './frontmatter.js';

export default { plugins: [frontmatter, remarkMath] };
