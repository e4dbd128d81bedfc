import type { RouterOutputs } from "../../../lib/trpc.ts";

export type AnswerSummary = RouterOutputs["results"]["answers"]["questions"][number];

/** The summary of the answers to a question of one kind. */
export type SummaryOf<Kind extends AnswerSummary["kind"]> = Extract<AnswerSummary, { kind: Kind }>;
