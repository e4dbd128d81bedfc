import type { Question } from "@laurel/core/questions/question";
import { formOf } from "./form-of.ts";

/** When a question is asked, as a sentence; empty where it always is. */
export function conditionWords({ when }: Question, all: readonly Question[]): string {
  const named = all.find(({ id }) => id === when?.question);
  if (!when || !named) return "";
  return `Only when “${named.title}” is ${when.is.map((outcome) => formOf(named).outcome(named, outcome)).join(" or ")}`;
}
