import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { LaurelRawLine, type RawLineOf } from "@laurel/formats/raw/laurel-raw-line";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import { importText } from "../testing/import-text.ts";
import { readRawText } from "../testing/read-raw-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { createUpload } from "./create-upload.ts";

const BEST: QuestionSet[number] = {
  id: "best",
  kind: "ranking",
  title: "Which is better?",
  help: "",
  required: true,
  strengths: 1,
  allowTie: true,
  allowBothBad: false,
};
const WHY: QuestionSet[number] = {
  id: "why",
  kind: "text",
  title: "Why?",
  help: "",
  required: false,
  maxLength: 500,
};

const HEADER = "prompt,response_a,response_b,winner,annotator,shown,reason";
const csv = (...lines: readonly string[]) => [HEADER, ...lines].join("\n");

async function start(store: Store, questions: QuestionSet) {
  const admin = await seedUser(store, "admin");
  const ctx = { ...testContext(store, admin), actor: admin };
  const caller = createCaller(ctx);
  const campaignId = mintId();
  await caller.campaigns.create({
    campaignId,
    name: "Votes",
    guidelines: "",
    questions,
    overlap: 1,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
  });
  const exported = async () =>
    (await Array.fromAsync(await exportJudgments(store, admin, { campaignId }))).join("");
  return { ctx, caller, campaignId, exported };
}

