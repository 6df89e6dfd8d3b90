import { createContext } from 'preact';

/**
 * Whether a widget's script runs. Until then, and for good where there is none, a widget shows its state and offers
 * nothing to press: its grids are drawings, its settings are words, and room is kept for what comes.
 */
export const Awake = createContext(false);
