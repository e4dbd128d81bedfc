import type { Answers } from "@laurel/core/questions/answers";
import type { CampaignTables } from "./define-campaign-tables.ts";
import type { PeopleTables } from "./define-people-tables.ts";
import type { WorkTables } from "./define-work-tables.ts";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

/** What helps annotators to judge alike: what they ask about tasks, and the tasks that they practise on. */
export function defineGuidanceTables(
  v: Vocabulary,
  { users }: PeopleTables,
  { campaigns }: CampaignTables,
  { tasks }: WorkTables,
) {
  /** What an annotator asked the lead about a task, and the answer. */
  const taskQuestions = v.table(
    "task_questions",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      taskId: v
        .text("task_id")
        .notNull()
        .references(() => tasks.id),
      userId: v
        .text("user_id")
        .notNull()
        .references(() => users.id),
      text: v.text("text").notNull(),
      createdAt: v.int("created_at").notNull(),
      answer: v.text("answer"),
      answeredBy: v.text("answered_by"),
      answeredAt: v.int("answered_at"),
      /** When its asker saw the answer. */
      seenAt: v.int("seen_at"),
    },
    (t) => [
      v.index("task_questions_campaign").on(t.campaignId, t.createdAt),
      v.index("task_questions_user").on(t.userId, t.campaignId),
      // Deleting a task looks for questions that refer to it.
      v.index("task_questions_task").on(t.taskId),
    ],
  );

  /**
   * A task whose right answer is shown, with the reason, to those who practise. Practice gives no judgment.
   */
  const practiceTasks = v.table(
    "practice_tasks",
    {
      id: v.text("id").primaryKey(),
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      taskId: v
        .text("task_id")
        .notNull()
        .references(() => tasks.id),
      answers: v.json<Answers>("answers").notNull(),
      explanation: v.text("explanation").notNull(),
      createdBy: v.text("created_by").notNull(),
      createdAt: v.int("created_at").notNull(),
      /** Null while it is practised on. */
      retiredAt: v.int("retired_at"),
    },
    (t) => [
      v.index("practice_tasks_campaign").on(t.campaignId, t.createdAt),
      // Deleting a task looks for practice that refers to it.
      v.index("practice_tasks_task").on(t.taskId),
    ],
  );

  return { taskQuestions, practiceTasks };
}
