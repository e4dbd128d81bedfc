import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ExportJudgments, exportJudgments } from "@laurel/api/datasets/export-judgments";
import type { RestCall, Route } from "./route.ts";
import { contentDisposition } from "./send-file.ts";

async function downloadJudgments({ context, params, request, response }: RestCall): Promise<void> {
  const lines = await exportJudgments(context.store, context.actor, ExportJudgments.parse(params));
  response.writeHead(200, {
    "content-type": "application/jsonl",
    "content-disposition": contentDisposition("judgments.jsonl"),
    "cache-control": "private, no-store",
  });
  if (request.method === "HEAD") return void response.end();
  await pipeline(Readable.from(lines), response).catch((error: NodeJS.ErrnoException) => {
    // The reader went away; there is nobody to tell.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

export const JUDGMENT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/campaigns/:campaignId/judgments",
    scope: "export",
    summary:
      'A campaign as a laurel-raw file, a stream of JSON Lines: what it is, its prompts, responses and tasks, then every judgment as it was stored (lines of the kind "judgment"), superseded and surplus ones too, in the order in which they came',
    gives: "bytes",
    handle: downloadJudgments,
  },
];
