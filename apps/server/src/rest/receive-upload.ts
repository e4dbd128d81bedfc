import { z } from "zod";
import { createUpload } from "@laurel/api/imports/create-upload";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import type { RestCall } from "./route.ts";
import { uploadedBytes } from "./uploaded-bytes.ts";

export const UploadQuery = z.strictObject({ name: SafeText.min(1).max(LIMITS.name).default("upload") });

/**
 * Takes a file as it comes, without holding it in memory, and says what it seems to be. Who may not import
 * sends nothing.
 */
export async function receiveUpload({ context, params: { campaignId = "" }, query, request }: RestCall) {
  const { name } = UploadQuery.parse(query);
  return createUpload(context, {
    campaignId,
    fileName: name,
    bytes: uploadedBytes(request, "Split it; each part becomes a round."),
  });
}
