import { z } from "zod";
import { readManifest } from "@laurel/core/datasets/read-manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { encodeRow } from "@laurel/formats/formats/encode-row";
import type { Actor } from "../actor.ts";
import type { RequestContext } from "../request-context.ts";
import { firstLines } from "./first-lines.ts";
import { formatsOfFamilies } from "./formats-of-families.ts";
import { requireVersion } from "./require-version.ts";

export const PreviewFormat = z.strictObject({ versionId: Id, format: z.string().min(1).max(100) });
export type PreviewFormat = z.infer<typeof PreviewFormat>;

/** How many rows of each split are tried. */
const TRIED = 50;

/** The first of a version's records in a format, and what its trainer is told to read the files. */
export async function previewFormat(ctx: RequestContext & { readonly actor: Actor }, input: PreviewFormat) {
  const { manifest: stored, spec } = await requireVersion(ctx.store.read, ctx.actor, input.versionId);
  const format = formatsOfFamilies(spec.families).find(({ id }) => id === input.format);
  if (!format) throw new DomainError("NOT_FOUND", `This version can't be written as ${JSON.stringify(input.format)}: datasets.formats lists what it can be written as.`, { format: input.format });
  const files = stored ? readManifest(stored).rows.filter(({ family }) => family === format.family.id) : [];
  const split = (name: "train" | "test") => files.find((file) => file.split === name);
  const names = { train: "train.jsonl", test: split("test") ? "test.jsonl" : null };
  const usage = { snippet: format.usage.snippet(names), companions: format.usage.companions(names) };
  let refusedFirst: string | null = null;
  for (const file of [split("train"), split("test")]) {
    for (const line of file ? await firstLines(ctx.files.read(file.sha256), TRIED) : []) {
      // Rows of the first manifests have no margin.
      const row = format.family.row.parse(format.family.id === "pairs" ? { margin: null, ...JSON.parse(line) } : JSON.parse(line));
      const encoded = encodeRow(format, row);
      if ("record" in encoded) return { record: encoded.record, refusedFirst: null, ...usage };
      refusedFirst ??= encoded.violation.message;
    }
  }
  return { record: null, refusedFirst, ...usage };
}
