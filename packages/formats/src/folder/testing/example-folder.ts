import type { FamilyId } from "@laurel/core/datasets/family-id";
import type { FormatManifest } from "@laurel/core/datasets/format-manifest";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { usualSpec } from "@laurel/core/datasets/usual-spec";
import type { WritableFormat } from "../../formats/writable-format.ts";
import { canonicalJson } from "../../hash/canonical-json.ts";
import { sha256Hex } from "../../hash/sha256-hex.ts";
import { SPLITS, type Split } from "../../splits/splits.ts";
import type { CardFacts } from "../card-facts.ts";
import { writeFormatFolder, type FolderInput } from "../write-format-folder.ts";

export type WrittenFolder = { readonly manifest: FormatManifest; readonly files: ReadonlyMap<string, Buffer>; readonly unclosed: ReadonlySet<string> };

type Rows = Partial<Record<Split, readonly unknown[]>>;
type More = Partial<Pick<FolderInput, "shardBytes" | "signal" | "onProgress" | "openFile" | "rowsOf">> & { readonly facts?: Partial<CardFacts>; readonly chunkBytes?: number; readonly changes?: Partial<Manifest> };

const FACTS: CardFacts = {
  title: "Helpful answers",
  number: 3,
  campaign: "Helpfulness",
  question: { title: "Which response is better?", kind: "ranking" },
  machineLabels: false,
  license: "cc-by-4.0",
  languages: ["en"],
  date: "2026-03-14",
};

/** A folder of these rows, written into memory. */
export async function exampleFolder(format: WritableFormat, rows: Rows, { facts, chunkBytes = 65_536, changes, ...more }: More = {}): Promise<WrittenFolder> {
  const bytes = { train: linesOf(rows.train), test: linesOf(rows.test) };
  const files = new Map<string, Buffer>();
  const unclosed = new Set<string>();
  const manifest = await writeFormatFolder({
    format,
    facts: { ...FACTS, ...facts },
    manifest: { ...exampleManifest(format.family.id, bytes), ...changes },
    rowsOf: (split) => inChunks(bytes[split], chunkBytes),
    openFile: async (path) => {
      unclosed.add(path);
      files.set(path, Buffer.alloc(0));
      return {
        write: async (some) => void files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), some])),
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

function exampleManifest(family: FamilyId, bytes: Readonly<Record<Split, Buffer>>): Manifest {
  const files = SPLITS.flatMap((split) => {
    const rows = bytes[split].filter((byte) => byte === 10).length;
    return rows === 0 ? [] : [{ path: `rows/${family}/${split}.jsonl`, family, split, rows, bytes: bytes[split].length, sha256: sha256Hex(bytes[split]) }];
  });
  const rows = { validation: 0, train: files.find(({ split }) => split === "train")?.rows ?? 0, test: files.find(({ split }) => split === "test")?.rows ?? 0 };
  return {
    version: 3,
    spec: usualSpec("preference", [family]),
    watermark: 77,
    exporterVersion: "1",
    judgedTasks: 40,
    votes: { all: 60, imported: 20, annotators: 3, questionsVersions: [1], guidelinesVersions: [2, 3] },
    counts: { [family]: { decided: rows.train + rows.test + 5, drops: { tie: 3, identical: 2 }, rows } },
    rows: files,
    decontamination: null,
    quality: null,
    languages: { en: 40 },
  };
}

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
