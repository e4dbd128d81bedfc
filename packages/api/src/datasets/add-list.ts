import { z } from "zod";
import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { insertList } from "@laurel/db/queries/datasets";
import { findUpload } from "@laurel/db/queries/imports";
import { measureContaminationList } from "@laurel/formats/overlap/contamination-list";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { type Actor, type RequestContext, verbContext } from "../request-context.ts";

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

export type StoredList = { readonly campaignId: string; readonly name: string; readonly sha256: string };
export type KeptList = {
  readonly listId: string;
  readonly name: string;
  readonly sha256: string;
  readonly texts: number;
  readonly words: number;
};

/**
 * Makes a stored file one of a campaign's lists, if it can be read as one. If it is a list of this name
 * already, the answer is that list.
 */
export async function keepList(
  ctx: RequestContext & { readonly actor: Actor },
  { campaignId, name, sha256 }: StoredList,
): Promise<KeptList> {
  const { texts, words } = await measureContaminationList(name, ctx.files.read(sha256));
  return ctx.store.transaction(async (tx) => {
    const verb = verbContext(ctx, tx);
    const { id, added } = await insertList(tx, {
      id: verb.newId(),
      campaignId,
      name,
      sha256,
      texts,
      words,
      createdBy: ctx.actor.userId,
      createdAt: verb.now,
    });
    if (added) await record(verb, "list.add", "list", id, { campaignId, name, sha256, texts, words });
    return { listId: id, name, sha256, texts, words };
  });
}
