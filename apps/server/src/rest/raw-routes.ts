import { createCaller } from "@laurel/api/app-router";
import { StartRawImport, startRawImport } from "@laurel/api/raw/start-raw-import";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uploadedBytes } from "./receive-upload.ts";
import type { RestCall, Route } from "./route.ts";

async function cancelReading({ context, params: { jobId = "" } }: RestCall) {
  const { jobs } = createCaller(context);
  const { kind } = await jobs.get({ jobId });
  if (kind !== "raw")
    throw new DomainError("NOT_FOUND", "There is no such job that reads a raw file.", { jobId });
  return jobs.cancel({ jobId });
}

export const RAW_ROUTES: readonly Route[] = [
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
