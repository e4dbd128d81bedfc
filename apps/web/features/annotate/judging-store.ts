import { createStore, type StoreApi } from "zustand/vanilla";
import type { SkipReason } from "@laurel/core/judging/skips";
import type { Answers } from "@laurel/core/questions/answers";
import { apiError, errorMessage } from "../../lib/api-error.ts";
import { newId } from "../../lib/new-id.ts";
import type { useTRPCClient } from "../../lib/trpc.ts";
import { hasMaths, loadMaths } from "../markdown/maths.ts";
import type { Timing } from "./active-time.ts";
import type { Focus } from "./desk.ts";
import {
  afterAnswer,
  afterSettled,
  earlierDone,
  INITIAL_STATE,
  type JudgingState,
  keepingEarlier,
  type Notice,
  showingAgain,
  withDraftKept,
  withTasks,
} from "./judging-state.ts";
import { type JudgingReply, taskTexts } from "./leased-task.ts";
import {
  createDrainer,
  inOneTab,
  memoryOutbox,
  type NewOutboxItem,
  openOutbox,
  type Outbox,
  type OutboxItem,
  type Settled,
  waitOrOnline,
} from "./outbox/outbox.ts";

/** The tRPC client as the judging page uses it. */
export type JudgingClient = ReturnType<typeof useTRPCClient>;

