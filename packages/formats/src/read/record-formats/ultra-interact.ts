import { z } from "zod";
import { isRow, type Row } from "../../files/rows.ts";
import { leftOfRow, picked } from "./left-of-row.ts";
import { Present, publishedReader, textOf } from "./published-shape.ts";

const UltraInteract = z.looseObject({
  trajectory: z.array(z.unknown()).min(1),
  chosen: Present,
  rejected: Present,
});

const ROLES: Readonly<Record<string, string>> = {
  human: "user",
  gpt: "assistant",
  function: "tool",
  observation: "tool",
};

/**
 * Pairs of UltraInteract (openbmb/UltraInteract_pair): the trajectory is the prompt, with the turns of the
 * interaction so far, and the chosen action is better than the rejected one.
 */
export const ULTRA_INTERACT_READER = publishedReader(
  "ultra-interact",
  UltraInteract,
  {
    task: "Coding",
    trajectory: [{ from: "user", value: "Add 2 and 2 in Python." }],
    chosen: "print(2 + 2)",
    rejected: "print(22)",
  },
  ({ trajectory, chosen, rejected, ...rest }) => ({
    drafts: [
      {
        ...leftOfRow({ trajectory, ...rest }, { trajectory: trajectory.map(partsRead) }),
        prompt: trajectory.map(turnOf),
        promptField: "trajectory",
        responses: [
          { messages: answerOf(chosen), source: {}, field: "chosen" },
          { messages: answerOf(rejected), source: {}, field: "rejected" },
        ],
        tags: [],
        recorded: [{ answer: { kind: "ranking", tiers: [[0], [1]] } }],
      },
    ],
  }),
);

/** The parts of a turn that `turnOf` reads. */
function partsRead(turn: unknown): Row {
  return isRow(turn)
    ? picked(turn, ["from" in turn ? "from" : "role", "value" in turn ? "value" : "content"])
    : {};
}

function turnOf(turn: unknown): unknown {
  if (!isRow(turn)) return turn;
  const from = textOf(turn["from"] ?? turn["role"]) ?? "";
  return { role: ROLES[from] ?? from, content: turn["value"] ?? turn["content"] };
}

function answerOf(text: unknown): unknown {
  return [{ role: "assistant", content: textOf(text) }];
}
