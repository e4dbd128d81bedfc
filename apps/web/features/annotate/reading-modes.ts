/** How the texts are shown just now. The difference is off for every new task: it steers judgment. */
export type ReadingModes = { readonly difference: boolean; readonly lockstep: boolean };
