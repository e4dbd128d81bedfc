"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answers } from "@laurel/core/questions/answers";
import type { RewriteQuestion } from "@laurel/core/questions/kinds/rewrite-schemas";
import { lastText } from "@laurel/core/records/message-text";
import { Button } from "../../../components/ui/button.tsx";
import { DifferenceView } from "../../reading/difference-view.tsx";
import { letterAt } from "../../reading/response-letter.ts";
import { type LeasedTask } from "../leased-task.ts";
import type { ControlProps, DeskKind } from "./desk-kind.ts";
import { WrittenField } from "./written-field.tsx";

export const REWRITE_DESK: DeskKind<RewriteQuestion> = {
  startAt: () => 0,
  offers: () => [],
  instant: () => false,
  Control: RewriteControl,
  written: true,
};

/** The preferred response's text, to be made better; what changed can be shown beside it. */
function RewriteControl({ question, task, answers, answer, onAnswer }: ControlProps<RewriteQuestion>) {
  const t = useTranslations();
  const [compares, setCompares] = useState(false);
  const of = answer?.kind === "rewrite" ? answer.of : preferredResponse(task, answers);
  const original = lastText(task.responses.find(({ id }) => id === of)?.messages ?? []);
  const text = answer?.kind === "rewrite" ? answer.text : original;
  if (of === undefined) return null;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        {task.responses.length > 1 && (
          <>
            <span className="text-muted-foreground">{t("annotate.rewrite.startFrom")}</span>
            {task.responses.map(({ id, messages }, index) => (
              <Button
                key={id}
                size="small"
                variant={id === of ? "primary" : "secondary"}
                aria-pressed={id === of}
                onClick={() => onAnswer({ kind: "rewrite", of: id, text: lastText(messages) }, 0)}
              >
                {letterAt(index)}
              </Button>
            ))}
          </>
        )}
        <Button
          size="small"
          variant="ghost"
          aria-pressed={compares}
          disabled={text === original}
          onClick={() => setCompares(!compares)}
        >
          {compares ? t("annotate.rewrite.edit") : t("annotate.rewrite.showChanges")}
        </Button>
        {text !== original && (
          <Button size="small" variant="ghost" onClick={() => onAnswer(undefined, 0)}>
            {t("annotate.rewrite.startOver")}
          </Button>
        )}
      </div>
      {compares && text !== original ? (
        <div
          className="max-h-[40dvh] overflow-y-auto"
          tabIndex={0}
          role="group"
          aria-label={t("annotate.rewrite.changes")}
        >
          <DifferenceView
            first={original}
            second={text}
            firstName={t("annotate.rewrite.original")}
            secondName={t("annotate.rewrite.rewritten")}
          />
        </div>
      ) : (
        <WrittenField
          label={question.title}
          optional={!question.required}
          data-question-field={question.id}
          rows={8}
          value={text}
          onChange={(event) => onAnswer({ kind: "rewrite", of, text: event.target.value }, 0)}
          className="max-h-[40dvh] font-[inherit]"
        />
      )}
    </div>
  );
}

/**
 * The response that a rewrite begins from: the best one by a ranking, else one that was found good, else the
 * first.
 */
function preferredResponse(task: LeasedTask, answers: Answers): string | undefined {
  for (const answer of Object.values(answers)) {
    if (answer.kind === "ranking" && answer.tiers.length > 1) return answer.tiers[0]?.[0];
    const good = answer.kind === "binary" ? task.responses.find(({ id }) => answer.labels[id]) : undefined;
    if (good) return good.id;
  }
  return task.responses[0]?.id;
}
