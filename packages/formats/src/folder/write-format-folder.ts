import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { FormatManifest, Manifest, RowConfig } from "@laurel/core/datasets/manifest";
import type { Split } from "@laurel/core/datasets/splits";
import type { StoredFile } from "@laurel/core/datasets/stored-file";
import { DomainError } from "@laurel/core/errors/domain-error";
import { EXPORTER_VERSION, rowFiles } from "../canonical/row-files.ts";
import { canonicalJson, sha256Hex } from "../files/hash.ts";
import type { OpenFile } from "../files/output-file.ts";
import type { Format } from "../targets/format.ts";
import { ofTies } from "../targets/pairs/family.ts";
import { card } from "./card/card.ts";
import { croissant } from "./croissant/croissant.ts";
import { type FolderFiles, folderFiles } from "./folder-files.ts";
import { type CardFacts, type DataFile, type PreparedFormat, usageFiles } from "./prepared-format.ts";
import { writeRecords } from "./write-records.ts";

export type FolderInput = {
  /** A format of one of the version's families. */
  readonly format: Format;
  readonly facts: CardFacts;
  readonly manifest: Manifest;
  /**
   * The bytes of the canonical rows of the format's family, in any chunks and from the beginning, as often as
   * it is called; null where there are none.
   */
  readonly rowsOf: (split: Split, config: RowConfig) => AsyncIterable<Uint8Array> | null;
  /** The version's report, if it has one: the card says what stands out in it. */
  readonly report?: DatasetReport | null;
  /** Files that go into the folder as they are, for example the version's report. */
  readonly beside?: readonly { readonly name: string; readonly text: string }[];
  /** Opens a file by its path in the folder. */
  readonly openFile: OpenFile;
  /** About how many bytes of canonical rows a Parquet shard holds at most. */
  readonly shardBytes?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rowsRead: number) => void;
};

const SHARD_BYTES = 500_000_000;

/**
 * Writes a version in one format, as a folder that is complete in itself and that `load_dataset` takes. It
 * follows from the version, its facts and the format alone: however its rows arrive, the bytes are the same.
 * Memory holds a chunk of rows and a row group. The manifest lists every file but itself and SHA256SUMS.
 */
export async function writeFormatFolder({
  format,
  facts,
  manifest,
  rowsOf,
  report = null,
  beside = [],
  openFile,
  shardBytes = SHARD_BYTES,
  signal,
  onProgress,
}: FolderInput): Promise<FormatManifest> {
  const files = folderFiles(openFile);
  const counts: FormatManifest["counts"] = {
    rows: { train: 0, validation: 0, test: 0 },
    ties: { train: 0, validation: 0, test: 0 },
    refused: {},
    losses: {},
  };
  const data: DataFile[] = [];
  let rowsRead = 0;
  const onRows = (read: number): void => {
    rowsRead += read;
    onProgress?.(rowsRead);
  };
  try {
    for (const rows of rowFiles(manifest, format.family.id)) {
      const read = (): AsyncIterable<Uint8Array> => {
        const bytes = rowsOf(rows.split, rows.config);
        if (bytes === null)
          throw new DomainError("INTERNAL", `${rows.path} is in the version's manifest and not in the store`);
        return bytes;
      };
      data.push(
        ...(await writeRecords({
          format: rows.config === "ties" ? ofTies(format) : format,
          rows,
          read,
          files,
          counts,
          shardBytes,
          signal,
          onRows,
        })),
      );
    }
    const listed: StoredFile[] = data.map(({ path, rows, bytes, sha256 }) => ({ path, rows, bytes, sha256 }));
    for (const { name, text } of beside) listed.push(await files.put(name, text));
    return await describe(
      {
        format,
        facts,
        manifest,
        manifestSha256: sha256Hex(`${canonicalJson(manifest)}\n`),
        report,
        counts,
        data,
      },
      listed,
      files,
    );
  } finally {
    await files.close();
  }
}

/** Writes the files that say what was written and how to use it. */
async function describe(
  prepared: PreparedFormat,
  written: readonly StoredFile[],
  files: FolderFiles,
): Promise<FormatManifest> {
  const { format, manifestSha256, counts, data } = prepared;
  const listed = [...written];
  const usage = usageFiles(format, data);
  for (const { name, text } of usage === null ? [] : format.usage.companions(usage))
    listed.push(await files.put(name, text));
  listed.push(
    await files.put("README.md", card(prepared)),
    await files.put("croissant.json", `${JSON.stringify(croissant(prepared), null, 2)}\n`),
  );
  const formatManifest: FormatManifest = {
    version: 1,
    format: format.id,
    exporterVersion: EXPORTER_VERSION,
    manifestSha256,
    counts,
    files: listed,
  };
  const itself = await files.put("manifest.json", `${canonicalJson(formatManifest)}\n`);
  await files.put("SHA256SUMS", checksums([...listed, itself]));
  return formatManifest;
}

/** What `sha256sum -c` reads, a line for each file. */
function checksums(files: readonly Pick<StoredFile, "path" | "sha256">[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}
