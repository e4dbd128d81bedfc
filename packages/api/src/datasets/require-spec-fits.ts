import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { DETECTED_LANGUAGES } from "@laurel/core/datasets/detected-languages";
import { familiesOfKind } from "@laurel/core/datasets/families-of-kind";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Question } from "@laurel/core/questions/question";
import { questionSet } from "@laurel/db/queries/campaigns/question-set";
import type { ReadDb } from "@laurel/db/store/store";
import { requireLists } from "./require-lists.ts";

type Campaign = { readonly id: string; readonly questionsVersion: number };

/** Refuses a spec whose question the campaign never asked, whose kinds of record its answers can't give, whose lists it hasn't, or with a language in which no prompt will ever be found. */
export async function requireSpecFits(db: ReadDb, campaign: Campaign, { questionId, families, decontamination, filters }: Pick<DatasetSpec, "questionId" | "families" | "decontamination" | "filters">): Promise<void> {
  const unknown = filters.languages.filter((code) => !isDetected(code));
  if (unknown.length > 0) throw new DomainError("INVALID", `No prompt will be found to be in ${unknown.join(", ")}: languages that can be detected are ${DETECTED_LANGUAGES.join(", ")}.`, { field: "filters.languages" });
  if (decontamination) await requireLists(db, campaign.id, decontamination);
  const question = await lastAsked(db, campaign, questionId);
  if (!question) throw new DomainError("INVALID", `This campaign asks no question ${JSON.stringify(questionId)}.`, { field: "questionId" });
  const possible = familiesOfKind(question.kind);
  const impossible = families.filter((family) => !possible.includes(family));
  if (impossible.length === 0) return;
  const offer = possible.length === 0 ? "they give no records; `laurel-raw` has them" : `they can give ${possible.join(", ")}`;
  throw new DomainError("INVALID", `Answers to ${JSON.stringify(questionId)} are of the kind ${question.kind} and give no ${impossible.join(", ")}: ${offer}.`, { field: "families" });
}

function isDetected(code: string): boolean {
  return DETECTED_LANGUAGES.some((language) => language === code);
}

/** A question that was taken out of the campaign keeps its answers. */
async function lastAsked(db: ReadDb, { id, questionsVersion }: Campaign, questionId: string): Promise<Question | undefined> {
  for (let version = questionsVersion; version > 0; version -= 1) {
    const question = (await questionSet(db, id, version)).find((asked) => asked.id === questionId);
    if (question) return question;
  }
  return undefined;
}
