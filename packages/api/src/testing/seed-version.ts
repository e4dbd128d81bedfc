import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { canonicalJson } from "@laurel/formats/files/hash";
import type { FileStore } from "../file-store.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { mintId } from "./test-context.ts";

type Seeded = {
  readonly campaignId: string;
  readonly families: readonly FamilyId[];
  /** Rows of the training split, by family. */
  readonly rows: Partial<Record<FamilyId, readonly object[]>>;
};

/** Stores a finished version with these canonical rows. */
export async function seedVersion(
  ctx: RequestContext & { readonly actor: Actor },
  { campaignId, families, rows }: Seeded,
): Promise<string> {
  const [datasetId, versionId] = [mintId(), mintId()];
  const spec = usualSpec("preference", families);
  const by = { createdBy: ctx.actor.userId, createdAt: ctx.now() };
  const files = await Promise.all(
    families
      .flatMap((family) =>
        rows[family] ? [{ family, lines: rows[family].map((row) => `${canonicalJson(row)}\n`) }] : [],
      )
      .map(async ({ family, lines }) => ({
        ...(await storedText(ctx.files, lines.join(""))),
        path: `rows/${family}/train.jsonl`,
        rows: lines.length,
        family,
        split: "train" as const,
        config: "default" as const,
      })),
  );
  const counts = Object.fromEntries(
    families.map((family) => [
      family,
      {
        decided: rows[family]?.length ?? 0,
        drops: {},
        rows: { train: rows[family]?.length ?? 0, validation: 0, test: 0 },
        ties: { train: 0, validation: 0, test: 0 },
      },
    ]),
  );
  const manifest: Manifest = {
    version: 3,
    spec,
    watermark: 0,
    exporterVersion: "2",
    judgedTasks: 1,
    votes: { all: 1, imported: 0, annotators: 1, questionsVersions: [1], guidelinesVersions: [1] },
    otherCampaigns: [],
    counts,
    rows: files,
    decontamination: null,
    quality: null,
    languages: null,
    modelLabels: null,
  };
  await ctx.store.transaction(async (tx) => {
    await tx.q.insert(tx.t.datasets).values({ id: datasetId, campaignId, name: "Seeded", ...by });
    await tx.q.insert(tx.t.datasetVersions).values({
      id: versionId,
      datasetId,
      number: 1,
      spec,
      watermark: 0,
      exporterVersion: "2",
      status: "ready",
      manifest,
      jobId: mintId(),
      ...by,
    });
    await tx.q.insert(tx.t.datasetFiles).values(
      files.map(({ path, sha256, bytes, rows: count }) => ({
        versionId,
        path,
        sha256,
        bytes,
        rows: count,
      })),
    );
  });
  return versionId;
}

async function storedText(files: FileStore, text: string) {
  const { sha256, bytes } = await files.write(
    (async function* () {
      yield Buffer.from(text);
    })(),
  );
  return { sha256, bytes };
}
