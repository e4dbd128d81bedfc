import { z } from "zod";
import { type Verdict, verdictColumns } from "@laurel/core/imports/verdict";
import { isRow, type Problems, type Row } from "../../files/rows.ts";
import { decodeJsonlRow } from "../mapped-row.ts";
import { picked } from "./left-of-row.ts";
import {
  judgedDraft,
  type JudgedVerdict,
  judgeOf,
  Present,
  publishedReader,
  sourceOf,
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
 * after it were not judged and are metadata; `tstamp` is in seconds.
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
  (row) => {
    const [a = [], b = []] = [row.conversation_a, row.conversation_b].map((turns) =>
      upToTurn(turns.map(turnOf), row["turn"]),
    );
    return judgedConversations(
      row,
      { conversation_a: a, conversation_b: b },
      { conversation_a: a, conversation_b: b },
      {
        read: WINNER,
        judge: judgeOf(row, { by: ["judge", "judge_hash"], at: ["tstamp", "timestamp"] }),
      },
    );
  },
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

/** Two whole conversations: the turns that they share at the front are the prompt. `read` is what they are made of. */
function judgedConversations(row: Row, conversations: Row, read: Row, verdict: JudgedVerdict) {
  const [chosen = "", rejected = ""] = Object.keys(conversations);
  const decoded = decodeJsonlRow(conversations, { preference: { chosen, rejected }, textsOnly: true });
  if ("problems" in decoded) return decoded;
  const models = ["model_a", "model_b"];
  const responses = decoded.draft.responses.map((response, index) => ({
    ...response,
    source: sourceOf(row[models[index] ?? ""]),
  }));
  return judgedDraft({ ...decoded.draft, responses }, [verdict], (column) => row[column], {
    row,
    texts: { ...picked(row, models), ...read },
    verdicts: picked(row, verdictColumns(verdict.read)),
  });
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
    const conversation = (answers: readonly unknown[] = []) =>
      (asked ?? []).flatMap((question, turn) => [
        { role: "user", content: question },
        { role: "assistant", content: answers[turn] },
      ]);
    return judgedConversations(
      row,
      { response_a: conversation(a), response_b: conversation(b) },
      picked(row, PARTS),
      { read: { kind: "one-hot", columns: ["winner_model_a", "winner_model_b"], tie: "winner_tie" } },
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
