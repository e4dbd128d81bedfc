import type { QuestionSet } from "../questions/question-set.ts";
import type { PromptRecord } from "../records/prompt-record.ts";
import type { RecordedAnswer } from "../records/recorded-answer.ts";
import { answeringQuestion } from "./answering-question.ts";

const RECORDS = {
  ranking: "rankings or preferences",
  binary: "labels of single responses",
  rating: "ratings",
  steps: "labels of steps",
} as const;

/**
 * Why a file that records judgments can't come into a campaign: it asks no question that they answer. Null
 * when it can.
 */
export function unaskedKind(
  records: Iterable<Pick<PromptRecord, "recorded">>,
  questions: QuestionSet,
): string | null {
  for (const { recorded } of records) {
    if (!recorded || answeringQuestion(recorded, questions)) continue;
    return `The file records ${RECORDS[recorded.kind]}, and this campaign has no question of the kind "${recorded.kind}" that they would answer${whatRatings(recorded)}. Add such a question to the campaign, or import the texts only (with the command: --texts-only).`;
  }
  return null;
}

function whatRatings(recorded: RecordedAnswer): string {
  if (recorded.kind !== "rating") return "";
  return `: one${recorded.points === undefined ? "" : ` of ${recorded.points} points`} that asks for ${Object.keys(recorded.ratings[0]?.aspects ?? {}).join(", ")} or some of these`;
}
