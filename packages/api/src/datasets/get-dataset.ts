import { z } from "zod";
import { readManifest } from "@laurel/core/datasets/manifest";
import { Id } from "@laurel/core/ids/id";
import type { ReadDb } from "@laurel/db/store/store";
import type { Actor } from "../request-context.ts";
import { requireDataset } from "./require-dataset.ts";

export const GetDataset = z.strictObject({ datasetId: Id });
export type GetDataset = z.infer<typeof GetDataset>;

export async function getDataset(db: ReadDb, actor: Actor, input: GetDataset) {
  const { versions, campaign: _, ...dataset } = await requireDataset(db, actor, input.datasetId);
  return {
    ...dataset,
    versions: versions.map(({ manifest, ...version }) => ({
      ...version,
      counts: manifest ? readManifest(manifest).counts : null,
    })),
  };
}
