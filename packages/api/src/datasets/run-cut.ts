import { readSpec } from "@laurel/core/datasets/dataset-spec";
import type { FamilyId } from "@laurel/core/datasets/families";
import { type Manifest, readManifest } from "@laurel/core/datasets/manifest";
import type { FamilyDifference, VersionDifference } from "@laurel/core/datasets/version-difference";
import { DomainError } from "@laurel/core/errors/domain-error";
import {
  findParentVersion,
  findVersion,
  finishVersion,
  type FoundVersion,
} from "@laurel/db/queries/datasets";
import { countTasks } from "@laurel/db/queries/tasks";
import { type LeftOut, leftOutByWithdrawal } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import { buildDataset } from "@laurel/formats/cut/build-dataset";
import { compareRows } from "@laurel/formats/cut/compare-rows";
import { canonicalJson } from "@laurel/formats/files/hash";
import type { OpenFile } from "@laurel/formats/files/output-file";
import { reportMarkdown } from "@laurel/formats/report/report-markdown";
import type { JobContext } from "../jobs/job-context.ts";
import { howItEnded } from "../jobs/job-outcome.ts";
import { judgedTaskBatches } from "./judged-task-batches.ts";
import { outputToFiles, rowsOfFamily } from "./version-files.ts";

/** All versions use the same seed: a version's bytes follow from its spec and its watermark. */
const LABELING_SEED = 1;

/** Derives a version's files from the facts up to its watermark and stores them by hash. */
export async function runCut(ctx: JobContext): Promise<void> {
  const version = await findVersion(ctx.store.read, ctx.subjectId);
  if (!version)
    throw new DomainError("NOT_FOUND", "The dataset version is gone.", { versionId: ctx.subjectId });
  if (version.status !== "cutting") return;
  const spec = readSpec(version.spec);
  try {
    let total = 0;
    const campaignIds = [version.campaignId, ...spec.otherCampaigns];
    for (const campaignId of campaignIds) {
      const { all, blank } = await countTasks(ctx.store.read, campaignId);
      total += all + blank;
    }
    const { openFile, stored } = outputToFiles(ctx.files);
    const { manifest: built, report } = await buildDataset({
      spec,
      watermark: version.watermark,
      judgedTasks: () => judgedTaskBatches(ctx.store.read, { ...version, spec }),
      readList: (sha256) => ctx.files.read(sha256),
      labelPairs: (files) => ctx.labelPairs({ ...files, seed: LABELING_SEED }, ctx.signal, ctx.report),
      openFile,
      withReport: true,
      signal: ctx.signal,
      onProgress: (done, phase) => ctx.report({ phase, done, total }),
    });
    const { origins } = spec;
    const withdrawn = await leftOutByWithdrawal(ctx.store.read, {
      campaignIds,
      origins,
      watermark: version.watermark,
    });
    const manifest: Manifest = { ...built, ...withdrawnPart(withdrawn) };
    await writeText(openFile, "manifest.json", `${canonicalJson(manifest)}\n`);
    if (report) {
      await writeText(openFile, "report.json", `${canonicalJson(report)}\n`);
      await writeText(openFile, "report.md", reportMarkdown(report));
    }
    const rowsOf = new Map(
      [...manifest.rows, ...(manifest.decontamination ? [manifest.decontamination.file] : [])].map(
        ({ path, rows }) => [path, rows],
      ),
    );
    const files = stored.map(({ name, ...file }) => ({
      ...file,
      path: name,
      rows: rowsOf.get(name) ?? null,
    }));
    ctx.report({ phase: "comparing versions", done: 0, total: null });
    const difference = await differenceToParent(ctx, version, manifest);
    await ctx.store.transaction((tx) =>
      finishVersion(tx, version.id, { status: "ready", manifest, difference, files }),
    );
  } catch (error) {
    await ctx.store.transaction((tx) =>
      finishVersion(tx, version.id, howItEnded(ctx.signal, error, "Cutting the version")),
    );
    throw error;
  }
}

/** What the manifest says of withdrawals, where there were any. */
function withdrawnPart({ rounds, prompts, responses, judgments }: LeftOut): Pick<Manifest, "withdrawn"> {
  if (rounds + prompts + responses === 0) return {};
  return {
    withdrawn: { rounds, ...(prompts > 0 && { prompts }), ...(responses > 0 && { responses }), judgments },
  };
}

async function writeText(openFile: OpenFile, name: string, text: string): Promise<void> {
  const file = await openFile(name);
  await file.write(Buffer.from(text));
  await file.close();
}

/**
 * How a version differs from the dataset's last finished version before it. Null for the first version, and
 * after one whose rows were not kept.
 */
async function differenceToParent(
  ctx: Pick<JobContext, "store" | "files">,
  version: Pick<FoundVersion, "datasetId" | "number">,
  manifest: Manifest,
): Promise<VersionDifference | null> {
  const parent = await findParentVersion(ctx.store.read, version);
  if (!parent?.manifest) return null;
  const before = readManifest(parent.manifest);
  if (before.rows.length === 0) return null;
  const families: Partial<Record<FamilyId, FamilyDifference>> = {};
  for (const family of new Set([...before.rows, ...manifest.rows].map((file) => file.family))) {
    families[family] = await compareRows(
      rowsOfFamily(ctx.files, before, family),
      rowsOfFamily(ctx.files, manifest, family),
    );
  }
  return { parentId: parent.id, parentNumber: parent.number, families };
}
