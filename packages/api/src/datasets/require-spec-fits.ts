import { DETECTED_LANGUAGES } from "@laurel/core/datasets/dataset-filters";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Question } from "@laurel/core/questions/question";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";
import { lastAsked } from "./last-asked.ts";
import { requireLists } from "./require-lists.ts";

type Campaign = { readonly id: string; readonly questionsVersion: number };

/**
 * Refuses a spec whose question the campaign never asked, whose kinds of record its answers can't give, whose
 * pairs are by an aspect that nobody rated, whose lists it hasn't, whose other campaigns the actor may not
 * export or never asked the same, or with a language in which no prompt will ever be found.
 */
export async function requireSpecFits(
  db: ReadDb,
  actor: Actor,
  campaign: Campaign,
  spec: DatasetSpec,
): Promise<void> {
  const unknown = spec.filters.languages.filter((code) => !isDetected(code));
  if (unknown.length > 0)
    throw new DomainError(
      "INVALID",
      `No prompt will be found to be in ${unknown.join(", ")}: languages that can be detected are ${DETECTED_LANGUAGES.join(", ")}.`,
      { field: "filters.languages" },
    );
  if (spec.decontamination) await requireLists(db, campaign.id, spec.decontamination);
  const question = await lastAsked(db, campaign, spec.questionId);
  if (!question)
    throw new DomainError("INVALID", `This campaign asks no question ${JSON.stringify(spec.questionId)}.`, {
      field: "questionId",
    });
  for (const campaignId of spec.otherCampaigns)
    await requireAskedToo(db, actor, campaign, campaignId, question);
  if (spec.families.includes("pairs")) requireAspect(question, spec.pairs.ratings.aspect);
  const possible = familiesOfKind(question.kind);
  const impossible = spec.families.filter((family) => !possible.includes(family));
  if (impossible.length === 0) return;
  const offer =
    possible.length === 0
      ? "they give no records; `laurel-raw` has them"
      : `they can give ${possible.join(", ")}`;
  throw new DomainError(
    "INVALID",
    `Answers to ${JSON.stringify(spec.questionId)} are of the kind ${question.kind} and give no ${impossible.join(", ")}: ${offer}.`,
    { field: "families" },
  );
}

async function requireAskedToo(
  db: ReadDb,
  actor: Actor,
  own: Campaign,
  campaignId: string,
  { id, kind }: Question,
): Promise<void> {
  if (campaignId === own.id)
    throw new DomainError("INVALID", "The dataset's own campaign is always in; name only others.", {
      field: "otherCampaigns",
    });
  const other = await requireCampaign(db, actor, campaignId, "campaign.datasets");
  const question = await lastAsked(db, other, id);
  if (question?.kind === kind) return;
  const instead = question
    ? `asks ${JSON.stringify(id)} as a question of the kind ${question.kind}, and not ${kind}`
    : `asks no question ${JSON.stringify(id)}`;
  throw new DomainError(
    "INVALID",
    `The campaign ${JSON.stringify(other.name)} ${instead}: answers of both can't be in one dataset.`,
    { field: "otherCampaigns" },
  );
}

function isDetected(code: string): boolean {
  return DETECTED_LANGUAGES.some((language) => language === code);
}

function requireAspect(question: Question, aspect: string | null): void {
  if (question.kind !== "rating" || aspect === null || question.aspects.some(({ id }) => id === aspect))
    return;
  throw new DomainError(
    "INVALID",
    `${JSON.stringify(question.id)} is rated by ${question.aspects.map(({ id }) => id).join(", ")}, and by no ${JSON.stringify(aspect)}.`,
    { field: "pairs" },
  );
}
