import { insertList } from "@laurel/db/queries/datasets";
import { measureContaminationList } from "@laurel/formats/overlap/contamination-list";
import type { Actor } from "../actor.ts";
import { record } from "../audit/record.ts";
import type { RequestContext } from "../request-context.ts";
import { verbContext } from "../verb-context.ts";

type StoredList = { readonly campaignId: string; readonly name: string; readonly sha256: string };
export type KeptList = {
  readonly listId: string;
  readonly name: string;
  readonly sha256: string;
  readonly texts: number;
  readonly words: number;
};

/**
 * Makes a stored file one of a campaign's lists, if it can be read as one. A file that is one under this name
 * is answered with.
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
