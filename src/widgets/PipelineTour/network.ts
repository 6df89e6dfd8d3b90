import { digitsNetwork } from '#course/digitsNetwork.ts';

/** The course's trained network. The tour sleeps until its weights are there. */
export const network = await digitsNetwork();
