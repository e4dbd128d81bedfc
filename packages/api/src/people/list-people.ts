import { z } from "zod";
import { listPeople as queryPeople } from "@laurel/db/queries/people";
import type { ReadDb } from "@laurel/db/store/store";
import { Page } from "../procedure/page.ts";

export const ListPeople = Page.extend({
  sort: z.enum(["name", "email", "role", "createdAt", "lastSeenAt"]).default("createdAt"),
});
export type ListPeople = z.infer<typeof ListPeople>;

export async function listPeople(db: ReadDb, input: ListPeople, now: number) {
  return queryPeople(db, { ...input, now });
}
