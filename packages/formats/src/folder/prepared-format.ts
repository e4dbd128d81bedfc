import type { FormatManifest, Manifest, RowConfig } from "@laurel/core/datasets/manifest";
import type { StoredFile } from "@laurel/core/datasets/stored-file";
import type { WritableFormat } from "../formats/writable-format.ts";
import type { Split } from "../splits/splits.ts";
import type { CardFacts } from "./card-facts.ts";

export type DataFile = StoredFile & {
  readonly split: Split;
  readonly config: RowConfig;
  readonly kind: "jsonl" | "parquet";
  readonly rows: number;
};

/** A format whose data are written: what its card and its other descriptions say. */
export type PreparedFormat = {
  readonly format: WritableFormat;
  readonly facts: CardFacts;
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly counts: FormatManifest["counts"];
  readonly data: readonly DataFile[];
};
