import type { CampaignRole } from "@laurel/core/access/permissions";
import type { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { MetadataPlace } from "@laurel/core/records/metadata-place";
import type { PeopleTables } from "./define-people-tables.ts";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

export function defineCampaignTables(v: Vocabulary, { users }: PeopleTables) {
  const campaigns = v.table(
    "campaigns",
    {
      id: v.text("id").primaryKey(),
      name: v.text("name").notNull(),
      status: v.text("status").$type<CampaignStatus>().notNull(),
      overlap: v.int("overlap").notNull(),
      leaseMinutes: v.int("lease_minutes").notNull(),
      /** 1: each response is a task of its own; 2: pairs; more: lists of up to as many. */
      responsesPerTask: v.int("responses_per_task").notNull().default(2),
      maxPairsPerPrompt: v.int("max_pairs_per_prompt").notNull(),
      /** Whether annotators can unfold reasoning traces; else they never reach the browser. */
      showReasoning: v.bool("show_reasoning").notNull().default(true),
      /** Prompts with one of these tags are blurred until asked for. */
      blurTags: v.json<readonly string[]>("blur_tags"),
      /** The columns of metadata that annotators see; null for none. */
      shownMetadata: v.json<readonly MetadataPlace[]>("shown_metadata"),
      questionsVersion: v.int("questions_version").notNull(),
      guidelinesVersion: v.int("guidelines_version").notNull(),
      /** Tail of the task queue; taken under this row's lock, so keys become visible in order. */
      nextQueueKey: v.int("next_queue_key").notNull().default(1),
      createdBy: v
        .text("created_by")
        .notNull()
        .references(() => users.id),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.index("campaigns_created").on(t.createdAt)],
  );

  const questionSets = v.table(
    "question_sets",
    {
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      version: v.int("version").notNull(),
      questions: v.json<QuestionSet>("questions").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.primaryKey({ columns: [t.campaignId, t.version] })],
  );

  const guidelines = v.table(
    "guidelines",
    {
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      version: v.int("version").notNull(),
      markdown: v.text("markdown").notNull(),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.primaryKey({ columns: [t.campaignId, t.version] })],
  );

  const members = v.table(
    "members",
    {
      campaignId: v
        .text("campaign_id")
        .notNull()
        .references(() => campaigns.id),
      userId: v
        .text("user_id")
        .notNull()
        .references(() => users.id),
      role: v.text("role").$type<CampaignRole>().notNull(),
      tags: v.json<readonly string[]>("tags").notNull(),
      /** Every open task with a queue key up to this one was offered to this member already. */
      cursor: v.int("cursor").notNull().default(0),
      judged: v.int("judged").notNull().default(0),
      judgedOnDay: v.int("judged_on_day").notNull().default(0),
      /** The UTC day (days since the epoch) that `judgedOnDay` counts. */
      day: v.int("day").notNull().default(0),
      lastJudgedAt: v.int("last_judged_at"),
      /** The version of the guidelines that this member has read. */
      guidelinesSeen: v.int("guidelines_seen").notNull().default(0),
      practisedAt: v.int("practised_at"),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.primaryKey({ columns: [t.campaignId, t.userId] }), v.index("members_user").on(t.userId)],
  );

  return { campaigns, questionSets, guidelines, members };
}

export type CampaignTables = ReturnType<typeof defineCampaignTables>;