/** The judgments of a raw file with texts in place of ids, in the order of the lines that they came with. */
function votesOf(raw: string) {
  return raw
    .trimEnd()
    .split("\n")
    .map((line) => LaurelRawLine.parse(JSON.parse(line)))
    .filter((line): line is RawLineOf<"judgment"> => line.kind === "judgment")
    .map(({ line, responses, task, answers: { best, why } }) => {
      const texts = new Map(responses.map(({ id, messages }) => [id, messages[0]?.content ?? ""]));
      const textsOf = (ids: readonly string[]) => ids.map((id) => texts.get(id)).join(" ");
      return {
        line,
        best: best?.kind === "ranking" ? best.tiers.map(textsOf).join(" > ") : null,
        shown: task.presented && textsOf(task.presented),
        ...(why?.kind === "text" && { why: why.text }),
      };
    })
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

const FILE = csv(
  'q1,a1,b1,a,ann,"B,A",It is short.',
  'q1,a1,b1,b,bob,"A,B",',
  'q2,a2,b2,tie,ann,"B,A",',
  "q3,a3,b3,b,ann,,No order.",
);
const VOTES = [
  { line: 2, best: "a1 > b1", shown: "b1 a1", why: "It is short." },
  { line: 3, best: "b1 > a1", shown: "a1 b1" },
  { line: 4, best: expect.stringMatching(/^(?:a2 b2|b2 a2)$/), shown: "b2 a2" },
  { line: 5, best: "b3 > a3", shown: null, why: "No order." },
];

describe("what a row says of its verdict", () => {
  forEachStore((open) => {
    it("is kept: its line, the order in which the responses were shown, and the reason", async () => {
      const { ctx, campaignId, exported } = await start(open(), [BEST, WHY]);
      const imported = await importText(ctx, campaignId, FILE, { fileName: "votes.csv" });
      expect(imported.result).toMatchObject({ judgments: 4, newTasks: 3 });
      expect(imported.result).not.toHaveProperty("metadata");
      expect(votesOf(await exported())).toEqual(VOTES);
      expect((await importText(ctx, campaignId, FILE, { fileName: "votes.csv" })).result).toMatchObject({
        judgments: 0,
        unchanged: true,
      });
    });

    it("counts where it is measured whether the response that was shown first wins", async () => {
      const { ctx, caller, campaignId } = await start(open(), [BEST, WHY]);
      await importText(ctx, campaignId, FILE, { fileName: "votes.csv" });
      const [datasetId, versionId] = [mintId(), mintId()];
      await caller.datasets.create({ campaignId, datasetId, name: "All" });
      const { jobId } = await caller.datasets.cut({
        datasetId,
        versionId,
        spec: usualSpec("best", ["pairs"]),
      });
      await runJobNow(ctx, jobId);
      const { manifest } = await caller.datasets.version({ versionId });
      expect(manifest?.votes).toMatchObject({ all: 4, imported: 4 });
      expect(await caller.datasets.report({ versionId })).toMatchObject({
        position: { earlierWon: { n: 2, share: { value: 0 } }, ties: 1, unseen: 1 },
      });
    });

    it("counts once where a person says it twice, and is refused by line where they say otherwise", async () => {
      const { ctx, campaignId, exported } = await start(open(), [BEST]);
      const many = Array.from({ length: 600 }, (_, i) => `p${i},x${i},y${i},a,zoe,,`);
      const twice = csv("q,a,b,a,ann,,", "q,b,a,b,ann,,", ...many);
      expect((await importText(ctx, campaignId, twice, { fileName: "twice.csv" })).result).toMatchObject({
        judgments: 601,
        knownJudgments: 1,
      });
      const before = await exported();
      const people = () => ctx.store.read.q.$count(ctx.store.read.t.users);
      const known = await people();
      const other = csv("r,a,b,a,ann,,", ...many, "r,a,b,b,bob,,", "r,a,b,b,ann,,", "s,a,b,b,ann,,");
      const refused = await importText(ctx, campaignId, other, { fileName: "other.csv" });
      const problem = {
        line: 604,
        field: "annotator",
        value: "ann",
        reason: expect.stringMatching(
          /^ann judged the same responses on line 2, and said something else there/,
        ),
      };
      expect([refused.status, refused.problems]).toEqual(["failed", [problem]]);
      expect(await exported()).toBe(before);
      expect(await people(), "nobody is left whom the file alone named").toBe(known);
      const skipped = await importText(ctx, campaignId, other, { fileName: "other.csv", skipInvalid: true });
      expect(skipped.problems).toEqual([problem]);
      expect(skipped.result).toMatchObject({ rows: 604, skippedRows: 1, judgments: 3, newPrompts: 2 });
    });

    it("is shown as refused before the import where two lines contradict each other", async () => {
      const { ctx, caller, campaignId } = await start(open(), [BEST]);
      const upload = await createUpload(ctx, {
        campaignId,
        fileName: "votes.csv",
        bytes: (async function* () {
          yield Buffer.from(csv("q,a,b,a,ann,,", "q,b,a,a,ann,,", "r,a,b,b,ann,,"));
        })(),
      });
      const { format, mapping } = upload.detected;
      const { uploadId } = upload;
      const seen = await caller.imports.preview({ campaignId, uploadId, format, mapping: mapping ?? {} });
      expect(seen.problems).toMatchObject([{ line: 3, field: "annotator", value: "ann" }]);
      expect(seen.counts).toMatchObject({ rows: 3, invalidRows: 1, judgments: 2, prompts: 2 });
    });

    it("is a vote of its own where no column names people, and none is lost or counted twice", async () => {
      const { ctx, campaignId, exported } = await start(open(), [BEST]);
      const file = csv("q,a,b,a,,,", "q,a,b,a,,,", "q,a,b,b,,,").replace("annotator", "note");
      expect((await importText(ctx, campaignId, file, { fileName: "v.csv" })).result).toMatchObject({
        judgments: 3,
        newTasks: 1,
      });
      const people = (await exported()).match(/"annotator":"[^"]*"/g);
      expect(new Set(people).size).toBe(3);
      expect((await importText(ctx, campaignId, file, { fileName: "v.csv" })).result).toMatchObject({
        judgments: 0,
        knownJudgments: 3,
        unchanged: true,
      });
    });

    it("has a strength on demand alone, and only one that the campaign asks for", async () => {
      const { ctx, campaignId, exported } = await start(open(), [{ ...BEST, strengths: 3 } as typeof BEST]);
      const file = "prompt,response_a,response_b,score_a,score_b\nq,a,b,5,1\n";
      const scores = (strength?: { of: number; from?: number[] }) => ({
        mapping: {
          verdicts: [
            {
              read: {
                kind: "scores" as const,
                columns: ["score_a", "score_b"],
                better: "higher" as const,
                ...(strength && { strength }),
              },
            },
          ],
        },
        fileName: "s.csv",
      });
      await expect(importText(ctx, campaignId, file, scores({ of: 2, from: [3] }))).rejects.toThrow(
        /strengths of 2 degrees, and the campaign asks for 3/,
      );
      await importText(ctx, campaignId, file, scores());
      expect(await exported()).not.toContain('"strength":');
      await importText(ctx, campaignId, file.replace("q,", "r,"), scores({ of: 3, from: [2, 4] }));
      expect(await exported()).toContain('"strength":3');
    });

    it("has its reason among the metadata where the campaign asks for no text, and the preview says so", async () => {
      const { ctx, campaignId, caller } = await start(open(), [BEST]);
      const imported = await importText(ctx, campaignId, FILE, { fileName: "votes.csv" });
      expect(imported.result).toMatchObject({ judgments: 4, metadata: ["reason"] });
      const upload = await createUpload(ctx, {
        campaignId,
        fileName: "votes.csv",
        bytes: (async function* () {
          yield Buffer.from(FILE);
        })(),
      });
      expect(upload.detected.mapping).toMatchObject({ rationale: "reason", presented: { column: "shown" } });
      const seen = await caller.imports.preview({
        campaignId,
        uploadId: upload.uploadId,
        format: "csv",
        mapping: upload.detected.mapping ?? {},
        namePolicy: "keep",
      });
      expect(seen.refusal).toBeNull();
      expect(seen.columns.slice(-2)).toEqual([
        { name: "shown", use: "presented" },
        { name: "reason", use: "metadata" },
      ]);
    });

    forEachStore((target) => {
      const readBack = async (raw: string) => {
        const admin = await seedUser(target(), "admin");
        const ctx = { ...testContext(target(), admin), actor: admin };
        const { campaignId } = await readRawText(ctx, raw);
        return votesOf(
          (await Array.fromAsync(await exportJudgments(target(), admin, { campaignId }))).join(""),
        );
      };
      const written = async () => {
        const { ctx, campaignId, exported } = await start(open(), [BEST, WHY]);
        await importText(ctx, campaignId, FILE, { fileName: "votes.csv" });
        return exported();
      };

      it("comes back from its raw file", async () => {
        expect(await readBack(await written())).toEqual(VOTES);
      });

      it("is not asked of older raw files, and an order that fits no task is refused", async () => {
        const raw = await written();
        const older = raw.replaceAll(/"line":\d+,|(?<="presented":)\[.*?\]/g, (found) =>
          found.startsWith("[") ? "null" : "",
        );
        expect(await readBack(older)).toEqual(
          Array.from({ length: 4 }, () => expect.objectContaining({ line: undefined, shown: null })),
        );
        const odd = (await written()).replace(/(?<="presented":\[").*?(?=")/, mintId());
        await expect(readBack(odd)).rejects.toThrow(
          /line \d+: task\.presented: must hold the task's responses/,
        );
      });
    });
  });
});
