import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Question } from "@laurel/core/questions/question";
import type { PairRow } from "../canonical/canonical-rows.ts";

const QUESTION: Question = {
  id: "preference",
  kind: "ranking",
  title: "Which is better?",
  help: "",
  required: true,
  strengths: 3,
  allowTie: true,
  allowBothBad: true,
};

export type VoteInWords = {
  readonly by: string;
  readonly says: string;
  readonly shown?: string;
  readonly strength?: number;
};

/**
 * A task whose responses are named by letters. A vote says "a b=c" (tiers from best to worst) or "bad", and
 * may have been shown responses as "ba".
 */
export function rankedTask(taskId: string, letters: string, votes: readonly VoteInWords[]): JudgedTask {
  return {
    taskId,
    prompt: [{ role: "user", content: `Prompt of ${taskId}` }],
    reference: null,
    tags: [],
    flags: [],
    responses: [...letters].map((id) => ({
      id,
      messages: [{ role: "assistant", content: `Response ${id}` }],
      steps: null,
      model: null,
    })),
    votes: votes.map(({ by, says, shown, strength }) => ({
      annotatorId: by,
      question: QUESTION,
      questionsVersion: 1,
      guidelinesVersion: 1,
      presented: shown === undefined ? null : [...shown],
      imported: false,
      answer:
        says === "bad"
          ? { kind: "ranking", tiers: [[...letters]], cut: 0 }
          : {
              kind: "ranking",
              tiers: says.split(" ").map((tier) => tier.split("=")),
              ...(strength === undefined ? {} : { strength }),
            },
    })),
  };
}

/** A pair of texts about a prompt. */
export function pairRowOf(
  prompt: string,
  chosen: string,
  rejected: string,
  margin: number | null = null,
): PairRow {
  return {
    prompt: [{ role: "user", content: prompt }],
    chosen: [{ role: "assistant", content: chosen }],
    rejected: [{ role: "assistant", content: rejected }],
    margin,
  };
}
