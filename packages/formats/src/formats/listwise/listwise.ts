import type { Family } from "../family.ts";
import { ListwiseRow } from "../rows/listwise-row.ts";
import { sayTheSame } from "../rules/say-the-same.ts";
import { textRules } from "../rules/text-rules.ts";

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

function follows(rank: number, before: number | undefined): boolean {
  return before === undefined ? rank === 0 : rank === before || rank === before + 1;
}
