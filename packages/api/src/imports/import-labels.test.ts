import { describe, expect, it } from "vitest";
import { PRESETS } from "@laurel/core/questions/presets";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { createCaller } from "../app-router.ts";
import { importText } from "../testing/import-text.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { createUpload } from "./create-upload.ts";

const rows = (...objects: unknown[]): string => objects.map((row) => JSON.stringify(row)).join("\n");
const ranked = (prompt: string, ...ranks: (number | undefined)[]) => ({
  prompt: [{ role: "user", content: prompt }],
  ranked: ranks.map((rank, i) => ({ id: `${i}`, text: `${prompt} ${i}`, rank })),
});
const RANKING: QuestionSet = [
  {
    id: "order",
    kind: "ranking",
    title: "Rank them.",
    help: "",
    required: true,
    strengths: 1,
    allowTie: true,
    allowBothBad: false,
  },
];
const presetQuestions = (id: string): QuestionSet =>
  PRESETS.find((preset) => preset.id === id)?.questions ?? [];

describe("human labels in a file", () => {
  forEachStore((open) => {
    async function start(questions: QuestionSet, responsesPerTask: number) {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const campaignId = mintId();
      await caller.campaigns.create({
        campaignId,
        name: "Labels",
        guidelines: "",
        questions,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
        responsesPerTask,
      });
      const texts = new Map<string, { text: string; steps: readonly string[] | null }>();
      const load = async () => {
        const { q, t } = open().read;
        for (const { id, messages, steps } of await q.select().from(t.responses))
          texts.set(id, { text: messages[0]?.content ?? "", steps });
        const tasks = (await q.select().from(t.tasks)).filter((task) => task.campaignId === campaignId);
        return {
          tasks: tasks.map(({ responseIds }) => responseIds.map((id) => texts.get(id)?.text ?? "")),
          judgments: await judgmentsOfCampaign(open().read, campaignId),
        };
      };
      return { ctx, caller, campaignId, texts, load };
    }

    it("makes one task of all ranked replies, and keeps their ranking with its ties", async () => {
      const { ctx, campaignId, texts, load } = await start(RANKING, 9);
      const imported = await importText(
        ctx,
        campaignId,
        rows(
          ranked("three", 1, 0, 2),
          ranked("tied", 1, 1, 0, 3),
          ranked("alone and unranked", 0, undefined),
        ),
      );
      expect(imported.result).toMatchObject({
        rows: 3,
        newPrompts: 3,
        newResponses: 9,
        newTasks: 3,
        judgments: 2,
        skippedRows: 0,
      });
      const { tasks, judgments } = await load();
      expect(tasks.map((task) => task.toSorted()).toSorted()).toEqual([
        ["alone and unranked 0", "alone and unranked 1"],
        ["three 0", "three 1", "three 2"],
        ["tied 0", "tied 1", "tied 2", "tied 3"],
      ]);
      const tiers = judgments.map(({ answers }) =>
        answers["order"]?.kind === "ranking"
          ? answers["order"].tiers.map((tier) => tier.map((id) => texts.get(id)?.text))
          : null,
      );
      expect(tiers).toEqual([
        [["three 1"], ["three 0"], ["three 2"]],
        [["tied 2"], ["tied 0", "tied 1"], ["tied 3"]],
      ]);
      expect(
        judgments.every(({ origin, assignmentId }) => origin === "imported" && assignmentId === null),
      ).toBe(true);
    });

    it("says of each pair what the ranking says, where the campaign compares pairs", async () => {
      const { ctx, campaignId, texts, load } = await start(RANKING, 2);
      await importText(ctx, campaignId, rows(ranked("p", 2, 0, 1)));
      const { tasks, judgments } = await load();
      expect(tasks).toHaveLength(3);
      const orders = judgments.map(({ answers }) =>
        answers["order"]?.kind === "ranking"
          ? answers["order"].tiers.flat().map((id) => texts.get(id)?.text)
          : null,
      );
      expect(orders.toSorted()).toEqual([
        ["p 1", "p 0"],
        ["p 1", "p 2"],
        ["p 2", "p 0"],
      ]);
    });

    it("keeps steps as they came, an empty one too, with the first wrong one and the reference", async () => {
      const { ctx, campaignId, texts, load } = await start(presetQuestions("prm-steps"), 1);
      const file = rows(
        { task: "t", input: "p", steps: ["a", "", "c"], target: "4", answer: "5", mistake_index: 2 },
        { task: "t", input: "q", steps: ["d"], target: "1", answer: "1", mistake_index: null },
      );
      expect((await importText(ctx, campaignId, file)).result).toMatchObject({ newTasks: 2, judgments: 2 });
      const { tasks, judgments } = await load();
      expect(tasks.toSorted()).toEqual([["a\n\n\n\nc"], ["d"]]);
      const said = judgments.map(({ answers }) =>
        Object.entries(answers["steps"]?.kind === "steps" ? answers["steps"].traces : {}).map(
          ([id, trace]) => ({ steps: texts.get(id)?.steps, ...trace }),
        ),
      );
      expect(said).toEqual([
        [{ steps: ["a", "", "c"], labels: [1, 1, -1], verdict: "labeled" }],
        [{ steps: ["d"], labels: [1], verdict: "labeled" }],
      ]);
      const { q, t } = open().read;
      const prompts = (await q.select().from(t.prompts)).filter((prompt) => prompt.campaignId === campaignId);
      expect(prompts.map(({ reference }) => reference).toSorted()).toEqual(["1", "4"]);
      expect((await importText(ctx, campaignId, file)).result).toMatchObject({ unchanged: true });
    });

    it("keeps the labels of single responses, and opens those without one too", async () => {
      const { ctx, campaignId, texts, load } = await start(presetQuestions("kto-thumbs"), 1);
      const imported = await importText(
        ctx,
        campaignId,
        "prompt,completion,label\np,good one,true\np,bad one,0\nq,not judged,\n",
        { fileName: "labels.csv" },
      );
      expect(imported.result).toMatchObject({ newPrompts: 2, newTasks: 3, judgments: 2 });
      const { judgments } = await load();
      expect(
        judgments.map(({ answers }) =>
          Object.entries(answers["thumbs"]?.kind === "binary" ? answers["thumbs"].labels : {}).map(
            ([id, label]) => [texts.get(id)?.text, label],
          ),
        ),
      ).toEqual([[["good one", true]], [["bad one", false]]]);
    });

    it("refuses judgments that the campaign does not ask, before anything is written, and takes their texts alone", async () => {
      const { ctx, caller, campaignId, load } = await start(presetQuestions("kto-thumbs"), 1);
      const file = rows({ prompt: "p", chosen: "a", rejected: "b" });
      const refused = await importText(ctx, campaignId, file);
      expect([refused.status, refused.error]).toEqual([
        "failed",
        expect.stringMatching(/no question of the kind "ranking".*texts only/),
      ]);
      expect(await load()).toEqual({ tasks: [], judgments: [] });
      expect((await caller.campaigns.get({ campaignId })).counts).toMatchObject({ prompts: 0, responses: 0 });
      const imported = await importText(ctx, campaignId, file, { textsOnly: true });
      expect([imported.status, imported.result?.judgments, imported.result?.newTasks]).toEqual([
        "visible",
        0,
        2,
      ]);
    });

    it("refuses a known response that comes cut into other steps", async () => {
      const { ctx, campaignId, load } = await start(presetQuestions("prm-steps"), 1);
      const row = (...steps: string[]) =>
        rows({ task: "t", input: "p", steps, target: "4", answer: "5", mistake_index: 0 });
      expect((await importText(ctx, campaignId, row("a", "b\n\nc"))).status).toBe("visible");
      const before = await load();
      const other = await importText(ctx, campaignId, row("a", "b", "c"));
      const problem = {
        line: 1,
        field: "steps",
        value: '["a","b","c"]',
        reason: expect.stringContaining("this response is in the campaign already, cut into other steps"),
      };
      expect([other.status, other.problems]).toEqual(["failed", [problem]]);
      expect(await load()).toEqual(before);
      expect((await importText(ctx, campaignId, row("a", "b\n\nc"))).result).toMatchObject({
        unchanged: true,
      });
    });

    it("refuses the rows alone whose steps are cut otherwise or whose ratings the question does not take", async () => {
      const steps = await start(presetQuestions("prm-steps"), 1);
      const cut = (input: string, ...parts: string[]) => ({
        task: "t",
        input,
        steps: parts,
        target: "4",
        answer: "5",
        mistake_index: 0,
      });
      const file = rows(cut("p", "a", "b\n\nc"), cut("p", "a\n\nb", "c"), cut("q", "a", "b"));
      expect((await importText(steps.ctx, steps.campaignId, file)).problems).toMatchObject([{ line: 2 }]);
      expect(await steps.load()).toEqual({ tasks: [], judgments: [] });
      const skipped = await importText(steps.ctx, steps.campaignId, file, { skipInvalid: true });
      expect(skipped.result).toMatchObject({ rows: 3, skippedRows: 1, judgments: 2, newPrompts: 2 });

      const rating = presetQuestions("helpsteer2-ratings");
      const rated = await start(rating, 1);
      const helpful = (prompt: string, helpfulness: number | null) => ({
        prompt,
        response: `${prompt}!`,
        helpfulness,
        correctness: 3,
        coherence: 3,
        complexity: 3,
        verbosity: 3,
      });
      const table = rows(helpful("a", 4), helpful("b", 9), helpful("c", 1));
      const named = await importText(rated.ctx, rated.campaignId, table);
      expect(named.problems).toMatchObject([{ line: 2 }]);
      expect(
        (await importText(rated.ctx, rated.campaignId, table, { skipInvalid: true })).result,
      ).toMatchObject({
        skippedRows: 1,
        judgments: 2,
      });
    });

    it("takes back what it staged when a judgment that nobody asks comes late in the file", async () => {
      const { ctx, campaignId, load } = await start(presetQuestions("kto-thumbs"), 1);
      const plain = Array.from({ length: 600 }, (_, i) => ({
        prompt: `p${i}`,
        ranked: [{ text: "a" }, { text: "b" }],
      }));
      const refused = await importText(ctx, campaignId, rows(...plain, ranked("late", 0, 1)));
      expect(refused.status).toBe("failed");
      expect(await load()).toEqual({ tasks: [], judgments: [] });
    });

    it("imports plain prompts into a campaign without a ranking question", async () => {
      const { ctx, campaignId } = await start(presetQuestions("helpsteer2-ratings"), 1);
      expect(
        (
          await importText(
            ctx,
            campaignId,
            rows({ prompt: "p", responses: ["a", "b"] }, { prompt: "q", responses: ["c"] }),
          )
        ).result,
      ).toMatchObject({ newTasks: 3, judgments: 0 });
    });

    it("says in the preview what will be refused", async () => {
      const { ctx, caller, campaignId } = await start(RANKING, 2);
      const upload = await createUpload(ctx, {
        campaignId,
        fileName: "f",
        bytes: (async function* () {
          yield Buffer.from(rows({ prompt: "p", response: "a", label: true }));
        })(),
      });
      const wanted = {
        campaignId,
        uploadId: upload.uploadId,
        format: "jsonl",
        mapping: { prompt: "prompt", responseList: "response" },
        namePolicy: "keep",
      } as const;
      expect(await caller.imports.preview(wanted)).toMatchObject({
        items: [{ problems: [{ field: "response" }] }],
        unreadLabels: ["label"],
        refusal: expect.stringContaining("label may hold what people judged"),
      });
      const kept = { ...wanted, mapping: { ...wanted.mapping, keep: ["label"] } };
      expect(await caller.imports.preview(kept)).toMatchObject({
        unreadLabels: [],
        columns: [
          { name: "prompt", use: "prompt" },
          { name: "response", use: "responseList" },
          { name: "label", use: "metadata" },
        ],
        refusal: null,
      });
      const other = await start(presetQuestions("prm-steps"), 1);
      const theirs = await createUpload(other.ctx, {
        campaignId: other.campaignId,
        fileName: "f",
        bytes: (async function* () {
          yield Buffer.from(rows({ prompt: "p", response: "a", label: true }));
        })(),
      });
      expect(
        await other.caller.imports.preview({
          ...wanted,
          campaignId: other.campaignId,
          uploadId: theirs.uploadId,
          mapping: { prompt: "prompt", response: "response", label: "label" },
        }),
      ).toMatchObject({ refusal: expect.stringContaining('"binary"') });
    });
  });
});
