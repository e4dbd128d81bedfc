import type { Membership } from "@laurel/db/queries/campaigns";
import { roundsOfCampaign } from "@laurel/db/queries/imports";
import { versionsOfCampaign } from "@laurel/db/queries/questions-and-guidelines";
import {
  peopleOfCampaign,
  type PromptPage,
  promptPages,
  type RawJudgment,
  rawJudgments,
} from "@laurel/db/queries/raw-campaign";
import { type RawWithdrawal, withdrawalPages } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { ReadDb } from "@laurel/db/store/store";
import type { LaurelRawLine, LaurelRawRecord, RawLineOf } from "@laurel/formats/raw/laurel-raw-line";
import { type RawContext, rawContexts } from "./raw-contexts.ts";

/**
 * A campaign as the lines of its raw file. `campaign` must be read after the watermark was taken, so that it
 * knows every version that a judgment names.
 */
export async function* rawLines(
  db: ReadDb,
  campaign: Membership,
  watermark: number,
): AsyncGenerator<LaurelRawLine> {
  const counts = { prompts: 0, responses: 0, tasks: 0, rows: 0, judgments: 0 };
  yield headerOf(campaign);
  const { questions, guidelines } = await versionsOfCampaign(db, campaign);
  for (const version of questions) yield { kind: "questions", ...version };
  for (const version of guidelines) yield { kind: "guidelines", ...version };
  const people = new Set<string>();
  for await (const page of peopleOfCampaign(db, campaign.id, watermark)) {
    for (const { id, kind, role } of page) {
      people.add(id);
      yield { kind: "person", id, simulated: kind === "simulated", role };
    }
  }
  const rounds = await roundsOfCampaign(db, campaign.id, watermark);
  const numbers = new Map(rounds.map(({ id, round }) => [id, round]));
  for (const round of rounds) yield { kind: "round", ...round };
  for await (const page of promptPages(db, { campaignId: campaign.id, watermark })) {
    for (const line of linesOfPage(page, people)) {
      counts[`${line.kind}s`] += 1;
      yield line;
    }
  }
  for await (const records of rawRecordBatches(db, { campaign, watermark })) {
    counts.judgments += records.length;
    yield* records;
  }
  let withdrawals = 0;
  for await (const page of withdrawalPages(db, { campaignId: campaign.id, watermark })) {
    withdrawals += page.length;
    for (const fact of page) yield withdrawalLine(fact, numbers);
  }
  const { rows, ...always } = counts;
  yield { kind: "end", ...always, ...(rows > 0 && { rows }), ...(withdrawals > 0 && { withdrawals }) };
}

const TARGETS = { prompt: "promptId", response: "responseId" } as const;

function withdrawalLine(
  { id, act, targetKind, targetId, importId, reason, createdAt }: RawWithdrawal,
  rounds: ReadonlyMap<string, number>,
): RawLineOf<"withdrawal"> {
  return {
    kind: "withdrawal",
    id,
    act,
    ...(targetKind === "round" ? { round: rounds.get(targetId) ?? 0 } : { [TARGETS[targetKind]]: targetId }),
    ...(importId !== null && { replacedBy: rounds.get(importId) ?? 0 }),
    reason,
    createdAt,
  };
}

function headerOf({
  id,
  name,
  status,
  overlap,
  leaseMinutes,
  responsesPerTask,
  maxPairsPerPrompt,
  showReasoning,
  blurTags,
  shownMetadata,
  questionsVersion,
  guidelinesVersion,
  createdAt,
}: Membership): RawLineOf<"campaign"> {
  return {
    laurelRaw: 2,
    kind: "campaign",
    id,
    name,
    status,
    overlap,
    leaseMinutes,
    responsesPerTask,
    maxPairsPerPrompt,
    showReasoning,
    blurTags: [...(blurTags ?? [])],
    ...(shownMetadata && shownMetadata.length > 0 && { shownMetadata: [...shownMetadata] }),
    questionsVersion,
    guidelinesVersion,
    createdAt,
  };
}

