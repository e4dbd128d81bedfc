import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { z } from "zod";
import type { PairRow } from "@laurel/formats/canonical/canonical-rows";
import { rowLine } from "@laurel/formats/canonical/row-files";
import { pairLines } from "../campaign/import-pairs.ts";

const Texts = z.strictObject({ prompt: z.string(), chosen: z.string(), rejected: z.string() });

/** A file of canonical rows as a cut writes them, each of about 1.8 KB; returns its bytes. */
export async function writeCanonicalPairs(file: string, count: number, seed: number): Promise<number> {
  const stream = createWriteStream(file);
  for (const line of pairLines(count, seed))
    if (!stream.write(`${rowLine(pairOf(Texts.parse(JSON.parse(line))))}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
  return stream.bytesWritten;
}

function pairOf({ prompt, chosen, rejected }: z.infer<typeof Texts>): PairRow {
  return {
    prompt: [{ role: "user", content: prompt }],
    chosen: [{ role: "assistant", content: chosen }],
    rejected: [{ role: "assistant", content: rejected }],
    margin: null,
  };
}
