import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { DomainError } from "@laurel/core/errors/domain-error";
import { writeRewardModel } from "@laurel/reward-model/model/write-reward-model";
import { trainRewardModel } from "@laurel/reward-model/train/train-reward-model";
import { TrainingRecord } from "@laurel/reward-model/train/training-record";
import { z } from "zod";
import { serveWorker } from "./serve-worker.ts";

const Input = z.strictObject({ files: z.array(z.string()).min(1), seed: z.int(), modelFile: z.string() });

/** Reads exported records, trains, writes the model file, returns the report. It never opens a Store. */
await serveWorker(async (line) => {
  const { files, seed, modelFile } = Input.parse(line.data);
  const records: TrainingRecord[] = [];
  for (const file of files) for await (const record of readRecords(file)) records.push(record);
  const { model, report } = await trainRewardModel({ records, seed, onProgress: line.progress });
  await writeFile(modelFile, writeRewardModel(model));
  return report;
});

async function* readRecords(file: string): AsyncGenerator<TrainingRecord> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== "") yield parseRecord(text, number);
  }
}

function parseRecord(text: string, line: number): TrainingRecord {
  const parsed = TrainingRecord.safeParse(parseJson(text, line));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new DomainError("INVALID", `line ${line}: ${field || "the row"} ${issue?.message ?? "is invalid"}. Training reads trl-preference rows: prompt, chosen, rejected.`, { line, field });
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DomainError("INVALID", `line ${line} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { line });
  }
}
