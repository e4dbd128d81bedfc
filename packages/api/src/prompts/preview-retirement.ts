import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { contentsOfTexts, type WithdrawnContents } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import { chooseTexts, WhichTexts } from "./retired-texts.ts";

export const PreviewRetirement = z.strictObject({ campaignId: Id, which: WhichTexts });
export type PreviewRetirement = z.infer<typeof PreviewRetirement>;

/** How much retiring prompts or responses would take out at this moment. Those that are retired are not counted. */
export async function previewRetirement(
  db: ReadDb,
  actor: Actor,
  { campaignId, which }: PreviewRetirement,
): Promise<WithdrawnContents & { readonly kind: "prompt" | "response"; readonly texts: number }> {
  await requireCampaign(db, actor, campaignId, "campaign.withdraw");
  const { kind, ids } = await chooseTexts(db, campaignId, which, false);
  return { kind, texts: ids.length, ...(await contentsOfTexts(db, campaignId, kind, ids)) };
}
