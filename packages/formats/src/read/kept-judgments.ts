import { askedJudgments } from "@laurel/core/imports/recorded-judgments";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import type { Row } from "../files/rows.ts";
import type { PromptDraft } from "./prompt-draft.ts";

/** A draft whose labels are metadata of the responses that they are about, and no judgments. */
export function withoutJudgments(draft: PromptDraft): PromptDraft {
  return keptWithResponses({ ...draft, recorded: undefined }, draft.recorded ?? []);
}

/**
 * A draft with the judgments that the campaign's questions ask for. Those that answer no question, since others
 * of the row answer it, are metadata of their responses.
 */
export function withAskedJudgments(draft: PromptDraft, questions: QuestionSet): PromptDraft {
  const { recorded = [] } = draft;
  const { spare } = askedJudgments(recorded, questions);
  if (spare.length === 0) return draft;
  return keptWithResponses({ ...draft, recorded: recorded.filter((each) => !spare.includes(each)) }, spare);
}

function keptWithResponses(draft: PromptDraft, judgments: readonly RecordedJudgment[]): PromptDraft {
  if (judgments.length === 0) return draft;
  return {
    ...draft,
    responses: draft.responses.map((response, index) => {
      const said = judgments.flatMap((judgment) => saidOf(judgment, index));
      if (said.length === 0) return response;
      const metadata = response.metadata ?? {};
      const key = Object.hasOwn(metadata, "recorded") ? "recorded judgments" : "recorded";
      return { ...response, metadata: { ...metadata, [key]: said } };
    }),
  };
}

/** What a judgment says of one response, and who said it, when and why; nothing where it leaves it out. */
function saidOf({ answer, presented, ...about }: RecordedJudgment, index: number): Row[] {
  const said = answerAbout(answer, index);
  const place = presented?.indexOf(index) ?? -1;
  return said ? [{ ...said, ...about, ...(place >= 0 && { presentedAt: place + 1 }) }] : [];
}

function answerAbout(answer: RecordedJudgment["answer"], index: number): Row | undefined {
  switch (answer.kind) {
    case "ranking": {
      const { tiers, cut, strength } = answer;
      const tier = tiers.findIndex((places) => places.includes(index));
      if (tier < 0) return undefined;
      return {
        rank: tier + 1,
        of: tiers.length,
        ...(cut !== undefined && { acceptable: tier < cut }),
        ...(strength && { strength }),
      };
    }
    case "binary": {
      const label = answer.labels.find(({ response }) => response === index)?.label;
      return label === undefined ? undefined : { label };
    }
    case "rating": {
      const { points, ratings } = answer;
      const rated = ratings.find(({ response }) => response === index)?.aspects;
      return rated && { ratings: rated, ...(points !== undefined && { points }) };
    }
    case "steps": {
      const { kind: _kind, response, ...labels } = answer;
      return response === index ? labels : undefined;
    }
  }
}
