import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { writeRewardModel } from "@laurel/reward-model/model/reward-model";
import { trainRewardModel } from "@laurel/reward-model/train/train-reward-model";
import { type TrainingRecord, TrainingRow } from "@laurel/reward-model/train/training-records";
import { serveWorker } from "./serve-worker.ts";

const Input = z.strictObject({ path: z.string(), seed: z.int() });

/** A row that a model labeled. It is left out, since it is no evidence of what people prefer. */
const ModelLabeled = z.looseObject({ labeledBy: z.literal("model") });

/** Trains on exported records and gives back the text of the model file and the report. It opens no Store. */
await serveWorker(async (line) => {
  const { path, seed } = Input.parse(line.data);
  const records: TrainingRecord[] = [];
  for await (const record of readRecords(path)) records.push(record);
  const { model, report } = await trainRewardModel({ records, seed, onProgress: line.progress });
  return { file: writeRewardModel(model), report };
});

async function* readRecords(file: string): AsyncGenerator<TrainingRecord> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === "") continue;
    const row = parseJson(text, number);
    if (!ModelLabeled.safeParse(row).success) yield parseRecord(row, number);
  }
}

function parseRecord(row: unknown, line: number): TrainingRecord {
  const parsed = TrainingRow.safeParse(row);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new DomainError(
    "INVALID",
    `line ${line}: ${field || "the row"} ${issue?.message ?? "is invalid"}. Training reads trl-preference rows: prompt, chosen, rejected.`,
    { line, field },
  );
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `line ${line} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      { line },
    );
  }
}