function* linesOfPage(
  page: PromptPage,
  people: ReadonlySet<string>,
): Generator<RawLineOf<"prompt"> | RawLineOf<"response"> | RawLineOf<"task"> | RawLineOf<"row">> {
  const responses = Map.groupBy(page.responses, ({ promptId }) => promptId);
  const tasks = Map.groupBy(page.tasks, ({ promptId }) => promptId);
  const rows = Map.groupBy(page.importedRows, ({ promptId }) => promptId);
  const metadata = Map.groupBy(page.metadata, ({ promptId, responseId }) => responseId ?? promptId);
  const withMetadata = (id: string) => {
    const said = metadata.get(id);
    return said && { metadata: said.map(metadataOf) };
  };
  // A person who came after the people were read can have nothing up to the watermark but a skip.
  const assignments = Map.groupBy(
    page.assignments.filter(({ userId }) => people.has(userId)),
    ({ taskId }) => taskId,
  );
  for (const { id, round, messages, tags, reference } of page.prompts) {
    yield {
      kind: "prompt",
      id,
      round: round ?? 0,
      messages,
      tags: [...tags],
      reference,
      ...withMetadata(id),
    };
    for (const { round: since, steps, ...response } of responses.get(id) ?? []) {
      yield {
        kind: "response",
        ...response,
        round: since ?? 0,
        steps: steps && [...steps],
        ...withMetadata(response.id),
      };
    }
    for (const { state, round: since, responseIds, ...task } of tasks.get(id) ?? []) {
      yield {
        kind: "task",
        ...task,
        round: since ?? 0,
        responseIds: [...responseIds],
        exhausted: state === "exhausted",
        assignments: (assignments.get(task.id) ?? []).flatMap(assignmentOf),
      };
    }
    for (const { round: since, responseIds, ...row } of rows.get(id) ?? [])
      yield { kind: "row", ...row, round: since ?? 0, responseIds: [...responseIds] };
  }
}

function metadataOf({ id, round, line, values }: PromptPage["metadata"][number]) {
  return { id, round: round ?? 0, line, values };
}

function assignmentOf({
  id,
  userId,
  slot,
  presented,
  state,
  leasedAt,
  finishedAt,
  skipReason,
  skipNote,
}: PromptPage["assignments"][number]): RawLineOf<"task">["assignments"] {
  return state === "leased"
    ? []
    : [
        {
          id,
          annotator: userId,
          slot,
          presented: [...presented],
          state,
          leasedAt,
          finishedAt,
          skipReason,
          skipNote,
        },
      ];
}

export type RawSource = {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly watermark: number;
  readonly pageSize?: number;
};

/** Every judgment up to the watermark with its texts and questions, in batches; `seq` counts them from 1. */
export async function* rawRecordBatches(
  db: ReadDb,
  { campaign, ...source }: RawSource,
): AsyncGenerator<LaurelRawRecord[]> {
  const versions: Parameters<typeof rawContexts>[1]["versions"] = new Map();
  let seq = 0;
  for await (const page of rawJudgments(db, { campaignId: campaign.id, ...source })) {
    const contexts = await rawContexts(db, { campaign, versions }, page);
    yield page.flatMap((judgment, i): LaurelRawRecord[] => {
      const context = contexts[i];
      seq += 1;
      return context ? [recordOf(judgment, context, seq)] : [];
    });
  }
}

function recordOf(
  {
    id,
    origin,
    surplus,
    supersedes,
    supersededBy,
    userId,
    createdAt,
    activeMs,
    elapsedMs,
    round,
    line,
    answers,
  }: RawJudgment,
  context: RawContext,
  seq: number,
): LaurelRawRecord {
  const { campaign, task, prompt, responses, questions } = context;
  return {
    kind: "judgment",
    judgmentId: id,
    seq,
    origin,
    surplus,
    supersedes,
    supersededBy,
    campaign,
    annotator: userId,
    createdAt,
    activeMs,
    elapsedMs,
    round,
    ...(line !== null && { line }),
    task,
    prompt,
    responses,
    questions,
    answers,
  };
}
