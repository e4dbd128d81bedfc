import { ContaminationListRef } from "@laurel/core/datasets/dataset-policies";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { keepList, type KeptList } from "./add-list.ts";

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
