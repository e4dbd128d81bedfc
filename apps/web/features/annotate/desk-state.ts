import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import type { Focus } from "./focus.ts";
import type { LeasedTask } from "./leased-task.ts";

/** All that decides what a key does: what is asked about which task, what was answered, and where one is. */
export type DeskState = {
  readonly questions: readonly Question[];
  readonly task: LeasedTask;
  readonly draft: Answers;
  readonly focus: Focus;
};
