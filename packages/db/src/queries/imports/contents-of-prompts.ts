import { asc } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { idInList } from "../id-in-list.ts";

/** The responses and tasks that prompts have already, responses in the order in which they came. */
export async function contentsOfPrompts(db: ReadDb, promptIds: readonly string[]) {
  const ids = JSON.stringify(promptIds);
  const responses = await db
    .prepared("imports.responses", ({ q, t, dialect }) =>
      q
        .select({
          id: t.responses.id,
          promptId: t.responses.promptId,
          contentHash: t.responses.contentHash,
          steps: t.responses.steps,
        })
        .from(t.responses)
        .where(idInList(dialect, t.responses.promptId, "ids"))
        .orderBy(asc(t.responses.promptId), asc(t.responses.position)),
    )
    .execute({ ids });
  const tasks = await db
    .prepared("imports.tasks", ({ q, t, dialect }) =>
      q
        .select({ id: t.tasks.id, promptId: t.tasks.promptId, responseIds: t.tasks.responseIds })
        .from(t.tasks)
        .where(idInList(dialect, t.tasks.promptId, "ids")),
    )
    .execute({ ids });
  return { responses, tasks };
}
