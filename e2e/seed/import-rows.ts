import { expect } from "@playwright/test";
import type { Person } from "./join.ts";
import { newId } from "./new-id.ts";
import { ask, tell } from "./procedure.ts";

type Upload = {
  readonly uploadId: string;
  readonly detected: { readonly format: string; readonly mapping: object };
};
export type SeedRow = {
  readonly prompt: unknown;
  readonly responses: readonly { readonly text: string; readonly model?: string }[];
  readonly tags?: readonly string[];
  readonly reference?: string;
};

/** Imports rows through the same two calls that the page makes; settles when the round is visible. */
export async function importRows(lead: Person, campaignId: string, rows: readonly object[]): Promise<void> {
  const body = rows.map((row) => JSON.stringify(row)).join("\n");
  const reply = await lead.api.post(`/api/v1/campaigns/${campaignId}/uploads?name=rows.jsonl`, {
    data: Buffer.from(body),
    headers: { "content-type": "application/octet-stream" },
  });
  if (!reply.ok()) throw new Error(`The upload failed: ${await reply.text()}`);
  const {
    uploadId,
    detected: { format, mapping },
  } = (await reply.json()) as Upload;
  const importId = newId();
  await tell(lead.api, "imports.start", {
    campaignId,
    importId,
    uploadId,
    format,
    mapping,
    namePolicy: "keep",
    skipInvalid: false,
  });
  await expect
    .poll(async () => (await ask<{ status: string }>(lead.api, "imports.get", { importId })).status)
    .toBe("visible");
}
