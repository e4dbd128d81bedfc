import type { ReadDb } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

/** The messages of prompts and of responses by id; nothing about where a response came from. */
export async function messagesOf(db: ReadDb, promptIds: readonly string[], responseIds: readonly string[]) {
  if (promptIds.length === 0) return { prompts: new Map(), responses: new Map() };
  const prompts = await db
    .prepared("judging.promptMessages", ({ q, t, dialect }) => q.select({ id: t.prompts.id, messages: t.prompts.messages }).from(t.prompts).where(idInList(dialect, t.prompts.id, "ids")))
    .execute({ ids: JSON.stringify(promptIds) });
  const responses = await db
    .prepared("judging.responseMessages", ({ q, t, dialect }) => q.select({ id: t.responses.id, messages: t.responses.messages }).from(t.responses).where(idInList(dialect, t.responses.id, "ids")))
    .execute({ ids: JSON.stringify(responseIds) });
  return { prompts: new Map(prompts.map((row) => [row.id, row.messages])), responses: new Map(responses.map((row) => [row.id, row.messages])) };
}
