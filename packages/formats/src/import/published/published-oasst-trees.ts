import { LIMITS } from "@laurel/core/text/text-limits";
import { isRow } from "../is-row.ts";
import type { Row } from "../prompt-draft.ts";

/**
 * A tree of OpenAssistant as it was published, as our records have it: one for each turn of a user with two
 * or more ranked replies, which holds the thread down to that turn and those replies in the order of their
 * ranks. A message that was deleted counts as none. What is deeper than a prompt may be long is left out.
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
    if (next.message["role"] === "prompter" && ranked.length > 1) found.push(record(tree, thread, ranked));
    open.push(...replies.map((message) => ({ message, thread })).toReversed());
  }
  return found;
}

function repliesTo({ replies }: Row): Row[] {
  return Array.isArray(replies) ? replies.filter(isRow).filter(({ deleted }) => deleted !== true) : [];
}

function record(tree: Row, thread: readonly Row[], ranked: readonly Row[]): unknown {
  const leaves = ranked.map((message) => written(message, message["rank"], []));
  const [prompt] = thread.reduceRight<readonly unknown[]>(
    (replies, message) => [written(message, null, replies)],
    leaves,
  );
  return { message_tree_id: tree["message_tree_id"], tree_state: "ready_for_export", prompt };
}

function written(message: Row, rank: unknown, replies: readonly unknown[]) {
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
