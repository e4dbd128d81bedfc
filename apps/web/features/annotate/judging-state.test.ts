import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import {
  afterAnswer,
  afterSettled,
  INITIAL_STATE,
  type JudgingState,
  showingAgain,
  withTasks,
} from "./judging-state.ts";
import type { JudgingReply, LeasedTask } from "./leased-task.ts";
import type { NewOutboxItem, OutboxItem } from "./outbox/outbox.ts";

const task = (name: string, draft: LeasedTask["draft"] = null): LeasedTask => ({
  assignmentId: name,
  taskId: `task ${name}`,
  expiresAt: 0,
  promptMessages: [],
  reference: null,
  blurred: false,
  metadata: [],
  responses: [
    { id: `${name}a`, messages: [], steps: null, metadata: [] },
    { id: `${name}b`, messages: [], steps: null, metadata: [] },
  ],
  draft,
});
const answers = (name: string) => ({
  preference: { kind: "ranking" as const, tiers: [[`${name}b`], [`${name}a`]], strength: 2 },
});
const judged = (name: string): NewOutboxItem => ({
  kind: "judgment",
  id: `of ${name}`,
  userId: "ada",
  campaignId: "c",
  assignmentId: name,
  createdAt: 0,
  answers: answers(name),
  activeMs: 10,
  elapsedMs: 20,
});
const sent = (name: string): OutboxItem => ({ ...judged(name), seq: 1, attempts: 1, notBefore: 0 });
const queueOf = (state: JudgingState) => state.queue.map((each) => each.assignmentId).join(" ");
const start = withTasks({ ...INITIAL_STATE, phase: "ready" }, [
  task("1"),
  task("2", { why: { kind: "text", text: "half" } }),
  task("3"),
]);
const progress = { mine: 1, mineToday: 1, campaignDone: null, campaignTasks: null, left: true };
const reply = (tasks: LeasedTask[], outcome: JudgingReply["outcome"] = "judged"): JudgingReply => ({
  outcome,
  tasks,
  progress,
});

describe("the judging state", () => {
  it("brings the next task and its draft into view at once", () => {
    const state = afterAnswer(start, judged("1"), "B better");
    expect(queueOf(state)).toBe("2 3");
    expect(state.draft).toEqual({ why: { kind: "text", text: "half" } });
    expect(state.pending.map((item) => item.id)).toEqual(["of 1"]);
  });

  it("takes no answer for a task that is not in view", () => {
    expect(afterAnswer(start, judged("2"), "")).toBe(start);
  });

  it("adds what the reply brings, but nothing twice and nothing just answered", () => {
    const answered = afterAnswer(afterAnswer(start, judged("1"), ""), judged("2"), "");
    const state = afterSettled(
      answered,
      { kind: "taken", item: sent("1"), reply: reply([task("2"), task("3"), task("4")]) },
      "c",
    );
    expect(queueOf(state)).toBe("3 4");
    expect(state.pending.map((item) => item.id)).toEqual(["of 2"]);
    expect(state.notices).toEqual([]);
  });

  it("lets go of what another tab answered, and keeps what one has gone back to", () => {
    const taken = { kind: "taken" as const, item: sent("1"), reply: reply([]) };
    expect(queueOf(afterSettled(start, taken, "c"))).toBe("2 3");
    expect(afterSettled(start, taken, "c").draft).toEqual({ why: { kind: "text", text: "half" } });
    const back = showingAgain(start, task("1"), { earlier: answers("1"), done: null, withdrawn: false });
    expect(queueOf(afterSettled(back, taken, "c"))).toBe("1 2 3");
  });

  it("explains what was refused or surplus, and goes on", () => {
    const answered = afterAnswer(start, judged("1"), "");
    const refused = afterSettled(
      answered,
      { kind: "refused", item: sent("1"), message: "The lease ended." },
      "c",
    );
    expect(refused.notices[0]?.words(english)).toContain("The lease ended.");
    expect(refused.pending).toEqual([]);
    expect(
      afterSettled(answered, { kind: "taken", item: sent("1"), reply: reply([], "surplus") }, "c").notices,
    ).toHaveLength(1);
  });

  it("goes back to an answer that was not sent, as if it had not been given", () => {
    const answered = afterAnswer(start, judged("1"), "B better");
    const [done] = answered.done;
    if (!done) throw new Error("nothing is remembered");
    const state = showingAgain(answered, done.task, { earlier: answers("1"), done, withdrawn: true });
    expect(queueOf(state)).toBe("1 2 3");
    expect([state.pending, state.done, state.answered]).toEqual([[], [], 0]);
    expect(state.draft).toEqual(answers("1"));
  });

  it("counts a revision of a sent answer once, and keeps the pending others", () => {
    const answered = afterAnswer(afterAnswer(start, judged("1"), ""), judged("2"), "");
    const state = showingAgain(answered, task("1"), { earlier: answers("1"), done: null, withdrawn: false });
    expect(queueOf(state)).toBe("1 3");
    const revised = afterAnswer(state, { ...judged("1"), id: "revision of 1" }, "");
    expect(revised.answered).toBe(2);
    expect(revised.pending.map((item) => item.id)).toEqual(["of 1", "of 2", "revision of 1"]);
    expect(revised.review).toBeNull();
  });
});
