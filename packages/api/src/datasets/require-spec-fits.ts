import { DETECTED_LANGUAGES } from "@laurel/core/datasets/dataset-filters";
import type { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Question } from "@laurel/core/questions/question";
import { LIMITS } from "@laurel/core/text/text-limits";
import { listLists } from "@laurel/db/queries/datasets";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import { sameName } from "@laurel/formats/canonical/carried-columns";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

type Campaign = { readonly id: string; readonly questionsVersion: number };

/**
 * Refuses a spec that asks for something that does not exist: a question that the campaign never asked, kinds
 * of record that its answers can't give, pairs by an aspect that nobody rated, lists that the campaign does
 * not have, other campaigns that the actor may not export or that never asked the same, or a language that no
 * prompt is ever found to have. Two columns of metadata that records would give one name are refused too.
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
  requireNamesDiffer(spec);
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

function requireNamesDiffer({ families, metadata = [] }: DatasetSpec): void {
  for (const family of families) {
    const name = sameName(family, metadata);
    if (name !== undefined)
      throw new DomainError(
        "INVALID",
        `Two columns of metadata would be called ${JSON.stringify(name)} in ${family}: leave one of them out.`,
        { field: "metadata" },
      );
  }
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

const FIELD = "decontamination.lists";

/** Refuses a policy that names lists that the campaign does not have, or lists that are too long together. */
async function requireLists(db: ReadDb, campaignId: string, { lists }: DecontaminationPolicy): Promise<void> {
  const known = await listLists(db, campaignId);
  const found = lists.map((list) =>
    known.find(({ name, sha256 }) => name === list.name && sha256 === list.sha256),
  );
  const missing = lists.find((_, index) => found[index] === undefined);
  if (missing) {
    const offer =
      known.length === 0
        ? "It has no lists"
        : `It has ${known
            .slice(0, 20)
            .map(({ name, sha256 }) => `${JSON.stringify(name)} (${sha256.slice(0, 8)}…)`)
            .join(", ")}`;
    throw new DomainError(
      "INVALID",
      `This campaign has no list ${JSON.stringify(missing.name)} with the SHA-256 ${missing.sha256}. ${offer}; add the file before you name it.`,
      { field: FIELD },
    );
  }
  const words = found.reduce((sum, list) => sum + (list ? list.words + list.texts : 0), 0);
  if (words > LIMITS.listWords)
    throw new DomainError(
      "TOO_LARGE",
      `The lists have ${words} words together, and a dataset is checked against ${LIMITS.listWords} at most: choose fewer.`,
      { field: FIELD },
    );
}

/**
 * A campaign's question as it was asked last. A question that was taken out of the campaign keeps its
 * answers.
 */
export async function lastAsked(
  db: ReadDb,
  campaign: { readonly id: string; readonly questionsVersion: number },
  questionId: string,
): Promise<Question | undefined> {
  for (let version = campaign.questionsVersion; version > 0; version -= 1) {
    const question = (await questionSet(db, campaign.id, version)).find((asked) => asked.id === questionId);
    if (question) return question;
  }
  return undefined;
}
