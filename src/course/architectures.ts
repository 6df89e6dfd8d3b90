/** The famous networks, in the order in which they are listed. */
export { architectures } from 'virtual:architectures';
