import { createUpload } from "@laurel/api/imports/create-upload";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/limits";
import { SafeText } from "@laurel/core/text/safe-text";
import { z } from "zod";
import type { RestCall } from "./route.ts";

const UPLOAD_BYTES = 8 * 1024 ** 3;
const IDLE_MS = 60_000;

export const UploadQuery = z.strictObject({ name: SafeText.min(1).max(LIMITS.name).default("upload") });

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > UPLOAD_BYTES) throw new DomainError("TOO_LARGE", `The file is over ${UPLOAD_BYTES} bytes. Split it; each part becomes a round.`);
    yield chunk;
  }
}

/** Takes a file as it comes, without holding it in memory, and says what it seems to be. Who may not import sends nothing. */
export async function receiveUpload({ context, params: { campaignId = "" }, query, request }: RestCall) {
  const { name } = UploadQuery.parse(query);
  request.setTimeout(IDLE_MS, () => request.destroy());
  return createUpload(context, { campaignId, fileName: name, bytes: limited(request) });
}
