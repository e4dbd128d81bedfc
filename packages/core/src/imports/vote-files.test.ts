import fc from "fast-check";
import { expect, it } from "vitest";
import { voteFiles } from "../testing/vote-files.ts";
import { guessMapping, unreadLabels } from "./guess-mapping.ts";
import { readPresented } from "./presented-order.ts";
import { readVerdict } from "./verdict.ts";

it("reads every vote as the file means it, however verdicts are written and columns are called and ordered", () => {
  fc.assert(
    fc.property(voteFiles, ({ columns, rows, votes }) => {
      const mapping = guessMapping(columns, rows);
      expect(unreadLabels(mapping ?? {}, columns, rows)).toEqual([]);
      const [verdict] = mapping?.verdicts ?? [];
      if (!mapping?.responses || !verdict) throw new Error(`no verdict is found in ${columns.join(", ")}`);
      const { responses, annotator, rationale, presented } = mapping;
      const read = rows.map((row) => {
        const cell = (column: string) => row[column];
        const named = responses.map(({ text, model }) => ({ field: text, model: model && cell(model) }));
        const order = presented && readPresented(presented, cell(presented.column), named);
        const textOf = (index: number) => cell(responses[index]?.text ?? "") ?? "";
        return {
          said: saidOf(readVerdict(verdict.read, cell, named), textOf),
          by: annotator && cell(annotator),
          why: (rationale && cell(rationale)) || undefined,
          firstShown:
            order && "presented" in order && order.presented
              ? textOf(order.presented[0] ?? 0).startsWith("first")
              : undefined,
        };
      });
      expect(read).toEqual(votes);
    }),
    { numRuns: 5_000 },
  );
});

function saidOf(read: ReturnType<typeof readVerdict>, textOf: (index: number) => string): string {
  if ("reason" in read) return `${read.field} ${read.reason}`;
  const [answer] = read.answers;
  if (answer?.kind !== "ranking") return "nobody decided";
  if (answer.tiers.length === 1) return answer.cut === 0 ? "both bad" : "tie";
  return textOf(answer.tiers[0]?.[0] ?? 0).split(" ")[0] ?? "";
}
