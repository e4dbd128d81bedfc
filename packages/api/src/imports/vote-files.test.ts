import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { type VoteFile, voteFiles } from "@laurel/core/testing/vote-files";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import { importText } from "../testing/import-text.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const QUESTIONS: QuestionSet = [
  {
    id: "best",
    kind: "ranking",
    title: "Which is better?",
    help: "",
    required: true,
    strengths: 1,
    allowTie: true,
    allowBothBad: true,
  },
  { id: "why", kind: "text", title: "Why?", help: "", required: false, maxLength: 500 },
];

const cellOf = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csvOf = ({ columns, rows }: VoteFile) =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => cells.map(cellOf).join(","))
    .join("\n");

/** The votes of a raw file by their lines, without the names of people. */
function votesOf(raw: string) {
  return raw
    .trimEnd()
    .split("\n")
    .map((line) => LaurelRawLine.parse(JSON.parse(line)))
    .flatMap((line) => {
      if (line.kind !== "judgment") return [];
      const { best, why } = line.answers;
      if (best?.kind !== "ranking") throw new Error("a vote without a ranking");
      const sideOf = (id: string | undefined) =>
        line.responses.find((response) => response.id === id)?.messages[0]?.content.startsWith("first")
          ? ("first" as const)
          : ("second" as const);
      const { presented } = line.task;
      return [
        {
          line: line.line,
          annotator: line.annotator,
          said: best.tiers.length === 2 ? sideOf(best.tiers[0]?.[0]) : best.cut === 0 ? "both bad" : "tie",
          why: why?.kind === "text" ? why.text : undefined,
          firstShown: presented ? sideOf(presented[0]) === "first" : undefined,
        },
      ];
    })
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

describe("a table of votes, in whichever way it says who won", () => {
  forEachStore((open, dialect) => {
    it("comes out as it went in: vote by vote, with who judged, why, and in which order", async () => {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      await fc.assert(
        fc.asyncProperty(voteFiles, async (file) => {
          const campaignId = mintId();
          await createCaller(ctx).campaigns.create({
            campaignId,
            name: "Votes",
            guidelines: "",
            questions: QUESTIONS,
            overlap: 1,
            leaseMinutes: 30,
            maxPairsPerPrompt: 6,
          });
          const { status, problems } = await importText(ctx, campaignId, csvOf(file), {
            fileName: `${campaignId}.csv`,
          });
          expect([status, problems]).toEqual(["visible", []]);
          const raw = (await Array.fromAsync(await exportJudgments(open(), admin, { campaignId }))).join("");
          const read = votesOf(raw);
          const meant = file.votes.flatMap((vote, row) =>
            vote.said === "nobody decided" ? [] : [{ ...vote, line: row + 2 }],
          );
          expect(read).toEqual(
            meant.map(({ said, why, firstShown, line }, index) => {
              const annotator = read[index]?.annotator;
              return { line, annotator, said, why, firstShown };
            }),
          );
          // Who has one name in the file is one person, and nobody else is that person.
          const people = meant.map(({ by }, index) => [by, read[index]?.annotator] as const);
          const named = new Map(people);
          expect(people.every(([by, annotator]) => by === undefined || named.get(by) === annotator)).toBe(
            true,
          );
          expect(new Set(read.map(({ annotator }) => annotator)).size).toBe(named.size);
        }),
        { numRuns: dialect === "sqlite" ? 20 : 3 },
      );
    }, 60_000);
  });
});
