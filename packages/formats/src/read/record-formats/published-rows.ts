import { z } from "zod";
import { LIMITS } from "@laurel/core/text/text-limits";
import { isRow, type Row } from "../../files/rows.ts";
import { helpsteer2Turns } from "../../targets/attributes/helpsteer2.ts";
import { RecordGroup } from "../../targets/pairs/family.ts";
import { picked } from "./left-of-row.ts";

/**
 * A row of HelpSteer3 as it was published, or of HelpSteer2's preferences, as our HelpSteer3 records have it:
 * without domain, language, statements and what each annotator said.
 */
export function publishedHelpsteer3(row: unknown): unknown {
  if (!isRow(row)) return row;
  return "preference_strength" in row
    ? fromHelpsteer2(row)
    : picked(row, ["context", "response1", "response2", "overall_preference"]);
}

const HELPSTEER2_COLUMNS = ["prompt", "response_1", "response_2", "preference_strength"];

/** The columns of a row of HelpSteer2's preferences that HelpSteer3 calls otherwise. */
export function helpsteer2Columns(row: Row): readonly string[] {
  return "preference_strength" in row ? HELPSTEER2_COLUMNS : [];
}

function fromHelpsteer2({
  prompt,
  response_1: response1,
  response_2: response2,
  preference_strength: strength,
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    context: typeof prompt === "string" ? helpsteer2Turns(prompt) : prompt,
    response1,
    response2,
    overall_preference: strength,
  };
}

/**
 * A row of Nectar as it was published, as our records have it: without `source`, `good_natured` and what else
 * stands beside an answer.
 */
export function publishedNectar(row: unknown): unknown {
  if (!isRow(row)) return row;
  const { answers } = row;
  return {
    ...picked(row, ["prompt", "turns", "num_responses"]),
    answers: Array.isArray(answers)
      ? answers.map((answer: unknown) => picked(answer, ["answer", "model", "rank"]))
      : answers,
  };
}

/**
 * A row of UltraFeedback as openbmb published it, as our records have it: without its source, its lists of
 * right and wrong answers, its critiques and the rationales, which come from the model that rated.
 */
export function publishedUltrafeedback(row: unknown): unknown {
  if (!isRow(row)) return row;
  const { completions } = row;
  return {
    ...picked(row, ["instruction", "models"]),
    completions: Array.isArray(completions) ? completions.map(ratedCompletion) : completions,
  };
}

function ratedCompletion(value: unknown): unknown {
  if (!isRow(value)) return value;
  const { annotations } = value;
  return {
    ...picked(value, ["model", "response"]),
    annotations: isRow(annotations)
      ? Object.fromEntries(
          Object.entries(annotations).map(([aspect, annotation]) => [
            aspect,
            { ...picked(annotation, ["Rating"]), Rationale: "" },
          ]),
        )
      : annotations,
  };
}

/**
 * A line of PRM800K as it was published, as our records have it. In the second phase, labelers rated given
 * steps, each of which is the first completion. In the first phase there were no given steps: the response is
 * the path of chosen completions, and where a step has no chosen one, its first completion ends the response.
 */
export function publishedPrm800k(row: unknown): unknown {
  if (!isRow(row) || !isRow(row["question"]) || !isRow(row["label"]) || !Array.isArray(row["label"]["steps"]))
    return row;
  const { question, label } = row;
  const before = question["pre_generated_steps"];
  const steps = row["label"]["steps"].filter(isRow);
  const path = Array.isArray(before) ? steps : untilUnchosen(steps);
  const rated = path.map((step) => ratedStep(step, Array.isArray(before) ? 0 : step["chosen_completion"]));
  return {
    is_quality_control_question: false,
    is_initial_screening_question: false,
    question: {
      problem: question["problem"],
      ground_truth_answer: question["ground_truth_answer"] ?? "",
      pre_generated_steps: Array.isArray(before) ? before : rated.map(({ completions: [{ text }] }) => text),
    },
    label: { steps: rated, ...picked(label, ["finish_reason"]) },
  };
}

