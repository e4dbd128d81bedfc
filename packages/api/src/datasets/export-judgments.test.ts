import { describe, expect, it } from "vitest";
import type { Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { createCaller } from "../app-router.ts";
import { expireLeases } from "../judging/expire-leases.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import { rawRecordBatches } from "../raw/raw-lines.ts";
import { answersTo } from "../testing/answers-to.ts";
import { EVERY_KIND } from "../testing/every-kind.ts";
import { importText } from "../testing/import-text.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { exportJudgments } from "./export-judgments.ts";

const CALL = { id: "1", type: "function", function: { name: "sum", arguments: { term: 1, a: 2 } } };
const ROW = {
  prompt: [
    { role: "user", content: "Sum?" },
    { role: "assistant", content: null, tool_calls: [CALL] },
    { role: "tool", content: "3", tool_call_id: "1", name: "sum" },
  ],
  responses: [
    { text: "One.\n\nTwo.", model: "heron-7b" },
    { text: "Three.\n\nFour.", model: "larch-large" },
  ],
  tags: ["maths"],
  reference: "3",
};

async function read(store: Store, campaignId: string, actor: Parameters<typeof exportJudgments>[1]) {
  const text = (await Array.fromAsync(await exportJudgments(store, actor, { campaignId }))).join("");
  expect(text).not.toMatch(/[\u2028\u2029]/);
  const lines = text
    .split("\n")
    .filter(Boolean)
    .map((line) => LaurelRawLine.parse(JSON.parse(line)));
  return { text, lines, records: lines.filter((line) => line.kind === "judgment") };
}

describe("the raw export", () => {
  const sameFacts: string[] = [];

  forEachStore((open) => {
    async function start(questions: QuestionSet, file: string, overlap = 1) {
      const clock = { now: 1_790_000_000_000 };
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin, clock), actor: admin };
      const caller = createCaller(ctx);
      const campaignId = mintId();
      await caller.campaigns.create({
        campaignId,
        name: "Raw",
        guidelines: "",
        questions,
        overlap,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
        responsesPerTask: 2,
      });
      const imported = await importText(ctx, campaignId, file);
      if (imported.status !== "visible") throw new Error(imported.error ?? "the import failed");
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const join = async () => {
        const actor = await seedUser(open(), "member", { campaignId, role: "annotator" });
        const desk = createCaller(testContext(open(), actor, clock));
        const [task] = (await desk.judging.open({ campaignId, ahead: 1 })).tasks;
        if (!task) throw new Error("a task is open");
        return { actor, desk, task };
      };
      return { admin, clock, caller, campaignId, join };
    }

    it("gives every kind's answer back as it was stored, with the texts and the questions that it answers", async () => {
      const { admin, clock, campaignId, join } = await start(EVERY_KIND, JSON.stringify(ROW));
      const { actor, desk, task } = await join();
      clock.now += 5_000;
      const judgmentId = mintId();
      const answers = answersTo(task);
      await desk.judging.submit({
        judgmentId,
        assignmentId: task.assignmentId,
        answers,
        activeMs: 900,
        elapsedMs: 1_000,
      });
      const [record, ...others] = (await read(open(), campaignId, admin)).records;
      expect(others).toEqual([]);
      expect(record).toMatchObject({
        judgmentId,
        origin: "live",
        surplus: false,
        supersedes: null,
        supersededBy: null,
        annotator: actor.userId,
        activeMs: 900,
        elapsedMs: 1_000,
        round: null,
        campaign: { id: campaignId, name: "Raw", questionsVersion: 1, guidelinesVersion: 1 },
        task: {
          id: task.taskId,
          assignmentId: task.assignmentId,
          slot: 0,
          presented: task.responses.map(({ id }) => id),
        },
        prompt: {
          messages: [
            { role: "user", content: "Sum?" },
            { role: "assistant", content: "", tool_calls: [CALL] },
            { role: "tool", content: "3", tool_call_id: "1", name: "sum" },
          ],
          tags: ["maths"],
          reference: "3",
        },
        answers,
      });
      expect(
        record?.responses
          .map(({ model, messages, steps }) => [model, messages[0]?.content, steps])
          .toSorted(),
      ).toEqual([
        ["heron-7b", "One.\n\nTwo.", null],
        ["larch-large", "Three.\n\nFour.", null],
      ]);
      expect(record?.questions).toEqual(
        EVERY_KIND.slice(0, -1).map(({ id, kind, title }) => ({ id, kind, title })),
      );
    });

    it("says nothing of a person but an id", async () => {
      const { admin, campaignId, join } = await start(EVERY_KIND, JSON.stringify(ROW));
      const { actor, desk, task } = await join();
      await desk.judging.submit({
        judgmentId: mintId(),
        assignmentId: task.assignmentId,
        answers: answersTo(task),
        activeMs: 900,
        elapsedMs: 1_000,
      });
      const { text } = await read(open(), campaignId, admin);
      expect(text).toContain(actor.userId);
      expect(text).not.toMatch(/@example\.org|Person /);
    });

    it("holds revised, surplus and imported judgments too, marked, in the order in which they came", async () => {
      const preference = EVERY_KIND.slice(0, 1);
      const { admin, clock, campaignId, join } = await start(
        preference,
        JSON.stringify({ prompt: "p", chosen: "a", rejected: "b" }),
      );
      const rank = ({ responses }: LeasedTask): Answers => ({
        ranking: { kind: "ranking", tiers: responses.map(({ id }) => [id]), strength: 1 },
      });
      const times = { activeMs: 1, elapsedMs: 2 };
      const late = await join();
      clock.now += 31 * 60_000;
      await expireLeases(open(), clock.now);
      const { desk, task } = await join();
      const [first, second, surplus] = [mintId(), mintId(), mintId()];
      await desk.judging.submit({
        judgmentId: first,
        assignmentId: task.assignmentId,
        answers: rank(task),
        ...times,
      });
      await late.desk.judging.submit({
        judgmentId: surplus,
        assignmentId: late.task.assignmentId,
        answers: rank(late.task),
        ...times,
      });
      await desk.judging.reopen({ assignmentId: task.assignmentId });
      await desk.judging.submit({
        judgmentId: second,
        assignmentId: task.assignmentId,
        answers: rank(task),
        ...times,
      });
      const { records } = await read(open(), campaignId, admin);
      expect(
        records.map(({ origin, judgmentId, surplus: isSurplus, supersedes, supersededBy }) => [
          origin,
          judgmentId,
          isSurplus,
          supersedes,
          supersededBy,
        ]),
      ).toEqual([
        ["imported", records[0]?.judgmentId, false, null, null],
        ["live", first, false, null, second],
        ["live", surplus, true, null, null],
        ["live", second, false, first, null],
      ]);
      expect(records[0]).toMatchObject({
        round: 1,
        task: { assignmentId: null, slot: null, presented: null },
      });
      expect(records.map(({ seq }) => seq)).toEqual(records.map(({ seq }) => seq).toSorted((a, b) => a - b));
    });

    it("reads in pages without losing or repeating a judgment", async () => {
      const file = Array.from({ length: 23 }, (_, i) =>
        JSON.stringify({ prompt: `p${i}`, chosen: "a", rejected: "b" }),
      ).join("\n");
      const { campaignId } = await start(EVERY_KIND.slice(0, 1), file);
      const batches = await Array.fromAsync(
        rawRecordBatches(open().read, {
          campaign: { id: campaignId, name: "Raw" },
          watermark: Number.MAX_SAFE_INTEGER,
          pageSize: 5,
        }),
      );
      expect(batches.map((batch) => batch.length)).toEqual([5, 5, 5, 5, 3]);
      expect(new Set(batches.flat().map(({ judgmentId }) => judgmentId)).size).toBe(23);
    });

    it("is for those who may cut datasets, and the campaign does not exist for others", async () => {
      const { campaignId } = await start(
        EVERY_KIND.slice(0, 1),
        JSON.stringify({ prompt: "p", chosen: "a", rejected: "b" }),
      );
      const as = async (role: "annotator" | "reviewer" | "researcher" | "lead") =>
        exportJudgments(open(), await seedUser(open(), "member", { campaignId, role }), { campaignId });
      for (const role of ["researcher", "lead"] as const) await expect(as(role)).resolves.toBeDefined();
      for (const role of ["annotator", "reviewer"] as const)
        await expect(as(role)).rejects.toThrow(/campaign\.datasets/);
      await expect(exportJudgments(open(), await seedUser(open(), "member"), { campaignId })).rejects.toThrow(
        /no such campaign/,
      );
    });

    it("writes objects' keys in an order of its own", async () => {
      const line = await storeSameFacts(open());
      sameFacts.push(line);
      expect(line).toMatch(/"rating":\{"kind":"rating","ratings":\{"[^"]+":\{"a-long-one":null,"zeal":5\}/);
    });
  });

  // Both back ends have written theirs by now.
  it("gives the same bytes on both back ends", () => {
    expect(sameFacts).toHaveLength(2);
    expect(sameFacts[1]).toBe(sameFacts[0]);
  });
});

const fixedId = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

/** One judgment of every kind under ids that are the same on any store, and its export. */
async function storeSameFacts(store: Store): Promise<string> {
  const [userId, campaignId, importId, uploadId, promptId, taskId, assignmentId] = [1, 2, 3, 4, 5, 6, 7].map(
    fixedId,
  ) as [string, string, string, string, string, string, string];
  const responses = [{ id: fixedId(8) }, { id: fixedId(9) }].map(({ id }) => ({
    id,
    messages: [{ role: "assistant" as const, content: "One.\n\nTwo." }],
    steps: null,
  }));
  const responseIds = responses.map(({ id }) => id);
  const at = 1_790_000_000_000;
  await store.transaction(async ({ q, t }) => {
    await q
      .insert(t.users)
      .values({ id: userId, name: "Fixed", role: "admin", kind: "person", createdAt: at });
    await q.insert(t.campaigns).values({
      id: campaignId,
      name: "Fixed",
      status: "live",
      overlap: 1,
      leaseMinutes: 30,
      maxPairsPerPrompt: 6,
      questionsVersion: 1,
      guidelinesVersion: 1,
      createdBy: userId,
      createdAt: at,
    });
    await q.insert(t.questionSets).values({ campaignId, version: 1, questions: EVERY_KIND, createdAt: at });
    await q.insert(t.uploads).values({
      id: uploadId,
      campaignId,
      fileName: "f",
      sha256: "0",
      bytes: 1,
      createdBy: userId,
      createdAt: at,
    });
    await q.insert(t.imports).values({
      id: importId,
      campaignId,
      round: 1,
      seq: 0,
      uploadId,
      jobId: fixedId(10),
      status: "visible",
      format: "jsonl",
      mapping: { prompt: "prompt", responseList: "responses" },
      namePolicy: "keep",
      skipInvalid: false,
      problems: [],
      createdBy: userId,
      createdAt: at,
    });
    await q.insert(t.prompts).values({
      id: promptId,
      campaignId,
      importId,
      contentHash: "p",
      rootHash: "p",
      messages: [{ tool_call_id: "1", name: "sum", content: "3", role: "tool" }],
      preview: "3",
      tags: ["b", "a"],
      reference: "3",
    });
    await q.insert(t.responses).values(
      responses.map((response, position) => ({
        ...response,
        promptId,
        importId,
        position,
        contentHash: response.id,
        source: {},
      })),
    );
    await q.insert(t.tasks).values({
      id: taskId,
      campaignId,
      promptId,
      importId,
      responseIds,
      state: "open",
      overlap: 1,
      openSlots: 0,
      queueKey: 1,
    });
    await q.insert(t.assignments).values({
      id: assignmentId,
      taskId,
      campaignId,
      userId,
      slot: 0,
      presented: responseIds.toReversed(),
      state: "judged",
      leasedAt: at,
      expiresAt: at,
    });
    await q.insert(t.judgments).values({
      id: fixedId(11),
      seq: 1_000_000,
      campaignId,
      taskId,
      assignmentId,
      userId,
      origin: "live",
      answers: answersTo({ responses: responses.map((response) => ({ ...response, metadata: [] })) }),
      payloadHash: "h",
      questionsVersion: 1,
      guidelinesVersion: 1,
      surplus: false,
      activeMs: 1,
      elapsedMs: 2,
      createdAt: at,
    });
  });
  return (await read(store, campaignId, { userId, role: "admin", via: "cookie", scopes: null })).text;
}
