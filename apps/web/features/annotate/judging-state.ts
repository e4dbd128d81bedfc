import type { Answers } from "@laurel/core/questions/answers";
import type { Translate } from "../../i18n/translate.ts";
import { FIRST_UNFINISHED, type Focus } from "./desk.ts";
import type { JudgingOpened, JudgingReply, LeasedTask } from "./leased-task.ts";
import type { Delivery, NewOutboxItem, OutboxItem, Settled } from "./outbox/outbox.ts";

/** An answer or a skip of this sitting. Its task is kept so that one can go back to it. */
type Done = { readonly task: LeasedTask; readonly item: NewOutboxItem; readonly label: string };

/**
 * Set when the task in view was answered before. `done` is that answer if it was given in this sitting;
 * `withdrawn` says that it never left this browser.
 */
type Review = {
  readonly assignmentId: string;
  readonly earlier: Answers;
  readonly done: Done | null;
  readonly withdrawn: boolean;
};

/**
 * A message for the annotator. Its words are made when it is shown, in the page's language at that moment.
 */
export type Notice = { readonly id: string; readonly words: (t: Translate) => string };

export type JudgingState = {
  readonly phase: "loading" | "ready" | "failed";
  readonly error: unknown;
  readonly campaign: JudgingOpened["campaign"] | null;
  readonly progress: JudgingReply["progress"] | null;
  readonly paused: boolean;
  /** The first is in view, the second is rendered ahead. */
  readonly queue: readonly LeasedTask[];
  /** What was answered about the task in view so far. */
  readonly draft: Answers;
  readonly focus: Focus;
  readonly review: Review | null;
  readonly done: readonly Done[];
  /** How many answers this sitting has, and their active time, for the pace. */
  readonly answered: number;
  readonly activeMs: number;
  readonly pending: readonly NewOutboxItem[];
  readonly delivery: Delivery;
  /** False when the browser refuses storage: answers then last only as long as the tab. */
  readonly durable: boolean;
  readonly notices: readonly Notice[];
  /** How many leases to hold. */
  readonly ahead: number;
};

/** How many leases are held unless somebody works offline. */
export const USUAL_AHEAD = 3;

export const INITIAL_STATE: JudgingState = {
  phase: "loading",
  error: null,
  campaign: null,
  progress: null,
  paused: false,
  queue: [],
  draft: {},
  focus: FIRST_UNFINISHED,
  review: null,
  done: [],
  answered: 0,
  activeMs: 0,
  pending: [],
  delivery: "idle",
  durable: true,
  notices: [],
  ahead: USUAL_AHEAD,
};

/** The state with another queue. If another task comes into view, its own draft does too. */
function withQueue(state: JudgingState, queue: readonly LeasedTask[]): JudgingState {
  const current = queue[0];
  if (current?.assignmentId === state.queue[0]?.assignmentId) return { ...state, queue };
  return { ...state, queue, review: null, draft: current?.draft ?? {}, focus: FIRST_UNFINISHED };
}

/**
 * Adds newly leased tasks at the end of the queue, except those that are in it already or were just answered.
 */
export function withTasks(state: JudgingState, tasks: readonly LeasedTask[]): JudgingState {
  const known = new Set(
    [...state.queue, ...state.pending, ...(state.review ? [state.review] : [])].map(
      (each) => each.assignmentId,
    ),
  );
  const fresh = tasks.filter((task) => !known.has(task.assignmentId));
  return fresh.length === 0 ? state : withQueue(state, [...state.queue, ...fresh]);
}

const REMEMBERED = 50;

/** The task in view is answered or skipped: the next one takes its place at once, before anything is sent. */
export function afterAnswer(state: JudgingState, item: NewOutboxItem, label: string): JudgingState {
  const [task, ...rest] = state.queue;
  if (task?.assignmentId !== item.assignmentId) return state;
  const isNew = item.kind === "judgment" && (!state.review || state.review.withdrawn);
  const answered: JudgingState = {
    ...state,
    done: withDone(state.done, { task, item, label }).slice(-REMEMBERED),
    pending: [...state.pending, item],
    answered: state.answered + (isNew ? 1 : 0),
    activeMs: state.activeMs + (item.kind === "judgment" ? item.activeMs : 0),
  };
  return withQueue(answered, rest);
}

