import { requireCampaign } from "@laurel/api/access/require-campaign";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { LIMITS } from "@laurel/core/text/limits";
import { SafeText } from "@laurel/core/text/safe-text";
import { insertUpload } from "@laurel/db/queries/imports/insert-upload";
import { detectImport } from "@laurel/formats/import/detect-import";
import { z } from "zod";
import type { RestCall } from "./route.ts";

const UPLOAD_BYTES = 8 * 1024 ** 3;
const FIRST_BYTES = 64 * 1024;
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

async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts);
}

/** Takes a file as it comes, without holding it in memory, and says what it seems to be. Who may not import sends nothing. */
export async function receiveUpload({ context, params: { campaignId = "" }, query, request }: RestCall) {
  const { name } = UploadQuery.parse(query);
  await requireCampaign(context.store.read, context.actor, campaignId, "campaign.import");
  request.setTimeout(IDLE_MS, () => request.destroy());
  const { sha256, bytes } = await context.files.write(limited(request));
  if (bytes === 0) throw new DomainError("INVALID", `${JSON.stringify(name)} is empty.`);
  const start = await firstBytes(context.files.read(sha256, { start: 0, end: Math.min(bytes, FIRST_BYTES) - 1 }));
  const { format, mapping, columns, rows } = await detectImport(start, name);
  const uploadId = uuidV7(context.now(), context.random(10));
  const upload = { id: uploadId, campaignId, fileName: name, sha256, bytes, createdBy: context.actor.userId, createdAt: context.now() };
  await context.store.transaction((tx) => insertUpload(tx, upload));
  return { uploadId, bytes, sha256, detected: { format, mapping }, columns, sample: rows };
}
