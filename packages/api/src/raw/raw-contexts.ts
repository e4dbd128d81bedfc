import type { Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { promptAndResponseTexts, responseModels } from "@laurel/db/queries/prompts";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import { canonicalJson, sha256Hex } from "@laurel/formats/files/hash";
import type { LaurelRawRecord } from "@laurel/formats/raw/laurel-raw-line";

export type RawContext = Pick<LaurelRawRecord, "campaign" | "task" | "prompt" | "responses" | "questions">;

/** What a judgment is about, by ids. */
export type RawReference = {
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly answers: Answers;
  readonly taskId: string;
  readonly promptId: string;
  readonly responseIds: readonly string[];
  readonly assignmentId: string | null;
  readonly slot: number | null;
  readonly presented: readonly string[] | null;
};

type Source = {
  readonly campaign: { readonly id: string; readonly name: string };
  /** The question sets that were read so far, by version. */
  readonly versions: Map<number, QuestionSet>;
};

/**
 * The texts, the task and the questions of judgments, as lines of `laurel-raw` hold them: one context for
 * each judgment, in their order.
 */
export async function rawContexts(
  db: ReadDb,
  { campaign: { id, name }, versions }: Source,
  judgments: readonly RawReference[],
): Promise<RawContext[]> {
  const responseIds = [...new Set(judgments.flatMap((judgment) => judgment.responseIds))];
  const { prompts, responses } = await promptAndResponseTexts(
    db,
    [...new Set(judgments.map(({ promptId }) => promptId))],
    responseIds,
  );
  const models = await responseModels(db, responseIds);
  for (const { questionsVersion } of judgments) {
    if (!versions.has(questionsVersion))
      versions.set(questionsVersion, await questionSet(db, id, questionsVersion));
  }
  return judgments.map((judgment) => {
    const prompt = prompts.get(judgment.promptId);
    return {
      campaign: {
        id,
        name,
        questionsVersion: judgment.questionsVersion,
        guidelinesVersion: judgment.guidelinesVersion,
      },
      task: {
        id: judgment.taskId,
        assignmentId: judgment.assignmentId,
        slot: judgment.slot,
        presented: judgment.presented,
      },
      prompt: {
        id: judgment.promptId,
        messages: prompt?.messages ?? [],
        tags: prompt?.tags ?? [],
        reference: prompt?.reference ?? null,
      },
      responses: judgment.responseIds.map((response) => ({
        id: response,
        model: models.get(response) ?? null,
        messages: responses.get(response)?.messages ?? [],
        steps: responses.get(response)?.steps ?? null,
      })),
      questions: (versions.get(judgment.questionsVersion) ?? [])
        .filter((question) => Object.hasOwn(judgment.answers, question.id))
        .map(({ id: questionId, kind, title }) => ({ id: questionId, kind, title })),
    };
  });
}

/**
 * A hash that tells whether the line of a judgment faithfully repeats the lines of its task, prompt,
 * responses and questions.
 */
export function rawContextHash({ campaign, task, prompt, responses, questions }: RawContext): string {
  return sha256Hex(
    canonicalJson({ campaign: { ...campaign, name: null }, task, prompt, responses, questions }),
  );
}
