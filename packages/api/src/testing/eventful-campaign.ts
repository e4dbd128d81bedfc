import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Store } from "@laurel/db/store/store";
import { createCaller } from "../app-router.ts";
import { expireLeases } from "../judging/expire-leases.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import { answersTo } from "./answers-to.ts";
import { EVERY_KIND } from "./every-kind.ts";
import { importText } from "./import-text.ts";
import { seedUser } from "./seed-user.ts";
import { mintId, testContext } from "./test-context.ts";

const TORTURE =
  'a\u2028b\u2029c\u0085d\r\n\ttab "quoted" \\ \u0001 \ufeff 👩‍👩‍👧 e\u0301 \u202ertl {"laurelRaw":2}';
const rowsWith = (longest: number) => [
  {
    prompt: `First ${TORTURE}`,
    chosen: `one\n\ntwo ${TORTURE}`,
    rejected: "three\n\nfour",
    tags: ["b", "a"],
    reference: "42",
  },
  {
    prompt: "Long?",
    responses: [
      { text: `long\n\n${"x".repeat(longest)}`, model: "heron-7b" },
      { text: "short\n\none", model: "larch-large" },
    ],
  },
  ...Array.from({ length: 6 }, (_, i) => ({
    prompt: `Question ${i}?`,
    responses: [
      { text: `yes\n\n${i}`, model: "heron-7b" },
      { text: `no\n\n${i}`, model: "larch-large" },
    ],
  })),
];
const MORE = [
  {
    prompt: "Question 0?",
    responses: [
      { text: "yes\n\n0", seed: 1 },
      { text: "perhaps\n\n0", model: "rook-1b" },
    ],
    license: "MIT",
    // A key of JSON may hold anything but a backslash.
    [`about ${TORTURE.replaceAll("\\", "")}`]: { z: [TORTURE, null, -0.5, true], a: {} },
  },
];
const LAST = ["Leased?", "Never met?"].map((prompt) => ({
  prompt,
  responses: [{ text: "a\n\nb" }, { text: "c\n\nd" }],
}));

const LATER: QuestionSet = EVERY_KIND.map((question) =>
  question.id === "ranking" ? { ...question, title: "Which is better now?" } : question,
);
const TIMES = { activeMs: 900, elapsedMs: 1_000 };

/**
 * A campaign in which everything happened that a raw file holds: questions of every kind in two versions, two
 * versions of the guidelines, two rounds, live, imported, revised, late and surplus judgments, skips, an
 * exhausted task, metadata, somebody who left, a lease that stands, prompts that nobody judged, a text of `longest`
 * characters.
 */
export async function eventfulCampaign(store: Store, longest = 1_000) {
  const clock = { now: 1_790_000_000_000 };
  const admin = await seedUser(store, "admin");
  const ctx = { ...testContext(store, admin, clock), actor: admin };
  const caller = createCaller(ctx);
  const campaignId = mintId();
  await caller.campaigns.create({
    campaignId,
    name: "Eventful",
    guidelines: `Be kind. ${TORTURE}`,
    questions: EVERY_KIND,
    overlap: 2,
    leaseMinutes: 30,
    maxPairsPerPrompt: 6,
    responsesPerTask: 2,
    blurTags: ["b"],
  });
  const round = async (rows: readonly object[], fileName: string) => {
    const imported = await importText(ctx, campaignId, rows.map((row) => JSON.stringify(row)).join("\n"), {
      fileName,
      tasks: 2,
    });
    if (imported.status !== "visible") throw new Error(imported.error ?? "the import failed");
  };
  const [labeled, ...texts] = rowsWith(longest);
  await round(labeled ? [labeled] : [], "labeled.jsonl");
  await round(texts, "texts.jsonl");
  await caller.campaigns.setStatus({ campaignId, status: "live" });

  const join = async () => {
    const actor = await seedUser(store, "member", { campaignId, role: "annotator" });
    const desk = createCaller(testContext(store, actor, clock));
    const nextOrNone = async () => (await desk.judging.open({ campaignId, ahead: 1 })).tasks[0];
    const next = async (): Promise<LeasedTask> => {
      const task = await nextOrNone();
      if (!task) throw new Error("a task is open");
      return task;
    };
    const judge = async (task: LeasedTask) => {
      clock.now += 1_500;
      const judgmentId = mintId(clock.now);
      await desk.judging.submit({
        judgmentId,
        assignmentId: task.assignmentId,
        answers: answersTo(task),
        ...TIMES,
        ahead: 0,
      });
      return judgmentId;
    };
    const skip = (task: LeasedTask) =>
      desk.judging.skip({
        skipId: mintId(),
        assignmentId: task.assignmentId,
        reason: "unclear",
        note: `unclear ${TORTURE}`,
        ahead: 0,
      });
    const skipAll = async () => {
      for (let task = await nextOrNone(); task; task = await nextOrNone()) await skip(task);
    };
    return { actor, desk, next, judge, skip, skipAll };
  };

  const [ada, ben, cora] = [await join(), await join(), await join()];
  for (let i = 0; i < 4; i += 1) await ada.judge(await ada.next());
  await ben.skip(await ben.next());
  const late = await ben.next();
  clock.now += 31 * 60_000;
  await expireLeases(store, clock.now);
  for (let taken = ""; taken !== late.taskId;) {
    const task = await cora.next();
    await cora.judge(task);
    taken = task.taskId;
  }
  await ben.judge(late);
  await caller.campaigns.update({ campaignId, guidelines: "Be kind, and brief.", questions: LATER });
  await round(MORE, "more.jsonl");
  const kept = await caller.metadata.columns({ campaignId });
  await caller.metadata.show({ campaignId, columns: kept.map(({ of, column }) => ({ of, column })) });
  const revised = await cora.next();
  await cora.judge(revised);
  await cora.desk.judging.reopen({ assignmentId: revised.assignmentId });
  await cora.judge(revised);
  const dan = await join();
  await dan.judge(await dan.next());
  await caller.members.remove({ campaignId, userId: dan.actor.userId });
  for (const { skipAll } of [ada, ben, cora]) await skipAll();
  await round(LAST, "last.jsonl");
  await ada.next();
  return { ctx, campaignId };
}
