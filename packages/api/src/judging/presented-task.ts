import { DomainError } from "@laurel/core/errors/domain-error";
import { kindOf } from "@laurel/core/questions/answer-rules";
import type { Answers } from "@laurel/core/questions/answers";
import { showsReference } from "@laurel/core/questions/kinds/binary-rules";
import type { PresentedTask } from "@laurel/core/questions/question-rules";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { lastText, withoutReasoning } from "@laurel/core/records/message-text";
import type { Message } from "@laurel/core/records/messages";
import type { MetadataPlace } from "@laurel/core/records/metadata-place";
import { promptAndResponseTexts } from "@laurel/db/queries/prompts";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import { hash32 } from "@laurel/statistics/numeric/hash32";
import { seededRandom, shuffle } from "@laurel/statistics/numeric/seeded-random";
import { type ShownMetadata, shownMetadata } from "./shown-metadata.ts";

/**
 * The order in which slot `slot` (0, 1, …) of a task shows its responses: a shuffle seeded by the task,
 * turned by one place for each slot. So any k consecutive slots show each of k responses once in each place,
 * and tasks differ in which response comes first.
 */
export function presentedOrder(taskId: string, responseIds: readonly string[], slot: number): string[] {
  const shuffled = shuffle(responseIds, seededRandom(hash32(taskId)));
  const turn = slot % shuffled.length;
  return [...shuffled.slice(turn), ...shuffled.slice(0, turn)];
}

/**
 * A task as an annotator's browser gets it: texts and ids, what the lead ticked of the metadata, and nothing
 * about models, sources, tags or other people's work.
 */
export type LeasedTask = {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly expiresAt: number;
  readonly promptMessages: readonly Message[];
  /** The answer to judge against, where a question asks for that. */
  readonly reference: string | null;
  /** Shown only when the annotator asks for it, since the campaign warns of what is in it. */
  readonly blurred: boolean;
  /** What files said of the prompt in columns that the lead ticked. */
  readonly metadata: readonly ShownMetadata[];
  /** In the order in which this assignment presents them. `steps` are those that came with the import. */
  readonly responses: readonly {
    readonly id: string;
    readonly messages: readonly Message[];
    readonly steps: readonly string[] | null;
    readonly metadata: readonly ShownMetadata[];
  }[];
  readonly draft: Answers | null;
};

export type Lease = {
  readonly id: string;
  readonly taskId: string;
  readonly promptId: string;
  readonly presented: readonly string[];
  readonly expiresAt: number;
  readonly draft: Answers | null;
};

/** Fetches the texts of leases, with as many queries however many leases there are. */
export async function presentTasks(
  db: ReadDb,
  rules: PresentationRules,
  leases: readonly Lease[],
): Promise<LeasedTask[]> {
  const { prompts, responses } = await promptAndResponseTexts(
    db,
    leases.map((lease) => lease.promptId),
    leases.flatMap((lease) => lease.presented),
  );
  const found = <T>(texts: ReadonlyMap<string, T>, id: string): T => {
    const text = texts.get(id);
    if (!text) throw new DomainError("INTERNAL", `The text ${id} of a leased task is missing.`);
    return text;
  };
  // Most prompts have no reference answer, and then the questions are not needed.
  const asked =
    [...prompts.values()].some(({ reference }) => reference !== null) &&
    showsReference(await questionSet(db, rules.campaignId, rules.questionsVersion));
  const columns = rules.shownMetadata ?? [];
  const promptIds = leases.map((lease) => lease.promptId);
  const metadata =
    columns.length === 0 ? null : await shownMetadata(db, rules.campaignId, promptIds, columns);
  const shown = (messages: readonly Message[]) =>
    rules.showReasoning ? messages : withoutReasoning(messages);
  return leases.map((lease) => {
    const prompt = found(prompts, lease.promptId);
    return {
      assignmentId: lease.id,
      taskId: lease.taskId,
      expiresAt: lease.expiresAt,
      promptMessages: shown(prompt.messages),
      reference: asked ? prompt.reference : null,
      metadata: metadata?.get(lease.promptId) ?? [],
      blurred: prompt.tags.some((tag) => rules.blurTags?.includes(tag)),
      responses: lease.presented.map((id) => {
        const { messages, steps } = found(responses, id);
        return { id, messages: shown(messages), steps, metadata: metadata?.get(id) ?? [] };
      }),
      draft: lease.draft,
    };
  });
}

/**
 * What an assignment presented. The texts, as the annotator saw them, come along only where the rules of a
 * question read texts.
 */
export async function presentedTaskOf(
  db: ReadDb,
  rules: Pick<PresentationRules, "showReasoning">,
  questions: QuestionSet,
  presented: readonly string[],
): Promise<PresentedTask> {
  if (!questions.some((question) => kindOf(question).readsTexts(question)))
    return { presented, texts: new Map() };
  const { responses } = await promptAndResponseTexts(db, [], presented);
  const shown = [...responses].map(
    ([id, { messages, steps }]) =>
      [id, { text: lastText(rules.showReasoning ? messages : withoutReasoning(messages)), steps }] as const,
  );
  return { presented, texts: new Map(shown) };
}

/** The settings of a campaign that decide what its annotators see of a task. */
export type PresentationRules = {
  readonly campaignId: string;
  readonly questionsVersion: number;
  readonly showReasoning: boolean;
  readonly blurTags: readonly string[] | null;
  readonly shownMetadata: readonly MetadataPlace[] | null;
};
