import type { FamilyId } from "@laurel/core/datasets/family-id";
import type { Manifest } from "@laurel/core/datasets/manifest";
import type { Split } from "@laurel/formats/splits/splits";
import type { FileStore } from "../file-store.ts";

/** Reads a version's canonical rows of one family, split by split; null where a split has none. */
export function rowsOfFamily(files: FileStore, { rows }: Pick<Manifest, "rows">, family: FamilyId): (split: Split) => AsyncIterable<Uint8Array> | null {
  return (split) => {
    const file = rows.find((one) => one.family === family && one.split === split);
    return file ? files.read(file.sha256) : null;
  };
}
