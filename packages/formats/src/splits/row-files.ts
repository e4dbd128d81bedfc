import type { FamilyId } from "@laurel/core/datasets/families";
import { type Manifest, RowConfig, type RowFile } from "@laurel/core/datasets/manifest";
import { SPLITS } from "./splits.ts";

/** The files of a family's canonical rows, those to train on first, each in the order of the splits. */
export function rowFiles({ rows }: Pick<Manifest, "rows">, family: FamilyId): RowFile[] {
  return RowConfig.options.flatMap((config) =>
    SPLITS.flatMap((split) =>
      rows.filter((file) => file.family === family && file.config === config && file.split === split),
    ),
  );
}
