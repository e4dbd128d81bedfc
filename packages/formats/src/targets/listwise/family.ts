import { ListwiseRow } from "../../canonical/canonical-rows.ts";
import { sayTheSame } from "../../canonical/conversations.ts";
import { plainMessage } from "../conversation-turns.ts";
import type { Family, Format } from "../format.ts";
import { textRules } from "../record-text-rules.ts";

/** Rankings of several responses: Plackett-Luce reward models, and whatever makes pairs of them itself. */
export const LISTWISE: Family<ListwiseRow> = {
  id: "listwise",
  row: ListwiseRow,
  rules: [
    ...textRules<ListwiseRow>(({ prompt, completions }) => [
      prompt,
      ...completions.map(({ messages }) => messages),
    ]),
    {
      code: "identical",
      message: "has two completions that say the same",
      holds: ({ completions }) =>
        completions.every((one, index) =>
          completions.slice(index + 1).every((other) => !sayTheSame(one.messages, other.messages)),
        ),
    },
    {
      code: "ranks",
      message:
        "has fewer than two completions, or completions that are not in the order of their ranks from 0 without gaps",
      holds: ({ completions }) =>
        completions.length > 1 &&
        completions.every(({ rank }, index) => follows(rank, completions[index - 1]?.rank)),
    },
  ],
};

export type ListwiseFormat<Rec> = Format<ListwiseRow, Rec>;

function follows(rank: number, before: number | undefined): boolean {
  return before === undefined ? rank === 0 : rank === before || rank === before + 1;
}

/** A ranking that every format of the family can hold. */
export const LISTWISE_EXAMPLE: ListwiseRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  completions: [
    { messages: [{ role: "assistant", content: "It is blue." }], rank: 0, model: null },
    { messages: [{ role: "assistant", content: "It is gray." }], rank: 1, model: null },
    { messages: [{ role: "assistant", content: "It is green." }], rank: 2, model: null },
  ],
};

/** The ranking with its turns as role and content only. */
export function plainRanking({ prompt, completions }: ListwiseRow): ListwiseRow {
  return {
    prompt: prompt.map(plainMessage),
    completions: completions.map(({ messages, rank, model }) => ({
      messages: messages.map(plainMessage),
      rank,
      model,
    })),
  };
}
