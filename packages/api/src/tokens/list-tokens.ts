import { z } from "zod";
import { listTokens as queryTokens } from "@laurel/db/queries/api-tokens";
import type { ReadDb } from "@laurel/db/store/store";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

export const ListTokens = Page.extend({
  sort: z.enum(["name", "createdAt", "lastUsedAt"]).default("createdAt"),
});
export type ListTokens = z.infer<typeof ListTokens>;

export async function listTokens(db: ReadDb, actor: Actor, input: ListTokens) {
  return queryTokens(db, actor.userId, input);
}
