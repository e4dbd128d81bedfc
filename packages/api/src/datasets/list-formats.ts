import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import type { ReadDb } from "@laurel/db/store/store";
import type { Actor } from "../actor.ts";
import { formatsOfFamilies } from "./formats-of-families.ts";
import { requireVersion } from "./require-version.ts";

export const ListFormats = z.strictObject({ versionId: Id });
export type ListFormats = z.infer<typeof ListFormats>;

/** The formats that a version can be written in, and what each can't hold: `limits` refuse a record, `losses` are left out of it. */
export async function listFormats(db: ReadDb, actor: Actor, input: ListFormats) {
  const { spec } = await requireVersion(db, actor, input.versionId);
  return formatsOfFamilies(spec.families).map(({ id, title, family, usage, parquet, limits, losses }) => ({
    id,
    title,
    family: family.id,
    trainer: usage.trainer,
    methods: usage.methods,
    parquet: parquet !== null,
    limits: [...new Set(limits.map(({ message }) => message))],
    losses: [...new Set(losses.map(({ what }) => what))],
  }));
}
