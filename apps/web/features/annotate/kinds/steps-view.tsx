"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Answer } from "@laurel/core/questions/answers";
import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import type { StepsAnswer, StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import { lastText } from "@laurel/core/records/message-text";
import { classNames } from "../../../lib/class-names.ts";
import { MessageContent } from "../../markdown/message-content.tsx";
import type { LeasedTask } from "../leased-task.ts";

export type StepPlace = { readonly responseId: string; readonly index: number };

/** Every step of every response, in the order of the keys. */
export function stepPlaces(question: StepsQuestion, task: LeasedTask): StepPlace[] {
  return task.responses.flatMap(({ id, messages, steps }) =>
    stepsOf({ text: lastText(messages), steps }, question).map((_, index) => ({ responseId: id, index })),
  );
}

export type Trace = StepsAnswer["traces"][string];

const UNTOUCHED: Trace = { labels: [], verdict: "labeled" };

/** What was labeled of one response so far. */
export function traceOf(answer: Answer | undefined, responseId: string): Trace {
  return (answer?.kind === "steps" && answer.traces[responseId]) || UNTOUCHED;
}

/**
 * How a question about steps shows the responses: as lists, with the labels so far and the step whose turn it
 * is.
 */
export type StepsView = {
  readonly question: StepsQuestion;
  readonly answer: StepsAnswer | undefined;
  readonly place: StepPlace | null;
  readonly onPlace: (place: StepPlace) => void;
};

type StepListProps = {
  steps: readonly string[];
  trace: Trace;
  /** The step that the next key labels; null while it is another response's turn. */
  current: number | null;
  onPlace: (index: number) => void;
};

const MARKS = {
  "1": ["✓", "right", "bg-primary text-primary-foreground"],
  "0": ["○", "neutral", "bg-muted text-foreground"],
  "-1": ["✗", "wrong", "bg-destructive text-destructive-foreground"],
} as const;

/** A response as its reasoning steps, each with its label. */
export function StepList({ steps, trace, current, onPlace }: StepListProps) {
  const t = useTranslations();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current=step]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ol ref={list} className="flex flex-col gap-1.5">
      {steps.map((step, index) => {
        const label = trace.labels[index];
        const [mark, word, tone] =
          label === undefined ? (["", "notLabeled", "border border-dashed"] as const) : MARKS[`${label}`];
        return (
          <li
            key={`${index + 1}`}
            aria-current={index === current ? "step" : undefined}
            className={classNames(
              "flex scroll-m-6 gap-3 rounded-lg border border-transparent p-2",
              index === current && "border-primary bg-primary-soft/40",
            )}
          >
            <button
              type="button"
              onClick={() => onPlace(index)}
              aria-label={t("annotate.stepAnd", { step: index + 1, word: t(`annotate.${word}`) })}
              className={classNames(
                "flex h-7 min-w-7 items-center justify-center rounded-md px-1 text-sm font-semibold tabular-nums",
                tone,
              )}
            >
              {mark || index + 1}
            </button>
            <div className="min-w-0 flex-1">
              {step.trim() === "" ? (
                <p className="text-muted-foreground italic">{t("annotate.steps.emptyStep")}</p>
              ) : (
                <MessageContent text={step} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
