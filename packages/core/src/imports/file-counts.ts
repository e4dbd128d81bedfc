import { DomainError } from "../errors/domain-error.ts";
import type { TaskLimits } from "../judging/task-groups.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { RefusedRow, StagedRow } from "./staged-row.ts";
import { planStaging, type StagingPlan } from "./staging-plan.ts";
import { groupingOf, type TaskChoice } from "./task-choice.ts";
import { eachRowVotes } from "./vote-book.ts";

/**
 * What rows of a file bring into a campaign that has none of it yet, and how many tasks each choice makes of
 * them: null where the choice can't be made, as all pairs of very many responses.
 */
export type FileCounts = {
  readonly prompts: number;
  readonly responses: number;
  /** Those of the responses that are blank: they come in for their judgments, and nobody is asked about them. */
  readonly blankResponses: number;
  readonly judgments: number;
  /** Those that say again what an earlier row said: they are counted once. */
  readonly knownJudgments: number;
  /** People whom the file names. */
  readonly annotators: number;
  readonly tasks: {
    readonly asInFile: number | null;
    readonly allPairs: number | null;
    /** So many at a time as the mapping says, or else as the campaign does. */
    readonly atATime: { readonly responses: number; readonly tasks: number | null };
  };
};

type Campaign = TaskLimits & { readonly questions: QuestionSet };

/**
 * Counts what rows bring, with the tasks that the mapping's choice makes of them and those of the other
 * choices. `refused` are rows that can't stand beside others of these. `refusal` says why the chosen tasks can't
 * be made; then the other counts are those of the tasks as in the file.
 */
export function countFile(
  rows: readonly StagedRow[],
  mapping: ColumnMapping,
  campaign: Campaign,
): FileCounts & { readonly refused: readonly RefusedRow[]; readonly refusal: string | null } {
  const { tasks: chosen } = mapping;
  const planAs = (choice: TaskChoice) => planAlone(rows, choice, mapping, campaign);
  const atATime = typeof chosen === "number" ? chosen : campaign.responsesPerTask;
  const asInFile = planAs("as-in-file");
  const allPairs = planAs("all-pairs");
  const grouped = planAs(atATime);
  const wanted = typeof chosen === "number" ? grouped : chosen === "all-pairs" ? allPairs : asInFile;
  const plan = wanted.plan ?? asInFile.plan;
  return {
    prompts: plan?.prompts.length ?? 0,
    responses: plan?.responses.length ?? 0,
    blankResponses: plan?.responses.filter(({ blank }) => blank).length ?? 0,
    judgments: plan?.judgments.length ?? 0,
    knownJudgments: plan?.knownJudgments ?? 0,
    annotators: new Set(plan?.judgments.flatMap(({ by }) => by ?? [])).size,
    tasks: {
      asInFile: asInFile.plan?.tasks.length ?? null,
      allPairs: allPairs.plan?.tasks.length ?? null,
      atATime: { responses: atATime, tasks: grouped.plan?.tasks.length ?? null },
    },
    refused: plan?.refused ?? [],
    refusal: wanted.refusal,
  };
}

type Planned = { readonly plan: StagingPlan | null; readonly refusal: string | null };

/** What rows would add to a campaign that has none of them, or why they are refused. */
function planAlone(
  rows: readonly StagedRow[],
  choice: TaskChoice,
  mapping: ColumnMapping,
  { questions, ...limits }: Campaign,
): Planned {
  let minted = 0;
  try {
    const plan = planStaging(rows, new Map(), [], {
      ...groupingOf(choice, limits),
      questions,
      newId: () => String((minted += 1)),
      payloadHash: (taskId, content) => JSON.stringify([taskId, content]),
      columns: mapping,
      fileName: "",
      eachRowVotes: eachRowVotes(mapping),
      repeated: new Map(),
      metadataHash: (values) => JSON.stringify(values),
    });
    return { plan, refusal: null };
  } catch (error) {
    if (error instanceof DomainError) return { plan: null, refusal: error.message };
    throw error;
  }
}