function noticeOf(settled: Settled<JudgingReply>): Notice | null {
  const { id, kind } = settled.item;
  if (settled.kind === "refused")
    return {
      id,
      words: (t) =>
        t(kind === "skip" ? "annotate.skipNotTaken" : "annotate.answerNotTaken", {
          message: settled.message,
        }),
    };
  if (settled.reply.outcome !== "surplus") return null;
  return { id, words: (t) => t("annotate.othersFilled") };
}

/**
 * The server took or refused what was sent: new tasks join the queue, and what needs explaining is explained.
 */
export function afterSettled(
  state: JudgingState,
  settled: Settled<JudgingReply>,
  campaignId: string,
): JudgingState {
  const { item } = settled;
  if (item.campaignId !== campaignId) return state;
  const notice = noticeOf(settled);
  const next: JudgingState = {
    ...state,
    pending: state.pending.filter((each) => each.id !== item.id),
    notices: notice ? [...state.notices, notice] : state.notices,
  };
  if (settled.kind === "refused") return next;
  const { tasks, progress } = settled.reply;
  const whole = {
    campaignDone: progress.campaignDone ?? state.progress?.campaignDone ?? null,
    campaignTasks: progress.campaignTasks ?? state.progress?.campaignTasks ?? null,
  };
  return withTasks({ ...withoutAnswered(next, item), progress: { ...progress, ...whole } }, tasks);
}

/** Another tab may have answered a task that waits here. A task that is being reviewed stays in view. */
function withoutAnswered(state: JudgingState, { assignmentId }: OutboxItem): JudgingState {
  if (state.review?.assignmentId === assignmentId) return state;
  return withQueue(
    state,
    state.queue.filter((task) => task.assignmentId !== assignmentId),
  );
}

/**
 * Puts a task that was answered back in view, its earlier answer marked. One that was withdrawn counts as
 * never given.
 */
export function showingAgain(
  state: JudgingState,
  task: LeasedTask,
  review: Omit<Review, "assignmentId">,
): JudgingState {
  const { earlier, done, withdrawn } = review;
  const others = state.queue.filter((each) => each.assignmentId !== task.assignmentId);
  const shown = withQueue(state, [task, ...others]);
  return {
    ...shown,
    done: state.done.filter((each) => each.task.assignmentId !== task.assignmentId),
    pending: withdrawn ? state.pending.filter((each) => each.id !== done?.item.id) : state.pending,
    answered: withdrawn && done?.item.kind === "judgment" ? state.answered - 1 : state.answered,
    review: { ...review, assignmentId: task.assignmentId },
    draft: earlier,
    focus: FIRST_UNFINISHED,
  };
}

/** Leaves the standing judgment of the task in view as it is, and goes on to the next task. */
export function keepingEarlier(state: JudgingState): JudgingState {
  const { review } = state;
  if (!review || review.withdrawn) return state;
  return withQueue(
    { ...state, done: review.done ? withDone(state.done, review.done) : state.done },
    state.queue.slice(1),
  );
}

/** The last answer before the item with the id `than`, or the very last one if `than` is null. */
export function earlierDone(done: readonly Done[], than: string | null): Done | null {
  return done.findLast(({ item }) => than === null || item.id < than) ?? null;
}

/** The answers of this sitting and one more, oldest first. The order of items' ids is that of their times. */
function withDone(done: readonly Done[], one: Done): Done[] {
  return [...done, one].toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
}

/** Stores the draft with the task in view, so that it is there when the task comes back into view. */
export function withDraftKept(state: JudgingState): JudgingState {
  const [current, ...rest] = state.queue;
  return !current || state.review
    ? state
    : { ...state, queue: [{ ...current, draft: state.draft }, ...rest] };
}
