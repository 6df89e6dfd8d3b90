/** Lets the page answer its reader before what follows begins. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));
