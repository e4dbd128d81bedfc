import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { type Client, mintId } from "../client/open-client.ts";

type Mapping = { readonly prompt: string } & (
  | { readonly preference: { readonly chosen: string; readonly rejected: string } }
  | { readonly responses: readonly { readonly text: string }[] }
);

/** Pairs without what was recorded about them: nobody has judged them yet. */
export const UNJUDGED: Mapping = { prompt: "prompt", responses: [{ text: "chosen" }, { text: "rejected" }] };

/** Pairs with the recorded preference, each of which becomes an imported judgment. */
export const RECORDED: Mapping = { prompt: "prompt", preference: { chosen: "chosen", rejected: "rejected" } };

export async function writePairs(file: string, count: number, seed: number): Promise<void> {
  const stream = createWriteStream(file);
  for (const line of pairLines(count, seed)) if (!stream.write(line)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}

export async function upload(client: Client, campaignId: string, file: string): Promise<string> {
  const body = Readable.toWeb(
    createReadStream(file, { highWaterMark: 1 << 20 }),
  ) as ReadableStream<Uint8Array>;
  const { uploadId } = await client.upload<{ uploadId: string }>(
    `/api/v1/campaigns/${campaignId}/uploads?name=pairs.jsonl`,
    body,
  );
  return uploadId;
}

/** Starts the job that imports an uploaded file, and returns its id. */
export async function startImport(
  client: Client,
  campaignId: string,
  uploadId: string,
  mapping: Mapping,
): Promise<string> {
  const { jobId } = await client.mutate<{ jobId: string }>("imports.start", {
    campaignId,
    importId: mintId(),
    uploadId,
    format: "jsonl",
    mapping,
    namePolicy: "keep",
    skipInvalid: false,
  });
  return jobId;
}

/** Imports an uploaded file through the server's job; returns the seconds until its last task is open. */
export async function importUpload(
  client: Client,
  campaignId: string,
  uploadId: string,
  mapping: Mapping,
): Promise<number> {
  const started = performance.now();
  await waitForJob(client, await startImport(client, campaignId, uploadId, mapping));
  return (performance.now() - started) / 1000;
}

export async function waitForJob(client: Client, jobId: string): Promise<void> {
  for (;;) {
    const job = await client.query<{ state: string; error: string | null }>("jobs.get", { jobId });
    if (job.state === "done") return;
    if (job.state === "failed" || job.state === "cancelled")
      throw new Error(`the job ${job.state}: ${job.error}`);
    await setTimeout(20);
  }
}

const SYLLABLES = [
  "ba",
  "con",
  "de",
  "fal",
  "gre",
  "hu",
  "in",
  "jo",
  "ka",
  "lum",
  "mo",
  "ner",
  "or",
  "pe",
  "qui",
  "ro",
  "sta",
  "ti",
  "un",
  "ver",
];
const WORDS = 4_000;

/**
 * Lines of JSONL, each with its line feed: a prompt, a chosen and a rejected response, together about 1.8 KB.
 * The same seed gives the same lines.
 */
export function* pairLines(count: number, seed: number): Generator<string> {
  const random = seededRandom(seed);
  const pick = (length: number) => Math.floor(random() * length);
  const words = Array.from({ length: WORDS }, () =>
    Array.from({ length: 1 + pick(4) }, () => SYLLABLES[pick(SYLLABLES.length)]).join(""),
  );
  const sentence = (length: number) => Array.from({ length }, () => words[pick(WORDS)]).join(" ");
  for (let line = 0; line < count; line += 1) {
    yield `${JSON.stringify({ prompt: `${sentence(45)} (${line})?`, chosen: `${sentence(100)}.`, rejected: `${sentence(100)}.` })}\n`;
  }
}