function untilUnchosen(
  steps: readonly Readonly<Record<string, unknown>>[],
): readonly Readonly<Record<string, unknown>>[] {
  const end = steps.findIndex((step) => typeof step["chosen_completion"] !== "number");
  return end === -1 ? steps : steps.slice(0, end + 1);
}

function ratedStep(step: Readonly<Record<string, unknown>>, chosen: unknown) {
  const offered: readonly unknown[] = Array.isArray(step["completions"]) ? step["completions"] : [];
  const completion = offered[typeof chosen === "number" ? chosen : 0];
  const { text, rating } = isRow(completion) ? completion : {};
  return {
    completions: [{ text, rating, flagged: false }] as const,
    human_completion: writtenInstead(step["human_completion"]),
    chosen_completion: rating === -1 ? null : 0,
  };
}

/** What the labeler wrote in the place of a wrong step. */
function writtenInstead(value: unknown): unknown {
  const text = isRow(value) ? value["text"] : null;
  return typeof text === "string" && text !== ""
    ? { text, rating: null, source: "human", flagged: false, corrected_rating: null }
    : null;
}

/**
 * A tree of OpenAssistant as it was published, as our records have it: one for each turn of a user with two
 * or more ranked replies, which holds the thread down to that turn and those replies in the order of their
 * ranks. A message that was deleted is ignored. Threads of more messages than a prompt may have are left out.
 */
export function publishedOasstTrees(tree: unknown): unknown[] {
  if (!isRow(tree) || !isRow(tree["prompt"])) return [];
  const found: unknown[] = [];
  const open: { readonly message: Row; readonly thread: readonly Row[] }[] = [
    { message: tree["prompt"], thread: [] },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const thread = [...next.thread, next.message];
    if (thread.length > LIMITS.messages) continue;
    const replies = repliesTo(next.message);
    const ranked = replies
      .filter(({ rank }) => typeof rank === "number")
      .toSorted((a, b) => Number(a["rank"]) - Number(b["rank"]));
    if (next.message["role"] === "prompter" && ranked.length > 1) found.push(oasstTree(tree, thread, ranked));
    open.push(...replies.map((message) => ({ message, thread })).toReversed());
  }
  return found;
}

function repliesTo({ replies }: Row): Row[] {
  return Array.isArray(replies) ? replies.filter(isRow).filter(({ deleted }) => deleted !== true) : [];
}

function oasstTree(tree: Row, thread: readonly Row[], ranked: readonly Row[]): unknown {
  const leaves = ranked.map((message) => oasstMessage(message, message["rank"], []));
  const [prompt] = thread.reduceRight<readonly unknown[]>(
    (replies, message) => [oasstMessage(message, null, replies)],
    leaves,
  );
  return { message_tree_id: tree["message_tree_id"], tree_state: "ready_for_export", prompt };
}

function oasstMessage(message: Row, rank: unknown, replies: readonly unknown[]) {
  const { message_id, parent_id = null, text, role, synthetic = false, model_name = null } = message;
  return {
    message_id,
    parent_id,
    text,
    role,
    lang: "und",
    review_result: true,
    deleted: false,
    rank,
    synthetic,
    model_name: model_name === "" ? null : model_name,
    replies,
  };
}

/**
 * A tree of OpenAssistant is recognised by this shape, since many trees hold no ranked replies and so no
 * record.
 */
export const OasstTreeShape = z.looseObject({
  message_tree_id: z.string(),
  prompt: z.looseObject({ text: z.string(), role: z.literal("prompter"), replies: z.array(z.unknown()) }),
});

const Spaced = z.string().startsWith(" ");

/**
 * TRL's standard pairs are recognised by this: both responses begin with a space, which belongs to the
 * format. In other pairs, a space at the beginning is part of the text.
 */
export const SpacedPair = z.strictObject({
  prompt: z.string().min(1),
  chosen: Spaced,
  rejected: Spaced,
  group: RecordGroup,
});
