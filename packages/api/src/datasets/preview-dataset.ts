import { z } from "zod";
import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { Id } from "@laurel/core/ids/id";
import { lastFactSeq } from "@laurel/db/queries/facts";
import { CanonicalRow } from "@laurel/formats/canonical/canonical-rows";
import { buildDataset } from "@laurel/formats/cut/build-dataset";
import type { OpenFile } from "@laurel/formats/files/output-file";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { judgedTaskBatches } from "./judged-task-batches.ts";
import { requireSpecFits } from "./require-spec-fits.ts";
import { firstLines } from "./version-files.ts";

export const PreviewDataset = z.strictObject({ campaignId: Id, spec: DatasetSpec });
export type PreviewDataset = z.infer<typeof PreviewDataset>;

const SHOWN = 10;

/**
 * What a spec would give if it were cut now, found by the exporter itself: counts, drops by reason, rows that
 * overlap with lists, the weights of annotators, the languages of prompts, and the first rows of each family.
 * Models label nothing here, since that would take too long; `withoutModelLabels` says that a cut would ask
 * them.
 */
export async function previewDataset(
  { store: { read: db }, files: stored, actor }: RequestContext & { readonly actor: Actor },
  { campaignId, spec }: PreviewDataset,
) {
  const campaign = await requireCampaign(db, actor, campaignId, "campaign.datasets");
  await requireSpecFits(db, actor, campaign, spec);
  const watermark = await lastFactSeq(db);
  const { openFile, heads } = keepHeads(SHOWN);
  const { manifest } = await buildDataset({
    spec,
    watermark,
    judgedTasks: () => judgedTaskBatches(db, { campaignId: campaign.id, spec, watermark }),
    readList: (sha256) => stored.read(sha256),
    openFile,
  });
  const { judgedTasks, votes, counts, rows: files, decontamination, quality, languages } = manifest;
  const rows = spec.families.flatMap((family) =>
    files
      .filter((file) => file.family === family)
      .flatMap(({ path, split }) =>
        (heads.get(path) ?? []).map((line) => CanonicalRow.parse({ family, split, row: JSON.parse(line) })),
      )
      .slice(0, SHOWN),
  );
  return {
    judgedTasks,
    votes,
    counts,
    contaminated: decontamination?.rows ?? null,
    quality,
    languages,
    withoutModelLabels: spec.modelLabels !== null && spec.families.includes("pairs"),
    rows,
  };
}

const ENOUGH = 1_000_000;

/** An output that keeps only the first lines of the JSONL files that an exporter writes. */
function keepHeads(count: number): {
  readonly openFile: OpenFile;
  readonly heads: ReadonlyMap<string, string[]>;
} {
  const heads = new Map<string, string[]>();
  const openFile: OpenFile = async (name) => {
    const kept: Uint8Array[] = [];
    let bytes = 0;
    return {
      async write(chunk) {
        if (name.endsWith(".jsonl") && bytes < ENOUGH) kept.push(chunk.slice());
        bytes += chunk.length;
      },
      async close() {
        const lines = await firstLines(toAsync(kept), count + 1);
        // The last line may be cut short, so it is not shown.
        heads.set(name, bytes > ENOUGH ? lines.slice(0, -1) : lines.slice(0, count));
      },
    };
  };
  return { openFile, heads };
}

async function* toAsync(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
