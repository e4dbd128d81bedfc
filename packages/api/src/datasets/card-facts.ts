import type { Manifest } from "@laurel/core/datasets/manifest";
import { questionSet } from "@laurel/db/queries/campaign-versions";
import { campaignNames } from "@laurel/db/queries/campaigns";
import type { FoundVersion } from "@laurel/db/queries/dataset-versions";
import type { ReadDb } from "@laurel/db/store/store";
import type { CardFacts } from "@laurel/formats/folder/prepared-format";
import { languagesOf } from "@laurel/formats/language/prompt-languages";

/** What the platform knows of a version beside its manifest. */
export async function cardFacts(
  db: ReadDb,
  version: FoundVersion,
  { spec, votes, languages }: Manifest,
): Promise<CardFacts> {
  const asked = (await questionSet(db, version.campaignId, votes.questionsVersions.at(-1) ?? 1)).find(
    ({ id }) => id === spec.questionId,
  );
  return {
    title: version.datasetName,
    number: version.number,
    campaign: version.campaignName,
    otherCampaigns: await campaignNames(db, spec.otherCampaigns),
    question: { title: asked?.title ?? spec.questionId, kind: asked?.kind ?? "" },
    license: spec.license,
    languages: languagesOf({ languages }),
    date: new Date(version.createdAt).toISOString().slice(0, 10),
  };
}
