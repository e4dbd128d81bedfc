import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { insertList } from "@laurel/db/queries/datasets";
import { measureContaminationList } from "@laurel/formats/overlap/contamination-list";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { type Actor, type RequestContext, verbContext } from "../request-context.ts";

export type ListInput = {
  readonly campaignId: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/**
 * Keeps a file by its hash as a list that datasets can be checked against. People who may not work with the
 * campaign's datasets are refused before they send anything.
 */
export async function receiveList(
  ctx: RequestContext & { readonly actor: Actor },
  { campaignId, name, bytes }: ListInput,
): Promise<KeptList> {
  await requireCampaign(ctx.store.read, ctx.actor, campaignId, "campaign.datasets");
  const named = ContaminationListRef.shape.name.safeParse(name);
  if (!named.success)
    throw new DomainError(
      "INVALID",
      "The list's name is empty, too long or not valid text; rename the file.",
      { field: "name" },
    );
  const { sha256 } = await ctx.files.write(limited(bytes));
  return keepList(ctx, { campaignId, name: named.data, sha256 });
}

export async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of bytes) {
    received += chunk.byteLength;
    if (received > LIMITS.listBytes)
      throw new DomainError("TOO_LARGE", `The list is over ${LIMITS.listBytes} bytes: split it.`);
    yield chunk;
  }
}

type StoredList = { readonly campaignId: string; readonly name: string; readonly sha256: string };
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
