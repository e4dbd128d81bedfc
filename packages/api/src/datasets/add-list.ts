import { z } from "zod";
import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { findUpload } from "@laurel/db/queries/imports";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { keepList, type KeptList } from "./receive-list.ts";

export const AddList = z.strictObject({
  campaignId: Id,
  uploadId: Id,
  /** Where it is left out, the list has the name of the file. */
  name: ContaminationListRef.shape.name.optional(),
});
export type AddList = z.infer<typeof AddList>;

/** Makes an uploaded file a list that datasets can be checked against. */
export async function addList(
  ctx: RequestContext & { readonly actor: Actor },
  { campaignId, uploadId, name }: AddList,
): Promise<KeptList> {
  await requireCampaign(ctx.store.read, ctx.actor, campaignId, "campaign.datasets");
  const upload = await findUpload(ctx.store.read, uploadId);
  if (upload?.campaignId !== campaignId)
    throw new DomainError("NOT_FOUND", "There is no such upload in this campaign; upload the file again.", {
      uploadId,
    });
  return keepList(ctx, { campaignId, name: name ?? upload.fileName, sha256: upload.sha256 });
}
