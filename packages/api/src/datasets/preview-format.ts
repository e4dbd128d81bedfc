import { z } from "zod";
import type { RowFile } from "@laurel/core/datasets/manifest";
import { Id } from "@laurel/core/ids/id";
import { fileStem, rowFiles } from "@laurel/formats/canonical/row-files";
import { usageFiles } from "@laurel/formats/folder/prepared-format";
import { encodeRow, type Format } from "@laurel/formats/targets/format";
import { ofTies } from "@laurel/formats/targets/pairs/family";
import type { Actor, RequestContext } from "../request-context.ts";
import { requireFormat, requireManifest, requireVersion } from "./require-dataset.ts";
import { firstLines } from "./version-files.ts";

export const PreviewFormat = z.strictObject({ versionId: Id, format: z.string().min(1).max(60) });
export type PreviewFormat = z.infer<typeof PreviewFormat>;

/** How many rows of each split are tried. */
const TRIED = 50;

/**
 * The first record of a version that a format can hold, and how the format's trainer is told to read the
 * files. The file names are those of a version whose splits have one shard each.
 */
export async function previewFormat(ctx: RequestContext & { readonly actor: Actor }, input: PreviewFormat) {
  const manifest = requireManifest(await requireVersion(ctx.store.read, ctx.actor, input.versionId));
  const format = requireFormat(manifest, input.format);
  const files = rowFiles(manifest, format.family.id);
  return { ...(await firstRecord(ctx, format, files)), ...usageOf(format, files) };
}

async function firstRecord({ files: store }: RequestContext, format: Format, files: readonly RowFile[]) {
  let refusedFirst: string | null = null;
  for (const { sha256, config } of files) {
    for (const line of await firstLines(store.read(sha256), TRIED)) {
      const encoded = encodeRow(config === "ties" ? ofTies(format) : format, JSON.parse(line));
      if ("record" in encoded) return { record: encoded.record, refusedFirst: null };
      refusedFirst ??= encoded.violation.message;
    }
  }
  return { record: null, refusedFirst };
}

function usageOf({ usage, ...format }: Format, files: readonly RowFile[]) {
  const data = files.flatMap(({ config, split }) => [
    { config, split, kind: "jsonl" as const, path: `${fileStem(config, split)}.jsonl` },
    {
      config,
      split,
      kind: "parquet" as const,
      path: `data/${fileStem(config, split)}-00000-of-00001.parquet`,
    },
  ]);
  // A small version may hold all prompts out. Then the first file is the one to read.
  const named = usageFiles({ ...format, usage }, data) ?? {
    train: data.find(({ kind }) => kind === (usage.reads ?? "jsonl"))?.path ?? "train.jsonl",
    test: null,
  };
  return { snippet: usage.snippet(named), companions: usage.companions(named) };
}
