import type { DropReason } from "../drop-reason.ts";

/** What the votes on a task decided, and one reason for each thing that they left open. `agreement` is the share (0 to 1) of the votes that say what was decided. */
export type Decided<Outcome> = { readonly decided: readonly (Outcome & { readonly agreement: number })[]; readonly dropped: readonly DropReason[] };
