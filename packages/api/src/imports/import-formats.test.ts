import { describe, expect, it } from "vitest";
import { PRESETS } from "@laurel/core/questions/presets";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { sha256Hex } from "@laurel/formats/files/hash";
import { HELPSTEER2 } from "@laurel/formats/targets/attributes/helpsteer2";
import { HELPSTEER3 } from "@laurel/formats/targets/pairs/helpsteer3";
import { parquetFile } from "@laurel/formats/testing/parquet";
import { createCaller } from "../app-router.ts";
import { importText } from "../testing/import-text.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const rows = (...objects: unknown[]): string => objects.map((row) => JSON.stringify(row)).join("\n");
const presetQuestions = (id: string): QuestionSet =>
  PRESETS.find((preset) => preset.id === id)?.questions ?? [];
const ranking = (strengths: number): QuestionSet => [
  {
    id: "order",
    kind: "ranking",
    title: "Which is better?",
    help: "",
    required: true,
    strengths,
    allowTie: true,
    allowBothBad: false,
  },
];
const helpsteer3 = (overall_preference: number) => ({
  context: [{ role: "user", content: `q ${overall_preference}` }],
  response1: "one",
  response2: "two",
  overall_preference,
  domain: "general",
});
const helpsteer2 = (prompt: string, helpfulness: number) => ({
  ...HELPSTEER2.encode(HELPSTEER2.example),
  prompt,
  helpfulness,
});

