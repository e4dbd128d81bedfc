import { type Manifest, readManifest } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { campaignNames } from "@laurel/db/queries/campaigns";
import { findFormat, findVersion, finishFormat, type FoundVersion } from "@laurel/db/queries/datasets";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import type { CardFacts } from "@laurel/formats/folder/prepared-format";
import { writeFormatFolder } from "@laurel/formats/folder/write-format-folder";
import { languagesOf } from "@laurel/formats/language/prompt-languages";
import { readText } from "../file-store.ts";
import type { JobContext } from "../jobs/job-context.ts";
import { howItEnded } from "../jobs/job-outcome.ts";
import { storedReport } from "./get-report.ts";
import { requireFormat } from "./require-dataset.ts";
import { outputToFiles, rowsOfFamily } from "./version-files.ts";

/** Writes a version's rows in one format and stores the files by hash, under the format's name. */
export async function runPrepare(ctx: JobContext): Promise<void> {
  const prepared = await findFormat(ctx.store.read, ctx.subjectId);
  const version = prepared && (await findVersion(ctx.store.read, prepared.versionId));
  if (!prepared || !version?.manifest)
    throw new DomainError("NOT_FOUND", "The dataset version is gone.", { id: ctx.subjectId });
  if (prepared.status !== "preparing") return;
  try {
    const manifest = readManifest(version.manifest);
    const format = requireFormat(manifest, prepared.format);
    const total = manifest.rows.reduce(
      (sum, { family, rows }) => sum + (family === format.family.id ? (rows ?? 0) : 0),
      0,
    );
    const { openFile, stored } = outputToFiles(ctx.files);
    const written = await writeFormatFolder({
      format,
      facts: await cardFacts(ctx.store.read, version, manifest),
      manifest,
      report: await storedReport(ctx.files, version),
      beside: await reportOf(ctx, version),
      rowsOf: rowsOfFamily(ctx.files, manifest, format.family.id),
      openFile,
      signal: ctx.signal,
      onProgress: (done) => ctx.report({ phase: "writing records", done, total }),
    });
    const rowsOf = new Map(written.files.map(({ path, rows }) => [path, rows]));
    const outcome = {
      status: "ready",
      manifest: written,
      files: stored.map(({ name, ...file }) => ({
        ...file,
        path: `${format.id}/${name}`,
        rows: rowsOf.get(name) ?? null,
      })),
    } as const;
    await ctx.store.transaction((tx) => finishFormat(tx, prepared.id, outcome));
  } catch (error) {
    await ctx.store.transaction((tx) =>
      finishFormat(tx, prepared.id, howItEnded(ctx.signal, error, "Preparing the files")),
    );
    throw error;
  }
}

/** The files of the version's report. They accompany its data, and are the same for every format. */
async function reportOf({ files }: Pick<JobContext, "files">, version: FoundVersion) {
  const reports = version.files.filter(({ path }) => path === "report.json" || path === "report.md");
  return Promise.all(
    reports.map(async ({ path, sha256 }) => ({ name: path, text: await readText(files, sha256) })),
  );
}

/** What the database knows of a version beside its manifest. */
async function cardFacts(
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
