import { once } from "node:events";
import { createReadStream } from "node:fs";
import { constants, createGzip, createZstdCompress } from "node:zlib";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Manifest, RowFile } from "@laurel/core/datasets/manifest";
import { PREFERENCE_QUESTION } from "@laurel/core/questions/presets";
import type { PairRow } from "@laurel/formats/canonical/canonical-rows";
import { storedRows } from "@laurel/formats/canonical/row-files";
import { buildDataset } from "@laurel/formats/cut/build-dataset";
import type { OpenFile } from "@laurel/formats/files/output-file";
import { folderFiles } from "@laurel/formats/folder/folder-files";
import { encodedRows, jsonlFile, parquetShards, shardPlan } from "@laurel/formats/folder/record-files";
import { writeFormatFolder } from "@laurel/formats/folder/write-format-folder";
import { TRL_PREFERENCE } from "@laurel/formats/targets/pairs/trl-preference";
import type { ExportKind } from "./export-kinds.ts";

const FACTS = {
  title: "Pairs",
  number: 1,
  campaign: "Pairs",
  otherCampaigns: [],
  question: { title: "Which response is better?", kind: "ranking" },
  license: null,
  languages: ["en"],
  date: "2026-03-14",
} as const;
const PLACE = { split: "train", config: "default" } as const;

/**
 * Writes canonical pairs with the code that prepares a version's files: it checks each row against the
 * format's rules and hashes files while it writes them.
 */
export async function laurelExport(kind: ExportKind, rows: RowFile, openFile: OpenFile): Promise<void> {
  const read = () => createReadStream(rows.path, { highWaterMark: 262_144 });
  if (kind === "cut") {
    await buildDataset({
      spec: usualSpec(PREFERENCE_QUESTION.id, ["pairs"]),
      watermark: 1,
      judgedTasks: () => judgedPairs(read()),
      openFile,
      withReport: true,
    });
    return;
  }
  if (kind === "folder") {
    await writeFormatFolder({
      format: TRL_PREFERENCE,
      facts: FACTS,
      manifest: manifestOf(rows),
      rowsOf: (split, config) => (split === "train" && config === "default" ? read() : null),
      openFile,
    });
    return;
  }
  const files = folderFiles(
    kind === "jsonl+gzip" || kind === "jsonl+zstd"
      ? compressedOutput(openFile, kind === "jsonl+gzip" ? "gzip" : "zstd")
      : openFile,
  );
  const output =
    kind === "parquet"
      ? await parquetShards(files, PLACE, TRL_PREFERENCE.parquet ?? [], shardPlan("train", rows.rows ?? 0, 1))
      : await jsonlFile(files, PLACE);
  for await (const { records } of encodedRows(TRL_PREFERENCE, read(), { refused: {}, losses: {} }))
    await output.write(records);
  await output.finish();
}

function manifestOf(rows: RowFile): Manifest {
  const votes = { all: 1, imported: 0, annotators: 1, questionsVersions: [1], guidelinesVersions: [1] };
  return {
    version: 3,
    spec: usualSpec("preference", ["pairs"]),
    watermark: 1,
    exporterVersion: "",
    judgedTasks: 1,
    votes,
    otherCampaigns: [],
    counts: {},
    rows: [rows],
    decontamination: null,
    quality: null,
    languages: null,
    modelLabels: null,
  };
}

const ANNOTATORS = 50;

/**
 * A file of canonical pairs as the judged tasks that they may have come from, in batches. In each task, one
 * annotator has ranked the two responses.
 */
async function* judgedPairs(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JudgedTask[]> {
  let number = 0;
  for await (const lines of storedRows(bytes))
    yield lines.map((line) => judged(JSON.parse(line), (number += 1)));
}

function judged(row: PairRow, number: number): JudgedTask {
  const [first, second] = [`${number}-a`, `${number}-b`];
  return {
    taskId: String(number),
    prompt: row.prompt,
    reference: null,
    tags: [],
    flags: [],
    responses: [row.chosen, row.rejected].map((messages, index) => ({
      id: index === 0 ? first : second,
      messages,
      steps: null,
      model: null,
    })),
    votes: [
      {
        annotatorId: `annotator ${number % ANNOTATORS}`,
        question: PREFERENCE_QUESTION,
        imported: false,
        presented: number % 2 === 0 ? [first, second] : [second, first],
        questionsVersion: 1,
        guidelinesVersion: 1,
        answer: { kind: "ranking", tiers: [[first], [second]] },
      },
    ],
  };
}

const CHUNK_BYTES = 65_536;

/** The same files, each compressed on the way. */
function compressedOutput(openFile: OpenFile, compression: "gzip" | "zstd"): OpenFile {
  return async (name) => {
    const file = await openFile(name);
    // Downloads are compressed in the same way.
    const stream =
      compression === "gzip"
        ? createGzip({ level: 1, chunkSize: CHUNK_BYTES })
        : createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: CHUNK_BYTES });
    const written = (async () => {
      for await (const chunk of stream) await file.write(chunk);
      await file.close();
    })();
    return {
      async write(bytes) {
        if (!stream.write(bytes)) await Promise.race([once(stream, "drain"), written]);
      },
      async close() {
        stream.end();
        await written;
      },
    };
  };
}
