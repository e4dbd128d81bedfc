import { z } from "zod";
import type { RowFile } from "@laurel/core/datasets/manifest";
import { Id } from "@laurel/core/ids/id";
import { usageFiles } from "@laurel/formats/folder/usage-files";
import { encodeRow } from "@laurel/formats/formats/encode-row";
import type { WritableFormat } from "@laurel/formats/formats/writable-format";
import { SPLITS } from "@laurel/formats/splits/splits";
import type { Actor } from "../actor.ts";
import type { RequestContext } from "../request-context.ts";
import { firstLines } from "./first-lines.ts";
import { requireFormat } from "./require-format.ts";
import { requireManifest } from "./require-manifest.ts";
import { requireVersion } from "./require-version.ts";

export const PreviewFormat = z.strictObject({ versionId: Id, format: z.string().min(1).max(60) });
export type PreviewFormat = z.infer<typeof PreviewFormat>;

/** How many rows of each split are tried. */
const TRIED = 50;

/** The first of a version's records in a format, and what its trainer is told to read the files, with the names that they have in one shard. */
export async function previewFormat(ctx: RequestContext & { readonly actor: Actor }, input: PreviewFormat) {
  const manifest = requireManifest(await requireVersion(ctx.store.read, ctx.actor, input.versionId));
  const format = requireFormat(manifest, input.format);
  const files = SPLITS.flatMap((split) => manifest.rows.filter((file) => file.family === format.family.id && file.split === split));
  return { ...(await firstRecord(ctx, format, files)), ...usageOf(format, files) };
}

async function firstRecord({ files: store }: RequestContext, format: WritableFormat, files: readonly RowFile[]) {
  let refusedFirst: string | null = null;
  for (const { sha256 } of files) {
    for (const line of await firstLines(store.read(sha256), TRIED)) {
      const encoded = encodeRow(format, JSON.parse(line));
      if ("record" in encoded) return { record: encoded.record, refusedFirst: null };
      refusedFirst ??= encoded.violation.message;
    }
  }
  return { record: null, refusedFirst };
}

function usageOf({ usage, ...format }: WritableFormat, files: readonly RowFile[]) {
  const data = files.flatMap(({ split }) => [{ split, kind: "jsonl" as const, path: `${split}.jsonl` }, { split, kind: "parquet" as const, path: `data/${split}-00000-of-00001.parquet` }]);
  // All prompts of a small version may have fallen into the test split: then its file is the one to read.
  const named = usageFiles({ ...format, usage }, data) ?? { train: data.find(({ kind }) => kind === (usage.reads ?? "jsonl"))?.path ?? "train.jsonl", test: null };
  return { snippet: usage.snippet(named), companions: usage.companions(named) };
}
