/** Networks as blocks: first the small one that the course builds, then the famous ones. */
export { flows } from 'virtual:flows';
