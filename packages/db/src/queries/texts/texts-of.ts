import { asc } from "drizzle-orm";
import type { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import type { ReadDb } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

export type PromptText = {
  readonly messages: PromptMessages;
  readonly reference: string | null;
  readonly tags: readonly string[];
};
export type CompletionText = {
  readonly messages: CompletionMessages;
  readonly steps: readonly string[] | null;
};

/** The texts of prompts and responses by id, without where they came from. */
export async function textsOf(
  db: ReadDb,
  promptIds: readonly string[],
  responseIds: readonly string[],
): Promise<{ prompts: Map<string, PromptText>; responses: Map<string, CompletionText> }> {
  const prompts = await db
    .prepared("texts.prompts", ({ q, t, dialect }) =>
      q
        .select({
          id: t.prompts.id,
          messages: t.prompts.messages,
          reference: t.prompts.reference,
          tags: t.prompts.tags,
        })
        .from(t.prompts)
        .where(idInList(dialect, t.prompts.id, "ids"))
        .orderBy(asc(t.prompts.id)),
    )
    .execute({ ids: JSON.stringify(promptIds) });
  const responses = await db
    .prepared("texts.responses", ({ q, t, dialect }) =>
      q
        .select({ id: t.responses.id, messages: t.responses.messages, steps: t.responses.steps })
        .from(t.responses)
        .where(idInList(dialect, t.responses.id, "ids"))
        .orderBy(asc(t.responses.id)),
    )
    .execute({ ids: JSON.stringify(responseIds) });
  return {
    prompts: new Map(prompts.map(({ id, ...text }) => [id, text])),
    responses: new Map(responses.map(({ id, ...text }) => [id, text])),
  };
}
