import type { Answers } from "@laurel/core/questions/answers";
import type { Translate } from "../../i18n/translate.ts";
import type { Delivery } from "./create-drainer.ts";
import { type Focus, FIRST_OPEN } from "./focus.ts";
import type { JudgingOpened, JudgingReply, LeasedTask } from "./leased-task.ts";
import type { NewOutboxItem } from "./outbox-item.ts";

/** Something answered in this sitting, newest last; its task is kept so that one can go back to it. */
export type Done = { readonly task: LeasedTask; readonly item: NewOutboxItem; readonly label: string };

/**
 * The task in view was answered before: `done` is that answer where this sitting gave it. `withdrawn` says
 * that it never left this browser.
 */
export type Review = {
  readonly assignmentId: string;
  readonly earlier: Answers;
  readonly done: Done | null;
  readonly withdrawn: boolean;
};

/** Something to explain, in the words of the language that the page has when it is shown. */
export type Notice = { readonly id: string; readonly words: (t: Translate) => string };

export type AnnotateState = {
  readonly phase: "loading" | "ready" | "failed";
  readonly error: unknown;
  readonly campaign: JudgingOpened["campaign"] | null;
  readonly progress: JudgingReply["progress"] | null;
  readonly paused: boolean;
  /** The first is in view, the second is rendered ahead. */
  readonly queue: readonly LeasedTask[];
  /** What is answered about the task in view, as far as it was. */
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

export const INITIAL_STATE: AnnotateState = {
  phase: "loading",
  error: null,
  campaign: null,
  progress: null,
  paused: false,
  queue: [],
  draft: {},
  focus: FIRST_OPEN,
  review: null,
  done: [],
  answered: 0,
  activeMs: 0,
  pending: [],
  delivery: "idle",
  durable: true,
  notices: [],
  ahead: 3,
};
