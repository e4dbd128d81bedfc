import type { RouterOutputs } from "../../../lib/trpc.ts";

export type AnswerSummary = RouterOutputs["results"]["answers"]["questions"][number];

/** What was answered to a question of one kind. */
export type SummaryOf<Kind extends AnswerSummary["kind"]> = Extract<AnswerSummary, { kind: Kind }>;
