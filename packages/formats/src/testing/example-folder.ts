import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { FamilyId } from "@laurel/core/datasets/families";
import { type FormatManifest, type Manifest, RowConfig } from "@laurel/core/datasets/manifest";
import { Split } from "@laurel/core/datasets/splits";
import { fileStem } from "../canonical/row-files.ts";
import { canonicalJson, sha256Hex } from "../files/hash.ts";
import type { CardFacts } from "../folder/prepared-format.ts";
import { type FolderInput, writeFormatFolder } from "../folder/write-format-folder.ts";
import type { Format } from "../targets/format.ts";

export type WrittenFolder = {
  readonly manifest: FormatManifest;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly unclosed: ReadonlySet<string>;
};

type Rows = Partial<Record<Split, readonly unknown[]>>;
type More = Partial<
  Pick<FolderInput, "report" | "shardBytes" | "signal" | "onProgress" | "openFile" | "rowsOf">
> & {
  readonly ties?: Rows;
  readonly facts?: Partial<CardFacts>;
  readonly chunkBytes?: number;
  readonly changes?: Partial<Manifest>;
};

const FACTS: CardFacts = {
  title: "Helpful answers",
  number: 3,
  campaign: "Helpfulness",
  otherCampaigns: [],
  question: { title: "Which response is better?", kind: "ranking" },
  license: "cc-by-4.0",
  languages: ["en"],
  date: "2026-03-14",
};

/** A folder of these rows, written into memory. */
export async function exampleFolder(
  format: Format,
  rows: Rows,
  { ties = {}, facts, chunkBytes = 65_536, changes, ...more }: More = {},
): Promise<WrittenFolder> {
  const bytes = { default: linesIn(rows), ties: linesIn(ties) };
  const files = new Map<string, Buffer>();
  const unclosed = new Set<string>();
  const manifest = await writeFormatFolder({
    format,
    facts: { ...FACTS, ...facts },
    manifest: { ...exampleManifest(format.family.id, bytes), ...changes },
    rowsOf: (split, config) => inChunks(bytes[config][split], chunkBytes),
    openFile: async (path) => {
      unclosed.add(path);
      files.set(path, Buffer.alloc(0));
      return {
        write: async (some) =>
          void files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), some])),
        close: async () => void unclosed.delete(path),
      };
    },
    ...more,
  });
  return { manifest, files, unclosed };
}

function linesOf(rows: readonly unknown[] = []): Buffer {
  return Buffer.from(rows.map((row) => `${canonicalJson(row)}\n`).join(""));
}

function linesIn(rows: Rows): Record<Split, Buffer> {
  return { train: linesOf(rows.train), validation: linesOf(rows.validation), test: linesOf(rows.test) };
}

function exampleManifest(
  family: FamilyId,
  bytes: Readonly<Record<RowConfig, Readonly<Record<Split, Buffer>>>>,
): Manifest {
  const files = RowConfig.options.flatMap((config) =>
    Split.options.flatMap((split) => {
      const some = bytes[config][split];
      const rows = some.filter((byte) => byte === 10).length;
      return rows === 0
        ? []
        : [
            {
              path: `rows/${family}/${fileStem(config, split)}.jsonl`,
              family,
              split,
              config,
              rows,
              bytes: some.length,
              sha256: sha256Hex(some),
            },
          ];
    }),
  );
  const rowsIn = (config: RowConfig, split: Split) =>
    files.find((file) => file.config === config && file.split === split)?.rows ?? 0;
  const countsOf = (config: RowConfig) => ({
    train: rowsIn(config, "train"),
    validation: rowsIn(config, "validation"),
    test: rowsIn(config, "test"),
  });
  const rows = countsOf("default");
  return {
    version: 3,
    spec: usualSpec("preference", [family]),
    watermark: 77,
    exporterVersion: "1",
    judgedTasks: 40,
    votes: { all: 60, imported: 20, annotators: 3, questionsVersions: [1], guidelinesVersions: [2, 3] },
    otherCampaigns: [],
    counts: {
      [family]: {
        decided: rows.train + rows.validation + rows.test + 5,
        drops: { tie: 3, identical: 2 },
        rows,
        ties: countsOf("ties"),
      },
    },
    rows: files,
    decontamination: null,
    quality: null,
    languages: { en: 40 },
    modelLabels: null,
  };
}

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
