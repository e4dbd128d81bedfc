import { kindOf } from "@laurel/core/questions/kind-rules";
import type { PresentedTask } from "@laurel/core/questions/question-rules";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { lastText, withoutReasoning } from "@laurel/core/records/message-text";
import { textsOf } from "@laurel/db/queries/prompts";
import type { ReadDb } from "@laurel/db/store/store";
import type { Desk } from "./desk.ts";

/**
 * What an assignment presented, with the texts as the annotator saw them where a question's rules look at
 * texts.
 */
export async function presentedTaskOf(
  db: ReadDb,
  desk: Pick<Desk, "showReasoning">,
  questions: QuestionSet,
  presented: readonly string[],
): Promise<PresentedTask> {
  if (!questions.some((question) => kindOf(question).readsTexts(question)))
    return { presented, texts: new Map() };
  const { responses } = await textsOf(db, [], presented);
  const shown = [...responses].map(
    ([id, { messages, steps }]) =>
      [id, { text: lastText(desk.showReasoning ? messages : withoutReasoning(messages)), steps }] as const,
  );
  return { presented, texts: new Map(shown) };
}
