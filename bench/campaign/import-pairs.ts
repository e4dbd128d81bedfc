import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { mintId } from "../client/mint-id.ts";
import type { Client } from "../client/open-client.ts";
import { pairLines } from "./pair-lines.ts";

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

/** Imports an uploaded file through the server's job; returns the seconds until its last task is open. */
export async function importUpload(
  client: Client,
  campaignId: string,
  uploadId: string,
  mapping: Mapping,
): Promise<number> {
  const started = performance.now();
  const { jobId } = await client.mutate<{ jobId: string }>("imports.start", {
    campaignId,
    importId: mintId(),
    uploadId,
    format: "jsonl",
    mapping,
    namePolicy: "keep",
    skipInvalid: false,
  });
  await waitForJob(client, jobId);
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