export type JudgingStore = StoreApi<JudgingState> & {
  /** Fetches the campaign and leases tasks. It is called again after a failure, or when the tasks ran out. */
  readonly load: () => Promise<void>;
  readonly submit: (answers: Answers, label: string, timing: Timing) => void;
  readonly skip: (reason: SkipReason, note: string, label: string) => void;
  readonly ask: (text: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly keepEarlier: () => void;
  readonly setDraft: (draft: Answers, focus: Focus) => void;
  readonly setAhead: (ahead: number) => Promise<void>;
  readonly dismiss: (noticeId: string) => void;
  readonly flush: () => Promise<void>;
  readonly release: () => Promise<void>;
};

/** How long going back waits for an answer that is just being sent. */
const UNDER_WAY_MS = 3_000;

type Options = { readonly client: JudgingClient; readonly userId: string; readonly campaignId: string };

/**
 * The judging page's own state: the leased tasks, the draft, and the outbox that carries answers to the
 * server.
 */
export function createJudgingStore({ client, userId, campaignId }: Options): JudgingStore {
  const store = createStore<JudgingState>(() => INITIAL_STATE);
  const change = (next: (state: JudgingState) => JudgingState) => store.setState(next, true);
  const outbox: Promise<Outbox> = openOutbox().catch(() => {
    change((state) => ({ ...state, durable: false }));
    return memoryOutbox();
  });
  const tabs =
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`laurel-outbox-${userId}`);
  tabs?.addEventListener("message", (event: MessageEvent<Settled<JudgingReply>>) => settle(event.data));

  const drainer = outbox.then((box) =>
    createDrainer<JudgingReply>({
      outbox: box,
      userId,
      now: Date.now,
      random: Math.random,
      wait: waitOrOnline,
      exclusively: (work) => inOneTab(`laurel-outbox-${userId}`, work),
      signedInAs: () =>
        client.session.me.query().then(
          (me) => me?.id ?? null,
          () => null,
        ),
      onDelivery: (delivery) => change((state) => ({ ...state, delivery })),
      onSettled: (settled) => {
        tabs?.postMessage(settled);
        settle(settled);
      },
      send(item) {
        const { queue, pending, ahead } = store.getState();
        const waiting = pending
          .filter((each) => each.assignmentId !== item.assignmentId)
          .map((each) => each.assignmentId);
        const hold =
          item.campaignId === campaignId ? [...queue.map((task) => task.assignmentId), ...waiting] : [];
        return sendItem(client, item, hold, ahead + waiting.length);
      },
    }),
  );

  function settle(settled: Settled<JudgingReply>): void {
    change((state) => afterSettled(state, settled, campaignId));
    const { queue, pending, phase } = store.getState();
    const ranDry = queue.length === 0 && pending.length === 0;
    if (phase === "ready" && (ranDry || settled.kind === "refused")) void load();
  }

  async function flush(): Promise<void> {
    await (
      await drainer
    )();
  }

  async function load(): Promise<void> {
    try {
      const opened = await client.judging.open.mutate({ campaignId, ahead: store.getState().ahead });
      // The first task is shown typeset, so that nothing moves under the eyes.
      if (taskTexts(opened.tasks).some(hasMaths)) await loadMaths();
      const waiting = await (await outbox).list(userId);
      change((state) => {
        const pending = waiting.filter((item) => item.campaignId === campaignId);
        const ready: JudgingState = {
          ...state,
          phase: "ready",
          error: null,
          campaign: opened.campaign,
          progress: opened.progress,
          paused: opened.paused,
          pending: state.phase === "ready" ? state.pending : pending,
        };
        return withTasks(ready, opened.tasks);
      });
    } catch (error) {
      change((state) =>
        state.phase === "ready" && apiError(error).code === "NETWORK"
          ? state
          : { ...state, phase: "failed", error },
      );
    }
    void flush();
  }

  function put(item: NewOutboxItem, label: string): void {
    // The write starts before the next task shows, and nothing waits for it.
    const written = outbox.then((box) => box.add(item));
    change((state) => afterAnswer(state, item, label));
    void written.then(flush, () => note((t) => t("annotate.notKept"), item.id));
  }

  function note(words: Notice["words"], id: string = newId()): void {
    const notice: Notice = { id, words };
    change((state) => ({ ...state, notices: [...state.notices.filter((each) => each.id !== id), notice] }));
  }

  function keepEarlier(): void {
    const { review } = store.getState();
    if (review?.withdrawn && review.done) put(review.done.item, review.done.label);
    else change(keepingEarlier);
  }

  function newItem() {
    const assignmentId = store.getState().queue[0]?.assignmentId;
    return assignmentId ? { id: newId(), userId, campaignId, assignmentId, createdAt: Date.now() } : null;
  }

  return Object.assign(store, {
    load,
    flush,
    submit(answers: Answers, label: string, timing: Timing) {
      const item = newItem();
      if (item) put({ ...item, ...timing, kind: "judgment", answers }, label);
    },
    skip(reason: SkipReason, text: string, label: string) {
      const item = newItem();
      if (item) put({ ...item, kind: "skip", reason, note: text }, label);
    },
    async ask(text: string) {
      const assignmentId = store.getState().queue[0]?.assignmentId;
      if (!assignmentId) return;
      await client.judging.ask.mutate({ questionId: newId(), assignmentId, text }).then(
        () => note((t) => t("annotate.helpRequest.sent")),
        (error: unknown) =>
          note((t) => t("annotate.helpRequest.notSent", { message: errorMessage(t, error), text })),
      );
    },
    async undo() {
      const { review } = store.getState();
      // This goes one step further back and leaves the answer in view as it was.
      if (review) keepEarlier();
      const last = earlierDone(store.getState().done, review?.done?.item.id ?? null);
      if (review && !last) return note((t) => t("annotate.undo.nothingInSession"));
      change(withDraftKept);
      const unsent = last && (await (await outbox).withdraw(last.item.id));
      if (last && unsent) {
        change((state) =>
          showingAgain(state, last.task, {
            earlier: last.item.kind === "judgment" ? last.item.answers : {},
            done: last,
            withdrawn: true,
          }),
        );
        return;
      }
      if (store.getState().delivery === "sending") await Promise.race([flush(), waitOrOnline(UNDER_WAY_MS)]);
      try {
        const assignmentId =
          last?.task.assignmentId ??
          (await client.judging.mine.query({ campaignId, limit: 1 })).rows[0]?.assignmentId;
        if (!assignmentId) return note((t) => t("annotate.undo.nothing"));
        const { answers, ...task } = await client.judging.reopen.mutate({ assignmentId });
        change((state) =>
          showingAgain(state, task, { earlier: answers ?? {}, done: last, withdrawn: false }),
        );
      } catch (error) {
        if (apiError(error).code !== "NETWORK" || last?.item.kind !== "judgment")
          return note((t) => errorMessage(t, error));
        const { task, item } = last;
        change((state) => showingAgain(state, task, { earlier: item.answers, done: last, withdrawn: false }));
      }
    },
    keepEarlier,
    setDraft: (draft: Answers, focus: Focus) => store.setState({ draft, focus }),
    async setAhead(ahead: number) {
      const surplus = store
        .getState()
        .queue.slice(ahead)
        .map((task) => task.assignmentId);
      change((state) => ({ ...state, ahead, queue: state.queue.slice(0, Math.max(ahead, 1)) }));
      if (surplus.length > 0)
        await client.judging.release
          .mutate({ assignmentIds: surplus })
          .catch(() => note((t) => t("annotate.offlineLeases")));
      else await load();
    },
    dismiss: (id: string) =>
      change((state) => ({ ...state, notices: state.notices.filter((each) => each.id !== id) })),
    async release() {
      const assignmentIds = store.getState().queue.map((task) => task.assignmentId);
      if (assignmentIds.length > 0) await client.judging.release.mutate({ assignmentIds });
    },
  });
}

/**
 * Sends one outbox item. `hold` names the assignments whose texts are here, `ahead` how many leases to have.
 */
function sendItem(
  client: JudgingClient,
  item: OutboxItem,
  hold: readonly string[],
  ahead: number,
): Promise<JudgingReply> {
  const shared = { assignmentId: item.assignmentId, hold: hold.slice(0, 100), ahead: Math.min(ahead, 50) };
  if (item.kind === "skip")
    return client.judging.skip.mutate({
      ...shared,
      skipId: item.id,
      reason: item.reason,
      ...(item.note && { note: item.note }),
    });
  return client.judging.submit.mutate({
    ...shared,
    judgmentId: item.id,
    answers: item.answers,
    activeMs: item.activeMs,
    elapsedMs: item.elapsedMs,
  });
}
