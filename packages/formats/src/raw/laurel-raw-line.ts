import { z } from "zod";
import { CampaignRole } from "@laurel/core/access/permissions";
import { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import { Id } from "@laurel/core/ids/id";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import { SkipReason } from "@laurel/core/judging/skips";
import { Answers } from "@laurel/core/questions/answers";
import { QuestionId } from "@laurel/core/questions/question-base";
import { QuestionSet } from "@laurel/core/questions/question-set";
import { Message, PromptMessages, ResponseMessages } from "@laurel/core/records/messages";
import { MetadataPlaces } from "@laurel/core/records/metadata-place";
import { Metadata as MetadataValues, Source, Steps } from "@laurel/core/records/prompt-record";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";

const Count = z.int().min(0);
const Version = z.int().min(1);
const Tag = SafeText.max(LIMITS.name);

/** The first line: which layout the file has, and what a lead decided about the campaign. */
const Campaign = z.strictObject({
  laurelRaw: z.literal(2),
  kind: z.literal("campaign"),
  id: Id,
  name: SafeText.min(1).max(LIMITS.name),
  status: CampaignStatus,
  overlap: z.int().min(1),
  leaseMinutes: z.int().min(1),
  responsesPerTask: z.int().min(1),
  maxPairsPerPrompt: z.int().min(1),
  showReasoning: z.boolean(),
  blurTags: z.array(Tag),
  /** The columns of metadata that annotators see; left out where there are none. */
  shownMetadata: MetadataPlaces.optional(),
  questionsVersion: Version,
  guidelinesVersion: Version,
  createdAt: Count,
});

const Questions = z.strictObject({
  kind: z.literal("questions"),
  version: Version,
  createdAt: Count,
  questions: QuestionSet,
});

const Guidelines = z.strictObject({
  kind: z.literal("guidelines"),
  version: Version,
  createdAt: Count,
  markdown: SafeText.max(LIMITS.guidelines),
});

/**
 * Somebody who judges or judged, under an id and without a name. `role` is null for people who are not, or no
 * longer, members, such as the annotators of labels that came with a file.
 */
const Person = z.strictObject({
  kind: z.literal("person"),
  id: Id,
  simulated: z.boolean(),
  role: CampaignRole.nullable(),
});

const Round = z.strictObject({
  kind: z.literal("round"),
  round: z.int().min(1),
  id: Id,
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy,
  skipInvalid: z.boolean(),
  /** What the import counted. */
  result: z
    .strictObject({
      rows: Count,
      newPrompts: Count,
      knownPrompts: Count,
      newResponses: Count,
      knownResponses: Count,
      newTasks: Count,
      judgments: Count,
      skippedRows: Count,
      unchanged: z.boolean(),
      knownJudgments: Count.optional(),
      /** How many of the new responses are blank, where any are. */
      blankResponses: z.int().min(1).optional(),
      /** Rows that took the place of earlier ones with the same id, where there were any. */
      replacedRows: z.int().min(1).optional(),
      /** The columns that were kept as metadata, where there were any. */
      metadata: z.array(SafeText).readonly().optional(),
    })
    .nullable(),
  createdAt: Count,
  finishedAt: Count.nullable(),
});

/**
 * What rows of imported files said of a prompt, or of a response, in columns that mean nothing to Laurel, by
 * round and line of the file. The key is left out where there is nothing.
 */
const Metadata = z
  .array(z.strictObject({ id: Id, round: z.int().min(1), line: z.int().min(1), values: MetadataValues }))
  .min(1)
  .optional();

const Prompt = z.strictObject({
  kind: z.literal("prompt"),
  id: Id,
  round: z.int().min(1),
  messages: PromptMessages,
  tags: z.array(Tag),
  reference: SafeText.max(LIMITS.messageContent).nullable(),
  metadata: Metadata,
});

const Response = z.strictObject({
  kind: z.literal("response"),
  id: Id,
  promptId: Id,
  round: z.int().min(1),
  source: Source,
  messages: ResponseMessages,
  steps: Steps.nullable(),
  metadata: Metadata,
});

/** How somebody met a task and left it. */
const Assignment = z.strictObject({
  id: Id,
  annotator: Id,
  slot: Count,
  presented: z.array(Id),
  state: z.enum(["judged", "skipped", "expired", "released"]),
  leasedAt: Count,
  finishedAt: Count.nullable(),
  skipReason: SkipReason.nullable(),
  skipNote: SafeText.max(LIMITS.rationale).nullable(),
});

const Task = z.strictObject({
  kind: z.literal("task"),
  id: Id,
  promptId: Id,
  round: z.int().min(1),
  /** The canonical first one first. */
  responseIds: z.array(Id).min(1),
  /** By how many people it is to be judged: 0 where a response of it is blank. */
  overlap: Count,
  /** Slots ever handed out. */
  slotsTaken: Count,
  skips: Count,
  exhausted: z.boolean(),
  /** Its place in the queue of open tasks. */
  queueKey: Count,
  assignments: z.array(Assignment),
});

/**
 * What a row of a file with a column of ids brought: the prompt and the responses that stand under its id, so
 * that a later row with this id takes their place.
 */
const ImportedRow = z.strictObject({
  kind: z.literal("row"),
  id: Id,
  promptId: Id,
  round: z.int().min(1),
  /** Where it stands in its file. */
  line: z.int().min(1),
  externalId: SafeText.min(1).max(LIMITS.name),
  responseIds: z.array(Id),
});

/**
 * A round was withdrawn or a prompt or response retired, so that nothing of it counts or is served; or it was
 * brought back.
 */
const Withdrawal = z
  .strictObject({
    kind: z.literal("withdrawal"),
    id: Id,
    act: z.enum(["withdraw", "reinstate"]),
    round: z.int().min(1).optional(),
    promptId: Id.optional(),
    responseId: Id.optional(),
    /** The round whose rows took the place of the text; the line counts while that round does. */
    replacedBy: z.int().min(1).optional(),
    reason: SafeText.max(LIMITS.rationale),
    createdAt: Count,
  })
  .refine(
    ({ round, promptId, responseId }) =>
      [round, promptId, responseId].filter((target) => target !== undefined).length === 1,
    "must name a round, a prompt or a response: one of the three",
  );

/** The last line: a file without it was cut off. What a file has none of, rows or withdrawals, it doesn't count. */
const End = z.strictObject({
  kind: z.literal("end"),
  prompts: Count,
  responses: Count,
  tasks: Count,
  judgments: Count,
  rows: z.int().min(1).optional(),
  withdrawals: z.int().min(1).optional(),
});

/**
 * A judgment's line of `laurel-raw`: everything that is known of it, as it was stored, with its texts. Times
 * are integer UTC milliseconds, `annotator` is a person's id and nothing else of them. `presented` is the
 * order in which the responses were shown, and null where a judgment came with an import whose file does not
 * say it; `responses` are the task's, the canonical first one first. `line` is where an imported judgment stood
 * in its file, and left out of older files.
 */
export const LaurelRawRecord = z.strictObject({
  kind: z.literal("judgment"),
  judgmentId: Id,
  /** 1, 2, … in the order in which the campaign's judgments came. */
  seq: z.int().min(1),
  origin: z.enum(["live", "imported", "adjudication", "model"]),
  /**
   * Whether it came after its slot was filled: it is kept, but outside overlap, aggregation and agreement.
   */
  surplus: z.boolean(),
  /** The judgment that it revises, and the one that revises it; one that nothing supersedes stands. */
  supersedes: Id.nullable(),
  supersededBy: Id.nullable(),
  campaign: z.strictObject({ id: Id, name: z.string(), questionsVersion: Count, guidelinesVersion: Count }),
  annotator: Id,
  createdAt: Count,
  activeMs: Count,
  elapsedMs: Count,
  /** The import that brought the judgment in; null where it was made here. */
  round: Count.nullable(),
  line: z.int().min(1).optional(),
  task: z.strictObject({
    id: Id,
    assignmentId: Id.nullable(),
    slot: Count.nullable(),
    presented: z.array(Id).readonly().nullable(),
  }),
  prompt: z.strictObject({
    id: Id,
    messages: z.array(Message).readonly(),
    tags: z.array(z.string()).readonly(),
    reference: z.string().nullable(),
  }),
  responses: z
    .array(
      z.strictObject({
        id: Id,
        model: z.string().nullable(),
        messages: z.array(Message).readonly(),
        steps: z.array(z.string()).readonly().nullable(),
      }),
    )
    .readonly(),
  /** The questions that the answers are to, in the order in which they are asked. */
  questions: z.array(z.strictObject({ id: QuestionId, kind: z.string(), title: z.string() })),
  answers: Answers,
});

/**
 * A line of `laurel-raw`, the file of a whole campaign. Lines come in this order: the campaign, every version
 * of its questions and of its guidelines, its people and rounds; then each prompt (by id) followed by its
 * responses (in the order in which they came), its tasks and the rows with ids that brought it (both by id);
 * then every judgment in the order in which they came; then the withdrawals and reinstatements of rounds, prompts
 * and responses in theirs, if there were any; then the end, which counts.
 *
 * What it holds is what datasets, results and the history of judgments are computed from, as it stood at one
 * moment. Read back, it gives all of that again, under the same ids. Facts get new numbers (`seq`) in the
 * same order, and what follows from the facts is computed again: open slots, what was judged of a task and by
 * a member, what is withdrawn, `supersededBy`.
 *
 * Not in it: names and e-mail addresses of people, and members who judged nothing and are no annotators;
 * who withdrew something; leases, drafts and what was judged after that moment; practice, questions about tasks,
 * what a member has read; dataset versions, models, uploads, audit.
 */
export const LaurelRawLine = z.discriminatedUnion("kind", [
  Campaign,
  Questions,
  Guidelines,
  Person,
  Round,
  Prompt,
  Response,
  Task,
  ImportedRow,
  LaurelRawRecord,
  Withdrawal,
  End,
]);
export type LaurelRawLine = z.infer<typeof LaurelRawLine>;

/** The lines of one kind. */
export type RawLineOf<K extends LaurelRawLine["kind"]> = Extract<LaurelRawLine, { readonly kind: K }>;

export type LaurelRawRecord = z.infer<typeof LaurelRawRecord>;
