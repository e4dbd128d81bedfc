import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { draftCampaign, liveCampaign } from "../seed/campaigns.ts";
import { guide } from "../seed/guide.ts";
import { skipTask } from "../seed/judgments.ts";
import { invite, type Person } from "../seed/people.ts";
import { ask, tell } from "../seed/procedure.ts";
import { roundsCampaign } from "../seed/rounds.ts";
import { importRows, plainRows } from "../seed/rows.ts";
import { cutVersion } from "../seed/versions.ts";
import { trainModel } from "../seed/versions.ts";

export type Furnished = {
  readonly admin: Person;
  readonly annotator: Person;
  /** The demo, with simulated judgments. */
  readonly campaignId: string;
  readonly promptId: string;
  readonly datasetId: string;
  readonly versionId: string;
  /** A version that was named and withdrawn, and its dataset. */
  readonly withdrawn: { readonly datasetId: string; readonly versionId: string };
  readonly modelId: string;
  /** A campaign with nothing in it. */
  readonly emptyId: string;
  /** A campaign whose imports ended in every way. */
  readonly roundsId: string;
  /** A campaign in which everybody skipped a task. */
  readonly skippedId: string;
  /** A one-time link that nobody has used. */
  readonly invitation: string;
};

/** A spec with records of every family. */
export const EVERY_FAMILY: DatasetSpec = {
  ...usualSpec("preference", ["pairs", "listwise", "unpaired", "demonstrations", "prompts"]),
  origins: ["live"],
  testShare: 0.2,
};

async function skippedCampaign(admin: Person): Promise<string> {
  const campaignId = await liveCampaign(admin, {
    name: "A campaign with a skipped task",
    rows: plainRows(2, "skips"),
  });
  const skipper = await invite(admin, { name: "Sam Skipper", campaignId });
  await skipTask(skipper, campaignId, "I know nothing about it.");
  return campaignId;
}

/** Puts something on every page of an instance that was started with the demo. */
export async function furnish(admin: Person): Promise<Furnished> {
  const { rows } = await ask<{ rows: { id: string }[] }>(admin.api, "campaigns.list", { search: "Demo" });
  const campaignId = rows[0]?.id ?? "";
  const prompts = await ask<{ rows: { promptId: string; judgments: number }[] }>(
    admin.api,
    "campaigns.prompts",
    { campaignId, limit: 200 },
  );
  const judged = prompts.rows.toSorted((one, other) => other.judgments - one.judgments)[0];
  const { datasetId, versionId } = await cutVersion(admin, {
    campaignId,
    name: "Everyday preferences",
    spec: EVERY_FAMILY,
    formats: ["trl-preference", "hh-rlhf"],
  });
  const withdrawn = await cutVersion(admin, {
    campaignId,
    name: "Everyday pairs",
    spec: { ...EVERY_FAMILY, families: ["pairs"] },
  });
  await tell(admin.api, "datasets.label", { versionId: withdrawn.versionId, label: "Paper, table 2" });
  await tell(admin.api, "datasets.withdraw", {
    versionId: withdrawn.versionId,
    reason: "A benchmark's prompts were in it.",
  });
  const modelId = await trainModel(admin, versionId);
  const emptyId = await draftCampaign(admin, { name: "An empty draft" });
  const roundsId = await roundsCampaign(admin);
  const skippedId = await skippedCampaign(admin);
  const annotator = await invite(admin, { name: "Anna Annotator", campaignId });
  const promptId = judged?.promptId ?? "";
  await guide(
    admin,
    annotator,
    { campaignId, promptId },
    {
      asked: [
        "Both are right, but one is three times as long. Does length count against it?",
        "Is a joke helpful here?",
      ],
      answer:
        "Only when the length gets in the way:\n\n- repetition counts against it,\n- detail that was asked for does not.",
      explanation: "It answers what was asked, and says where it is unsure.",
    },
  );
  await importRows(admin, skippedId, plainRows(3, "a second round"));
  const { link: invitation } = await tell<{ link: string }>(admin.api, "people.create", {
    name: "Ingrid Invited",
    email: "ingrid@example.org",
    role: "member",
    campaigns: [],
  });
  await tell(admin.api, "tokens.create", { name: "Nightly export", scopes: ["export"], expiresInDays: 30 });
  return {
    admin,
    annotator,
    campaignId,
    promptId,
    datasetId,
    versionId,
    withdrawn,
    modelId,
    emptyId,
    roundsId,
    skippedId,
    invitation,
  };
}