describe("a file in a record format", () => {
  forEachStore((open) => {
    async function start(questions: QuestionSet, responsesPerTask: number) {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const campaignId = mintId();
      await createCaller(ctx).campaigns.create({
        campaignId,
        name: "Formats",
        guidelines: "",
        questions,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
        responsesPerTask,
      });
      const answers = async () =>
        (await judgmentsOfCampaign(open().read, campaignId)).flatMap((judgment) =>
          Object.values(judgment.answers),
        );
      const prompts = async () =>
        (await open().read.q.select().from(open().read.t.prompts)).filter(
          (prompt) => prompt.campaignId === campaignId,
        ).length;
      return { ctx, campaignId, answers, prompts };
    }

    it("brings the strength of preferences where the campaign asks by the same degrees, and the order alone where it does not", async () => {
      const same = await start(ranking(3), 2);
      expect(
        (await importText(same.ctx, same.campaignId, rows(helpsteer3(-2), helpsteer3(3), helpsteer3(0))))
          .result,
      ).toMatchObject({ newTasks: 3, judgments: 3 });
      expect(
        (await same.answers()).map((answer) =>
          answer.kind === "ranking" ? [answer.tiers.length, answer.strength] : null,
        ),
      ).toEqual([
        [2, 2],
        [2, 3],
        [1, undefined],
      ]);
      const other = await start(ranking(4), 2);
      await importText(other.ctx, other.campaignId, rows(helpsteer3(-2)));
      expect(
        (await other.answers()).map((answer) =>
          answer.kind === "ranking" ? [answer.tiers.length, answer.strength] : null,
        ),
      ).toEqual([[2, undefined]]);
    });

    it("brings ratings where the campaign asks for these aspects, and is refused where it asks for others", async () => {
      const { ctx, campaignId, answers } = await start(presetQuestions("helpsteer2-ratings"), 1);
      expect(
        (await importText(ctx, campaignId, rows(helpsteer2("p", 4), helpsteer2("q", 0)))).result,
      ).toMatchObject({ newPrompts: 2, judgments: 2 });
      expect(
        (await answers()).map((answer) => (answer.kind === "rating" ? Object.values(answer.ratings) : null)),
      ).toEqual([
        [{ helpfulness: 5, correctness: 5, coherence: 5, complexity: 2, verbosity: 2 }],
        [{ helpfulness: 1, correctness: 5, coherence: 5, complexity: 2, verbosity: 2 }],
      ]);
      const others = await start(presetQuestions("kto-thumbs"), 1);
      const refused = await importText(others.ctx, others.campaignId, rows(helpsteer2("p", 4)));
      expect(refused).toMatchObject({
        status: "failed",
        error: expect.stringContaining("The file records ratings"),
      });
      expect(
        (await importText(others.ctx, others.campaignId, rows(helpsteer2("p", 4)), { textsOnly: true }))
          .result,
      ).toMatchObject({ newTasks: 1, judgments: 0 });
    });

    it("brings every prompt that a tree holds", async () => {
      const node = (role: string, text: string, rank: number | null, replies: object[] = []) => ({
        message_id: text,
        parent_id: null,
        role,
        text,
        lang: "en",
        rank,
        replies,
      });
      const tree = {
        message_tree_id: "t",
        tree_state: "ready_for_export",
        prompt: node("prompter", "p", null, [
          node("assistant", "a", 1, [
            node("prompter", "q", null, [node("assistant", "c", 0), node("assistant", "d", 1)]),
          ]),
          node("assistant", "b", 0),
        ]),
      };
      const { ctx, campaignId } = await start(ranking(1), 2);
      expect((await importText(ctx, campaignId, rows(tree))).result).toMatchObject({
        rows: 2,
        newPrompts: 2,
        newTasks: 2,
        judgments: 2,
      });
    });

    it("of a labeling tool keeps every person's vote, also where two say the same, once however often it comes", async () => {
      const vote = (value: string, user_id: string) => ({ value, user_id });
      const record = {
        fields: { prompt: "p", response_a: "a", response_b: "b" },
        responses: {
          better: [vote("response_a", "ann"), vote("response_a", "bob"), vote("response_b", "cem")],
        },
      };
      const { ctx, campaignId } = await start(ranking(1), 2);
      const judgments = () => judgmentsOfCampaign(open().read, campaignId);
      expect((await importText(ctx, campaignId, rows(record))).result).toMatchObject({
        newPrompts: 1,
        newTasks: 1,
        judgments: 3,
      });
      expect((await importText(ctx, campaignId, rows(record))).result).toMatchObject({ unchanged: true });
      expect(new Set((await judgments()).map(({ userId }) => userId)).size).toBe(3);
      expect((await judgments()).map(({ answers }) => JSON.stringify(answers))).toHaveLength(3);
    });

    it("comes in from Parquet, and again adds nothing", async () => {
      const records = Array.from({ length: 1_200 }, (_, index) =>
        HELPSTEER3.encode({ ...HELPSTEER3.example, prompt: [{ role: "user", content: `p ${index}` }] }),
      );
      const bytes = await parquetFile(HELPSTEER3.parquet ?? [], records);
      const { ctx, campaignId } = await start(ranking(3), 2);
      const progress: number[] = [];
      const imported = await importText(ctx, campaignId, bytes, {
        fileName: "train.parquet",
        onProgress: ({ phase, done }) => void (phase === "reading" && progress.push(done)),
      });
      expect(imported).toMatchObject({
        status: "visible",
        format: "helpsteer3",
        result: { rows: 1_200, newPrompts: 1_200, judgments: 1_200 },
      });
      expect(progress.at(-1)).toBeLessThanOrEqual(bytes.length);
      expect((await importText(ctx, campaignId, bytes)).result).toMatchObject({ unchanged: true });
    });

    it("with a bad last row names that row, and leaves nothing behind", async () => {
      const { ctx, campaignId, prompts, answers } = await start(ranking(3), 2);
      const good = Array.from({ length: 700 }, (_, index) => ({
        ...helpsteer3(1),
        context: [{ role: "user", content: `p ${index}` }],
      }));
      const bad = helpsteer3(9);
      const asText = await importText(ctx, campaignId, rows(...good, bad));
      expect(asText).toMatchObject({
        status: "failed",
        problems: [{ line: 701, field: "overall_preference" }],
      });
      const asParquet = await importText(
        ctx,
        campaignId,
        await parquetFile(HELPSTEER3.parquet ?? [], [...good, bad]),
      );
      expect(asParquet).toMatchObject({
        status: "failed",
        problems: [{ line: 701, field: "overall_preference" }],
      });
      const asArray = await importText(ctx, campaignId, JSON.stringify(good).slice(0, -1));
      expect(asArray).toMatchObject({
        status: "failed",
        problems: [{ line: 700, reason: expect.stringContaining("cut off") }],
      });
      expect([await prompts(), (await answers()).length]).toEqual([0, 0]);
    });

    it("that is damaged in the middle of Parquet is refused, and leaves nothing behind", async () => {
      // Digits that nothing makes small, so that the rows and not the footer are most of the file.
      const digits = (index: number) =>
        Array.from({ length: 8 }, (_, part) => sha256Hex(`${index} ${part}`)).join("");
      const records = Array.from({ length: 1_500 }, (_, index) =>
        HELPSTEER3.encode({
          ...HELPSTEER3.example,
          prompt: [{ role: "user", content: `p ${digits(index)}` }],
        }),
      );
      const bytes = await parquetFile(HELPSTEER3.parquet ?? [], records);
      // Behind the first row group, of two that hold as much a row, and well before the footer.
      const at = Math.floor(bytes.length * 0.72);
      bytes.fill(0xff, at, at + 40);
      const { ctx, campaignId, prompts } = await start(ranking(3), 2);
      expect(await importText(ctx, campaignId, bytes)).toMatchObject({
        status: "failed",
        error: expect.stringMatching(/Parquet file can't be read \(rows 1001 to 1500\)/),
      });
      expect(await prompts()).toBe(0);
    });
  });
});
