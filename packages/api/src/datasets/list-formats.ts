import { z } from "zod";
import { readManifest } from "@laurel/core/datasets/manifest";
import { Id } from "@laurel/core/ids/id";
import type { ReadDb } from "@laurel/db/store/store";
import { offeredFormat } from "@laurel/formats/targets/offered-format";
import type { Actor } from "../request-context.ts";
import { formatsOfRows, requireVersion } from "./require-dataset.ts";

export const ListFormats = z.strictObject({ versionId: Id });
export type ListFormats = z.infer<typeof ListFormats>;

/**
 * The formats that a version can be written in (none before it is cut), with what each can't hold: records to
 * which one of its `limits` applies are refused, and `losses` are left out of records.
 */
export async function listFormats(db: ReadDb, actor: Actor, input: ListFormats) {
  const { manifest } = await requireVersion(db, actor, input.versionId);
  const formats = manifest ? formatsOfRows(readManifest(manifest)) : [];
  return formats.map(offeredFormat);
}
