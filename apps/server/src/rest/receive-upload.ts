import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { createUpload } from "@laurel/api/imports/create-upload";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import type { RestCall } from "./route.ts";

export const UploadQuery = z.strictObject({ name: SafeText.min(1).max(LIMITS.name).default("upload") });

/**
 * Stores a file while it arrives, without holding it in memory, and says what it seems to be. A client that
 * may not import is refused before it sends anything.
 */
export async function receiveUpload({ context, params: { campaignId = "" }, query, request }: RestCall) {
  const { name } = UploadQuery.parse(query);
  return createUpload(context, {
    campaignId,
    fileName: name,
    bytes: uploadedBytes(request, "Split it; each part becomes a round."),
  });
}

const UPLOAD_BYTES = 8 * 1024 ** 3;
const IDLE_MS = 60_000;

/**
 * The body of a request while it arrives. A file over the limit is refused with `advice` on what to do, and a
 * client that sends nothing for a minute is cut off.
 */
export async function* uploadedBytes(request: IncomingMessage, advice: string): AsyncGenerator<Uint8Array> {
  request.setTimeout(IDLE_MS, () => request.destroy());
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.byteLength;
    if (bytes > UPLOAD_BYTES)
      throw new DomainError("TOO_LARGE", `The file is over ${UPLOAD_BYTES} bytes. ${advice}`);
    yield chunk;
  }
}
