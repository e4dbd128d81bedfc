import { z } from "zod";
import type { Verdict } from "@laurel/core/imports/verdict";
import { isRow, type Problems, type Row } from "../../files/rows.ts";
import { decodeJsonlRow } from "../mapped-row.ts";
import {
  judgedDraft,
  type JudgedVerdict,
  Present,
  publishedReader,
  sourceOf,
  timeOf,
} from "./published-shape.ts";

const WINNER: Verdict = {
  kind: "winner",
  column: "winner",
  values: {
    model_a: 0,
    model_b: 1,
    tie: "tie",
    // A model that judged both orders and said otherwise in each; FastChat counts it as a tie.
    "tie (inconsistent)": "tie",
    "tie (bothbad)": "both-bad",
    "tie (both bad)": "both-bad",
    bothbad: "both-bad",
    both_bad: "both-bad",
  },
};

const Conversations = z.looseObject({
  conversation_a: z.array(z.unknown()),
  conversation_b: z.array(z.unknown()),
  winner: Present,
});

/**
 * Conversations of Chatbot Arena (lmsys/chatbot_arena_conversations and the sets after it) and the human
 * judgments of MT-bench (lmsys/mt_bench_human_judgments). `turn` is how many turns the judge had read, so those
 * after it are left out; `tstamp` is in seconds.
 */
export const CHATBOT_ARENA_READER = publishedReader(
  "chatbot-arena",
  Conversations,
  {
    model_a: "alpha",
    model_b: "beta",
    winner: "model_a",
    judge: "1",
    conversation_a: [
      { role: "user", content: "What color is the sky?" },
      { role: "assistant", content: "Blue." },
    ],
    conversation_b: [
      { role: "user", content: "What color is the sky?" },
      { role: "assistant", content: "Green." },
    ],
  },
  (row) =>
    judgedConversations(
      row,
      ["conversation_a", "conversation_b"],
      [row.conversation_a, row.conversation_b].map((turns) => upToTurn(turns.map(turnOf), row["turn"])),
      {
        read: WINNER,
        by: row["judge"] ?? row["judge_hash"],
        at: timeOf(row["tstamp"] ?? row["timestamp"]),
      },
    ),
);

/** A turn without the counts and moderation that stand beside its text. */
function turnOf(turn: unknown): unknown {
  return isRow(turn) ? { role: turn["role"], content: turn["content"] } : turn;
}

function upToTurn(turns: readonly unknown[], last: unknown): readonly unknown[] {
  if (typeof last !== "number" || last < 1) return turns;
  const asked = turns.flatMap((turn, index) => (isRow(turn) && turn["role"] === "user" ? [index] : []));
  return turns.slice(0, asked[last] ?? turns.length);
}

/** Two whole conversations: the turns that they share at the front are the prompt. */
function judgedConversations(
  row: Row,
  [a, b]: readonly [string, string],
  conversations: readonly unknown[],
  verdict: JudgedVerdict,
) {
  const decoded = decodeJsonlRow(
    { [a]: conversations[0], [b]: conversations[1] },
    { preference: { chosen: a, rejected: b }, textsOnly: true },
  );
  if ("problems" in decoded) return decoded;
  const models = [row["model_a"], row["model_b"]];
  const responses = decoded.draft.responses.map((response, index) => ({
    ...response,
    source: sourceOf(models[index]),
  }));
  return judgedDraft({ ...decoded.draft, responses }, [verdict], (column) => row[column]);
}

const PARTS = ["prompt", "response_a", "response_b"] as const;

const Turns = z.unknown().refine((value) => turnsIn(value) !== null, "is no list of turns");

const Arena55k = z.looseObject({
  prompt: Turns,
  response_a: Turns,
  response_b: Turns,
  winner_model_a: Present,
  winner_model_b: Present,
  winner_tie: Present,
});

/** The turns of one side, as a list or as JSON in a cell; null where it is no list. */
function turnsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string" || !value.trimStart().startsWith("[")) return null;
  try {
    const turns: unknown = JSON.parse(value);
    return Array.isArray(turns) ? turns : null;
  } catch {
    // The caller says that the cell is no list.
    return null;
  }
}

/**
 * Rows of lmsys-arena-human-preference-55k, as CSV or JSON: the user's turns and each model's answers to them
 * are lists of texts, and one of three columns is 1.
 */
export const ARENA_55K_READER = publishedReader(
  "arena-55k",
  Arena55k,
  {
    id: 1,
    model_a: "alpha",
    model_b: "beta",
    prompt: '["What color is the sky?"]',
    response_a: '["Blue."]',
    response_b: '["Green."]',
    winner_model_a: 1,
    winner_model_b: 0,
    winner_tie: 0,
  },
  (row) => {
    const [asked, a, b] = PARTS.map((part) => turnsIn(row[part]) ?? []);
    const problems = PARTS.flatMap((part) => wrongTurns(part, turnsIn(row[part]) ?? [], asked?.length ?? 0));
    if (problems.length > 0) return { problems };
    return judgedConversations(
      row,
      ["response_a", "response_b"],
      [a, b].map((answers = []) =>
        (asked ?? []).flatMap((question, turn) => [
          { role: "user", content: question },
          { role: "assistant", content: answers[turn] },
        ]),
      ),
      {
        read: { kind: "one-hot", columns: ["winner_model_a", "winner_model_b"], tie: "winner_tie" },
      },
    );
  },
);

function wrongTurns(part: string, turns: readonly unknown[], asked: number): Problems["problems"] {
  if (turns.length !== asked)
    return [{ field: part, reason: `has ${turns.length} turns where the prompt has ${asked}` }];
  return turns.flatMap((turn, index) =>
    typeof turn === "string"
      ? []
      : [{ field: `${part}[${index}]`, reason: `is ${JSON.stringify(turn)}, not a text` }],
  );
}
