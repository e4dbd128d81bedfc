import type { DatasetSpec } from "../dataset-spec.ts";

/** How votes on one thing decide it, and how many it takes. */
export type VoteRules = Pick<DatasetSpec, "minVotes" | "aggregation">;
