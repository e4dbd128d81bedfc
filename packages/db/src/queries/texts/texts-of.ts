import type { CompletionMessages } from "@laurel/core/records/completion-messages";
import type { PromptMessages } from "@laurel/core/records/prompt-messages";
import { asc } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

/** The texts of prompts and responses by id, without where they came from. */
export async function textsOf(db: ReadDb, promptIds: readonly string[], responseIds: readonly string[]): Promise<{ prompts: Map<string, PromptMessages>; responses: Map<string, CompletionMessages> }> {
  const prompts = await db
    .prepared("texts.prompts", ({ q, t, dialect }) => q.select({ id: t.prompts.id, messages: t.prompts.messages }).from(t.prompts).where(idInList(dialect, t.prompts.id, "ids")).orderBy(asc(t.prompts.id)))
    .execute({ ids: JSON.stringify(promptIds) });
  const responses = await db
    .prepared("texts.responses", ({ q, t, dialect }) => q.select({ id: t.responses.id, messages: t.responses.messages }).from(t.responses).where(idInList(dialect, t.responses.id, "ids")).orderBy(asc(t.responses.id)))
    .execute({ ids: JSON.stringify(responseIds) });
  return { prompts: new Map(prompts.map((row) => [row.id, row.messages])), responses: new Map(responses.map((row) => [row.id, row.messages])) };
}
