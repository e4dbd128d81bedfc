import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createCaller } from "@laurel/api/app-router";
import { ExportJudgments, exportJudgments } from "@laurel/api/datasets/export-judgments";
import { StartRawImport, startRawImport } from "@laurel/api/raw/start-raw-import";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uploadedBytes } from "./receive-upload.ts";
import type { RestCall, Route } from "./route.ts";
import { contentDisposition } from "./send-file.ts";

/** A campaign as a laurel-raw file, out and in. */
export const RAW_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/campaigns/:campaignId/judgments",
    scope: "export",
    summary:
      'A campaign as a laurel-raw file, a stream of JSON Lines: what it is, its prompts, responses and tasks, then every judgment as it was stored (lines of the kind "judgment"), superseded and surplus ones too, in the order in which they came',
    gives: "bytes",
    handle: downloadJudgments,
  },
  {
    method: "POST",
    path: "/campaigns/raw",
    scope: "import",
    summary:
      "Read a campaign back from a laurel-raw file, sent as the raw body (.gz too): all of it, under the ids that it had, or nothing. For admins; `campaign` gives it another name. Tells the campaign's id and the job to follow",
    query: StartRawImport,
    takes: "bytes",
    handle: ({ context, query, request }) =>
      startRawImport(context, StartRawImport.parse(query), uploadedBytes(request, "Gzip it.")),
  },
  {
    method: "POST",
    path: "/campaigns/raw/:jobId/cancel",
    scope: "import",
    summary: "Stop reading a raw file; nothing of it stays",
    handle: cancelReading,
  },
];

async function downloadJudgments({ context, params, request, response }: RestCall): Promise<void> {
  const lines = await exportJudgments(context.store, context.actor, ExportJudgments.parse(params));
  response.writeHead(200, {
    "content-type": "application/jsonl",
    "content-disposition": contentDisposition("judgments.jsonl"),
    "cache-control": "private, no-store",
  });
  if (request.method === "HEAD") return void response.end();
  await pipeline(Readable.from(lines), response).catch((error: NodeJS.ErrnoException) => {
    // The reader went away, so there is nobody to tell.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

async function cancelReading({ context, params: { jobId = "" } }: RestCall) {
  const { jobs } = createCaller(context);
  const { kind } = await jobs.get({ jobId });
  if (kind !== "raw")
    throw new DomainError("NOT_FOUND", "There is no such job that reads a raw file.", { jobId });
  return jobs.cancel({ jobId });
}
