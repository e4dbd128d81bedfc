import { and, asc, count, countDistinct, desc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import type { MetadataCondition } from "@laurel/core/records/metadata-condition";
import { asFlag, idInList, matches } from "../sql/fragments.ts";
import { type ReadDb, statement } from "../store/store.ts";
import { foundInMetadata, meetsInMetadata, metadataOfPrompt } from "./metadata.ts";
import { retirementsOf } from "./withdrawals/retirements.ts";
import {
  isRetired,
  isTaskOut,
  notBroughtBy,
  notRetired,
  standingTasks,
  type Withdrawn,
  withdrawnFrom,
} from "./withdrawals/standing-work.ts";

export type PromptListing = {
  readonly campaignId: string;
  readonly search: string;
  /** Only retired prompts, or only the others. */
  readonly retired?: boolean | undefined;
  readonly metadata?: MetadataCondition | undefined;
  readonly sort?: string | undefined;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

async function countsOf(db: ReadDb, promptIds: readonly string[], withdrawn: Withdrawn) {
  const { responses, tasks, judgments } = db.t;
  const ids = [...promptIds];
  const isOut = sql`case when ${isRetired(db, withdrawn, "response", responses.id)} then 1 else 0 end`;
  const responsesOf = await db.q
    .select({ id: responses.promptId, n: count(), retired: sql`sum(${isOut})`.mapWith(Number) })
    .from(responses)
    .where(inArray(responses.promptId, ids))
    .groupBy(responses.promptId);
  const judgedTasks = await db.q
    .select({ id: tasks.promptId, tasks: countDistinct(tasks.id), judgments: count(judgments.id) })
    .from(tasks)
    .leftJoin(
      judgments,
      and(eq(judgments.taskId, tasks.id), isNull(judgments.supersedes), notBroughtBy(db, withdrawn)),
    )
    .where(and(inArray(tasks.promptId, ids), ne(tasks.state, "staged"), standingTasks(db, withdrawn)))
    .groupBy(tasks.promptId);
  return {
    responses: new Map(responsesOf.map((row) => [row.id, row])),
    tasks: new Map(judgedTasks.map((row) => [row.id, row])),
  };
}

/** The condition on prompts, joined with their imports, that a list shows them. */
export function promptsListed(
  db: ReadDb,
  { campaignId, search, retired }: Pick<PromptListing, "campaignId" | "search" | "retired">,
  withdrawn: Withdrawn,
): SQL | undefined {
  const { prompts, imports } = db.t;
  const tagText = db.dialect === "postgres" ? sql`${prompts.tags}::text` : sql`${prompts.tags}`;
  const found = matches(search, prompts.preview);
  const pattern = `%${search.trim().toLowerCase()}%`;
  const inState = retired ? isRetired : notRetired;
  return and(
    eq(prompts.campaignId, campaignId),
    eq(imports.status, "visible"),
    found
      ? sql`(${found} or lower(${tagText}) like ${pattern} or ${foundInMetadata(db, search)})`
      : undefined,
    retired === undefined ? undefined : inState(db, withdrawn, "prompt", prompts.id),
  );
}

/**
 * The visible prompts of a campaign. The search looks at their text, tags and metadata; beside it, a column of
 * metadata may have to meet a condition. Responses, tasks and judgments are counted for the prompts of the page
 * only; tasks and judgments that are withdrawn are not. A prompt is withdrawn if its round is and no task of
 * another round uses it.
 */
export async function listPrompts(db: ReadDb, listing: PromptListing) {
  const { prompts, imports } = db.t;
  const withdrawn = await withdrawnFrom(db, listing.campaignId);
  const where = and(
    promptsListed(db, listing, withdrawn),
    listing.metadata && (await meetsInMetadata(db, listing.campaignId, listing.metadata)),
  );
  const direction = listing.descending ? desc : asc;
  const page = await db.q
    .select({
      promptId: prompts.id,
      preview: prompts.preview,
      tags: prompts.tags,
      round: imports.round,
      roundId: imports.id,
      retired: asFlag(isRetired(db, withdrawn, "prompt", prompts.id)),
    })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(where)
    .orderBy(direction(listing.sort === "preview" ? prompts.preview : prompts.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const counts = await countsOf(
    db,
    page.map((prompt) => prompt.promptId),
    withdrawn,
  );
  const rows = page.map(({ roundId, ...prompt }) => {
    const judged = counts.tasks.get(prompt.promptId);
    return {
      ...prompt,
      responses: counts.responses.get(prompt.promptId)?.n ?? 0,
      retiredResponses: counts.responses.get(prompt.promptId)?.retired ?? 0,
      tasks: judged?.tasks ?? 0,
      judgments: judged?.judgments ?? 0,
      withdrawn: withdrawn.rounds.has(roundId) && judged === undefined,
    };
  });
  const [all] = await db.q
    .select({ total: count() })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(where);
  return { rows, total: all?.total ?? 0 };
}

/**
 * A visible prompt of a campaign with its responses, tasks, all their judgments and its metadata; judgments
 * that don't count because something is withdrawn say so, and so do retired texts.
 */
export async function findPrompt(db: ReadDb, campaignId: string, promptId: string) {
  const { prompts, imports, responses, tasks, judgments, users } = db.t;
  const [prompt] = await db.q
    .select({ promptId: prompts.id, messages: prompts.messages, tags: prompts.tags, round: imports.round })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(and(eq(prompts.id, promptId), eq(prompts.campaignId, campaignId), eq(imports.status, "visible")));
  if (!prompt) return undefined;
  const withdrawn = await withdrawnFrom(db, campaignId);
  const judged = await db.q
    .select({
      id: judgments.id,
      taskId: judgments.taskId,
      userId: judgments.userId,
      userName: users.name,
      origin: judgments.origin,
      answers: judgments.answers,
      surplus: judgments.surplus,
      supersedes: judgments.supersedes,
      activeMs: judgments.activeMs,
      createdAt: judgments.createdAt,
      taskOut: isTaskOut(db, withdrawn),
      broughtBy: judgments.importId,
    })
    .from(judgments)
    .innerJoin(tasks, eq(tasks.id, judgments.taskId))
    .innerJoin(users, eq(users.id, judgments.userId))
    .where(eq(tasks.promptId, promptId))
    .orderBy(asc(judgments.seq));
  const texts = await db.q
    .select({
      id: responses.id,
      messages: responses.messages,
      source: responses.source,
      blank: responses.blank,
    })
    .from(responses)
    .where(eq(responses.promptId, promptId))
    .orderBy(asc(responses.position));
  const retired = await retirementsOf(db, withdrawn, [promptId, ...texts.map(({ id }) => id)]);
  return {
    ...prompt,
    retired: retired.get(promptId) ?? null,
    responses: texts.map((text) => ({ ...text, retired: retired.get(text.id) ?? null })),
    tasks: await db.q
      .select({
        id: tasks.id,
        responseIds: tasks.responseIds,
        state: tasks.state,
        overlap: tasks.overlap,
        judged: tasks.judged,
        skips: tasks.skips,
      })
      .from(tasks)
      .where(and(eq(tasks.promptId, promptId), ne(tasks.state, "staged")))
      .orderBy(asc(tasks.id)),
    judgments: judged.map(({ taskOut, broughtBy, ...judgment }) => ({
      ...judgment,
      withdrawn: taskOut || withdrawn.rounds.has(broughtBy ?? ""),
    })),
    metadata: await metadataOfPrompt(db, promptId),
  };
}

const promptsByHash = statement("imports.knownPrompts", ({ q, t, dialect }) =>
  q
    .select({
      id: t.prompts.id,
      contentHash: t.prompts.contentHash,
      tags: t.prompts.tags,
      reference: t.prompts.reference,
    })
    .from(t.prompts)
    .where(
      and(
        eq(t.prompts.campaignId, sql.placeholder("campaignId")),
        idInList(dialect, t.prompts.contentHash, "hashes"),
      ),
    ),
);

/** Those of these prompts that a campaign has, by their content hash, with what they say beside their text. */
export async function knownPrompts(db: ReadDb, campaignId: string, contentHashes: readonly string[]) {
  const rows = await db
    .prepared(promptsByHash)
    .execute({ campaignId, hashes: JSON.stringify(contentHashes) });
  return new Map(rows.map(({ contentHash, ...prompt }) => [contentHash, prompt]));
}

const responsesOfPrompts = statement("imports.responses", ({ q, t, dialect }) =>
  q
    .select({
      id: t.responses.id,
      promptId: t.responses.promptId,
      importId: t.responses.importId,
      blank: t.responses.blank,
      contentHash: t.responses.contentHash,
      steps: t.responses.steps,
      source: t.responses.source,
    })
    .from(t.responses)
    .where(idInList(dialect, t.responses.promptId, "ids"))
    .orderBy(asc(t.responses.promptId), asc(t.responses.position)),
);

const tasksOfPrompts = statement("imports.tasks", ({ q, t, dialect }) =>
  q
    .select({
      id: t.tasks.id,
      promptId: t.tasks.promptId,
      importId: t.tasks.importId,
      responseIds: t.tasks.responseIds,
    })
    .from(t.tasks)
    .where(idInList(dialect, t.tasks.promptId, "ids")),
);

/** The responses and tasks that prompts have already; responses come in the order of their positions. */
export async function contentsOfPrompts(db: ReadDb, promptIds: readonly string[]) {
  const ids = JSON.stringify(promptIds);
  const responses = await db.prepared(responsesOfPrompts).execute({ ids });
  const tasks = await db.prepared(tasksOfPrompts).execute({ ids });
  return { responses, tasks };
}

export type PromptText = {
  readonly messages: PromptMessages;
  readonly reference: string | null;
  readonly tags: readonly string[];
};
export type CompletionText = {
  readonly messages: CompletionMessages;
  readonly steps: readonly string[] | null;
};

const promptTexts = statement("texts.prompts", ({ q, t, dialect }) =>
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
);

const responseTexts = statement("texts.responses", ({ q, t, dialect }) =>
  q
    .select({ id: t.responses.id, messages: t.responses.messages, steps: t.responses.steps })
    .from(t.responses)
    .where(idInList(dialect, t.responses.id, "ids"))
    .orderBy(asc(t.responses.id)),
);

/** The texts of prompts and responses by id, without where they came from. */
export async function promptAndResponseTexts(
  db: ReadDb,
  promptIds: readonly string[],
  responseIds: readonly string[],
): Promise<{ prompts: Map<string, PromptText>; responses: Map<string, CompletionText> }> {
  const prompts = await db.prepared(promptTexts).execute({ ids: JSON.stringify(promptIds) });
  const responses = await db.prepared(responseTexts).execute({ ids: JSON.stringify(responseIds) });
  return {
    prompts: new Map(prompts.map(({ id, ...text }) => [id, text])),
    responses: new Map(responses.map(({ id, ...text }) => [id, text])),
  };
}

/** The model that wrote each of these responses; a response whose model is not known has no entry. */
export async function responseModels(
  db: ReadDb,
  responseIds: readonly string[],
): Promise<Map<string, string>> {
  if (responseIds.length === 0) return new Map();
  const { responses } = db.t;
  const rows = await db.q
    .select({ id: responses.id, source: responses.source })
    .from(responses)
    .where(inArray(responses.id, [...responseIds]));
  return new Map(rows.flatMap((row) => (row.source.model ? [[row.id, row.source.model] as const] : [])));
}
