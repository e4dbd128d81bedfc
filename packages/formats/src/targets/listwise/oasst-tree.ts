import { z } from "zod";
import type { Message } from "@laurel/core/records/messages";
import type { ListwiseRow } from "../../canonical/canonical-rows.ts";
import { sha256Hex } from "../../files/hash.ts";
import { completionsTurns } from "../conversation-turns.ts";
import {
  alternatingTurns,
  noSystemTurn,
  noToolCalls,
  oneMessageCompletions,
  turnDetailsLoss,
} from "../limits-and-losses.ts";
import { LISTWISE, LISTWISE_EXAMPLE, type ListwiseFormat, plainRanking } from "./family.ts";

const OasstMessage = z.strictObject({
  message_id: z.string().min(1),
  parent_id: z.string().nullable(),
  text: z.string(),
  role: z.enum(["prompter", "assistant"]),
  lang: z.literal("und"),
  review_result: z.literal(true),
  deleted: z.literal(false),
  rank: z.int().min(0).nullable(),
  synthetic: z.boolean(),
  model_name: z.string().nullable(),
  get replies() {
    return z.array(OasstMessage);
  },
});
type OasstMessage = z.infer<typeof OasstMessage>;

/** A tree of OpenAssistant's export (oasst-data, schemas.py): messages that hold their replies. */
const OasstTreeRecord = z.strictObject({
  message_tree_id: z.string().min(1),
  tree_state: z.literal("ready_for_export"),
  prompt: OasstMessage,
});
type OasstTreeRecord = z.infer<typeof OasstTreeRecord>;

/**
 * OpenAssistant's message trees: one thread down to the last user turn, whose replies are ranked. Ties are
 * refused, since its reward model sorts the replies by rank and takes the order as strict. Message ids follow
 * from what was said. The language is "und" (undetermined), which the reader must be told, since it skips
 * every language but its own. A reply by a known model is `synthetic`: OpenAssistant's SFT leaves such
 * replies out, its reward model does not.
 */
export const OASST_TREE: ListwiseFormat<OasstTreeRecord> = {
  id: "oasst-tree",
  family: LISTWISE,
  title: "Message trees with ranked replies, as OpenAssistant has them",
  record: OasstTreeRecord,
  limits: [
    noToolCalls(completionsTurns),
    noSystemTurn(({ prompt }) => prompt),
    alternatingTurns(({ prompt }) => prompt, ["user"]),
    oneMessageCompletions(({ completions }) => completions.map(({ messages }) => messages)),
    {
      code: "ranks",
      message: "has a tie, which this format's reader takes for an order",
      holds: ({ completions }) => completions.every(({ rank }, index) => rank === index),
    },
  ],
  losses: [turnDetailsLoss(completionsTurns)],
  express: plainRanking,
  encode: (row) => {
    const prompt = node(row, []);
    return { message_tree_id: prompt.message_id, tree_state: "ready_for_export", prompt };
  },
  decode: ({ prompt }) => {
    const turns: Message[] = [];
    let last = prompt;
    for (
      let next: OasstMessage | undefined = prompt;
      next !== undefined && next.rank === null;
      next = next.replies[0]
    ) {
      last = next;
      turns.push(turn(next));
    }
    return {
      prompt: turns,
      completions: last.replies.map((reply) => ({
        messages: [turn(reply)],
        rank: reply.rank ?? 0,
        model: reply.model_name,
      })),
    };
  },
  parquet: null,
  example: LISTWISE_EXAMPLE,
  usage: {
    trainer: "OpenAssistant",
    methods: ["reward model on rankings"],
    companions: () => [],
    snippet: ({ train, test }) => ({
      language: "yaml",
      text: [
        "# model/model_training/configs/config_rm.yaml of Open-Assistant; the file lies in --cache_dir.",
        ...(test === null
          ? []
          : [`# It holds validation trees out of ${train} itself: ${test} stays for your own evaluation.`]),
        "laurel:",
        "  datasets:",
        "    - oasst_export:",
        '        lang: "und"',
        `        input_file_path: ${train}`,
        "        val_split: 0.05",
      ].join("\n"),
    }),
  },
};

function turn({ role, text }: OasstMessage): Message {
  return { role: role === "prompter" ? "user" : "assistant", content: text };
}

/** The next message of a thread, with everything that follows it as replies. */
function node(row: ListwiseRow, before: readonly Message[]): OasstMessage {
  const message = row.prompt[before.length] ?? { role: "user", content: "" };
  const thread = [...before, message];
  const replies =
    thread.length < row.prompt.length
      ? [node(row, thread)]
      : row.completions.map((completion) => reply(completion, thread));
  return written(message, before, { rank: null, model: null, replies });
}

function reply(
  {
    messages: [message = { role: "assistant", content: "" }],
    rank,
    model,
  }: ListwiseRow["completions"][number],
  before: readonly Message[],
): OasstMessage {
  return written(message, before, { rank, model, replies: [] });
}

function written(
  message: Message,
  before: readonly Message[],
  { rank, model, replies }: { rank: number | null; model: string | null; replies: OasstMessage[] },
): OasstMessage {
  return {
    message_id: idOf([...before, message]),
    parent_id: before.length === 0 ? null : idOf(before),
    text: message.content,
    role: message.role === "user" ? "prompter" : "assistant",
    lang: "und",
    review_result: true,
    deleted: false,
    rank,
    synthetic: model !== null,
    model_name: model,
    replies,
  };
}

/** An id in the shape of a UUID, which is always the same for the same thread. */
function idOf(thread: readonly Message[]): string {
  const hex = sha256Hex(JSON.stringify(thread.map(({ role, content }) => [role, content])));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
