import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { takeWatermark } from "@laurel/db/queries/facts";
import type { Store } from "@laurel/db/store/store";
import { encodeLaurelRaw } from "@laurel/formats/raw/encode-laurel-raw";
import type { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { requireCampaign } from "../access/require-access.ts";
import { rawLines } from "../raw/raw-lines.ts";
import type { Actor } from "../request-context.ts";

export const ExportJudgments = z.strictObject({ campaignId: Id });
export type ExportJudgments = z.infer<typeof ExportJudgments>;

const CHUNK = 65_536;

/**
 * A campaign with every judgment as it stands now, as the text of a `laurel-raw` file. A slow reader does not
 * hold up other requests.
 */
export async function exportJudgments(
  store: Store,
  actor: Actor,
  input: ExportJudgments,
): Promise<AsyncGenerator<string>> {
  await requireCampaign(store.read, actor, input.campaignId, "campaign.datasets");
  const watermark = await store.transaction(takeWatermark);
  const campaign = await requireCampaign(store.read, actor, input.campaignId, "campaign.datasets");
  return chunks(rawLines(store.read, campaign, watermark));
}

async function* chunks(lines: AsyncIterable<LaurelRawLine>): AsyncGenerator<string> {
  let chunk = "";
  for await (const line of lines) {
    chunk += `${encodeLaurelRaw(line)}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}
