import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { TrainingRow } from "../train/training-row.ts";
import { labelOpenPairs, type OpenPairLabels } from "./label-open-pairs.ts";
import type { RootedRecord } from "./rooted-record.ts";

const Line = z.strictObject({ root: z.string(), row: TrainingRow });

type Input = { readonly decided: string; readonly open: string; readonly seed: number };

/** `labelOpenPairs` of two files with a line `{ root, row }` for each pair, `row` being a canonical one. */
export async function labelPairFiles(
  { decided, open, seed }: Input,
  onFold?: (done: number, total: number) => void,
): Promise<OpenPairLabels> {
  return labelOpenPairs({
    decided: await recordsOf(decided),
    open: await recordsOf(open),
    seed,
    ...(onFold && { onFold }),
  });
}

async function recordsOf(path: string): Promise<RootedRecord[]> {
  const records: RootedRecord[] = [];
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const { root, row } = Line.parse(JSON.parse(text));
    records.push({ root, record: row });
  }
  return records;
}
