import { type Manifest, readManifest } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { findDataset, findVersion, type FoundVersion } from "@laurel/db/queries/datasets";
import type { ReadDb } from "@laurel/db/store/store";
import { ALL_FORMATS } from "@laurel/formats/targets/all-formats";
import type { Format } from "@laurel/formats/targets/format";
import { withMetadata } from "@laurel/formats/targets/with-metadata";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

/** A dataset with its campaign, if the actor may work with its campaign's datasets. */
export async function requireDataset(db: ReadDb, actor: Actor, datasetId: string) {
  const dataset = await findDataset(db, datasetId);
  if (!dataset) throw new DomainError("NOT_FOUND", "There is no such dataset.", { datasetId });
  return { ...dataset, campaign: await requireCampaign(db, actor, dataset.campaignId, "campaign.datasets") };
}

/** A dataset version, if the actor may work with its campaign's datasets. */
export async function requireVersion(db: ReadDb, actor: Actor, versionId: string): Promise<FoundVersion> {
  const version = await findVersion(db, versionId);
  if (!version) throw new DomainError("NOT_FOUND", "There is no such dataset version.", { versionId });
  await requireCampaign(db, actor, version.campaignId, "campaign.datasets");
  return version;
}

/**
 * The manifest of a version that is to be written in a format. A version has no manifest before it is
 * finished.
 */
export function requireManifest({ manifest, status }: Pick<FoundVersion, "manifest" | "status">): Manifest {
  if (!manifest)
    throw new DomainError(
      "CONFLICT",
      `The dataset version is ${status}; only a finished one can be written in a format.`,
    );
  return readManifest(manifest);
}

/** A format that a version's rows can be written in. */
export function requireFormat(
  manifest: Pick<Manifest, "spec" | "rows" | "metadata">,
  formatId: string,
): Format {
  const possible = formatsOfRows(manifest);
  const format = possible.find(({ id }) => id === formatId);
  if (format) return format;
  const offer =
    possible.length === 0
      ? "It has no rows."
      : `It can be written as ${possible.map(({ id }) => id).join(", ")}.`;
  throw new DomainError("INVALID", `This version can't be written as ${JSON.stringify(formatId)}. ${offer}`, {
    field: "format",
  });
}

/**
 * The formats that a version's rows can be written in, family by family in the order of the spec. A family
 * without rows has no formats.
 */
export function formatsOfRows({
  spec,
  rows,
  metadata,
}: Pick<Manifest, "spec" | "rows" | "metadata">): readonly Format[] {
  const families = spec.families.filter((family) => rows.some((file) => file.family === family));
  return families.flatMap((family) =>
    ALL_FORMATS.filter((format) => format.family.id === family).map((format) =>
      withMetadata(format, { metadata }),
    ),
  );
}
