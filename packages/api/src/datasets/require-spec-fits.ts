import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families-of-kind";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Question } from "@laurel/core/questions/question";
import { questionSet } from "@laurel/db/queries/campaigns/question-set";
import type { ReadDb } from "@laurel/db/store/store";
import { requireLists } from "./require-lists.ts";

type Campaign = { readonly id: string; readonly questionsVersion: number };

/** Refuses a spec whose question the campaign never asked, whose kinds of record its answers can't give, whose pairs are by an aspect that nobody rated, or whose lists it hasn't. */
export async function requireSpecFits(db: ReadDb, campaign: Campaign, { questionId, families, pairs, decontamination }: Pick<DatasetSpec, "questionId" | "families" | "pairs" | "decontamination">): Promise<void> {
  if (decontamination) await requireLists(db, campaign.id, decontamination);
  const question = await lastAsked(db, campaign, questionId);
  if (!question) throw new DomainError("INVALID", `This campaign asks no question ${JSON.stringify(questionId)}.`, { field: "questionId" });
  if (families.includes("pairs")) requireAspect(question, pairs.ratings.aspect);
  const possible = familiesOfKind(question.kind);
  const impossible = families.filter((family) => !possible.includes(family));
  if (impossible.length === 0) return;
  const offer = possible.length === 0 ? "they give no records; `laurel-raw` has them" : `they can give ${possible.join(", ")}`;
  throw new DomainError("INVALID", `Answers to ${JSON.stringify(questionId)} are of the kind ${question.kind} and give no ${impossible.join(", ")}: ${offer}.`, { field: "families" });
}

function requireAspect(question: Question, aspect: string | null): void {
  if (question.kind !== "rating" || aspect === null || question.aspects.some(({ id }) => id === aspect)) return;
  throw new DomainError("INVALID", `${JSON.stringify(question.id)} is rated by ${question.aspects.map(({ id }) => id).join(", ")}, and by no ${JSON.stringify(aspect)}.`, { field: "pairs" });
}

/** A question that was taken out of the campaign keeps its answers. */
async function lastAsked(db: ReadDb, { id, questionsVersion }: Campaign, questionId: string): Promise<Question | undefined> {
  for (let version = questionsVersion; version > 0; version -= 1) {
    const question = (await questionSet(db, id, version)).find((asked) => asked.id === questionId);
    if (question) return question;
  }
  return undefined;
}
