"use client";

import { useTranslations } from "next-intl";
import { classNames } from "../../lib/class-names.ts";
import { answerLabel } from "./answer-label.ts";
import type { ControlProps } from "./kinds/desk-kind.ts";
import { deskKindOf } from "./kinds/desk-kinds.ts";

type QuestionRowProps = ControlProps & {
  /** There is no other question, whose title this one's would tell apart. */ alone: boolean;
  onActivate: () => void;
};

/** One question: its control while the keys are its own, else its answer in a line that opens it again. */
export function QuestionRow({ alone, onActivate, ...props }: QuestionRowProps) {
  const t = useTranslations();
  const { question, answers, task, active } = props;
  const { Control } = deskKindOf(question);
  if (!active) {
    return (
      <button
        type="button"
        onClick={onActivate}
        className="flex min-h-8 w-full min-w-0 items-baseline gap-3 rounded-md px-1 text-start text-sm hover:bg-muted"
      >
        <bdi className="shrink-0 font-medium">{question.title}</bdi>
        <span dir="auto" className="min-w-0 truncate text-muted-foreground">
          {answerLabel(t, question, answers, task) ||
            (question.required ? t("annotate.notAnsweredYet") : t("annotate.optional"))}
        </span>
      </button>
    );
  }
  return (
    <div className={classNames("flex flex-col gap-1", !alone && "rounded-lg border-s-2 border-primary ps-2")}>
      {!alone && !deskKindOf(question).written && (
        <p className="text-sm font-medium" title={question.help || undefined}>
          <bdi>{question.title}</bdi>{" "}
          {question.help && <span className="font-normal text-muted-foreground">{question.help}</span>}
        </p>
      )}
      <Control {...props} />
    </div>
  );
}
