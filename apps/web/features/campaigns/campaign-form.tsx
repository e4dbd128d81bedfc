"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { fieldErrors } from "../../lib/field-errors.ts";
import { formError } from "../../lib/form-error.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { draftProblems } from "./draft-problems.ts";
import { firstQuestionWithProblem } from "./first-question-with-problem.ts";
import { FormPreview } from "./form-preview.tsx";
import { GuidelinesField } from "./guidelines-field.tsx";
import { inWords } from "./in-words.ts";
import { QuestionList } from "./questions/question-list.tsx";
import { WorkFields } from "./work-fields.tsx";

const SHOWN =
  /^(name|guidelines|overlap|leaseMinutes|maxPairsPerPrompt|responsesPerTask|blurTags|questions|questions\.\d+(\.(title|help|when\.question|when\.is))?)$/;

type CampaignFormProps = {
  draft: CampaignDraft;
  onDraft: (change: (before: CampaignDraft) => CampaignDraft) => void;
  action: string;
  busy: boolean;
  error: unknown;
  overlapLocked?: boolean;
  questionNote?: ReactNode;
  /** The campaign that the preview takes a task from, once it has tasks. */
  sampleOf?: string | undefined;
  onSubmit: () => void;
};

function showFirstProblem(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>("[aria-invalid=true]");
  if (field) field.focus();
  else form?.querySelector("[role=alert]")?.scrollIntoView({ block: "center" });
}

/**
 * Everything about a campaign but its people and its data, with a preview of what annotators will be asked.
 */
export function CampaignForm({
  draft,
  onDraft,
  action,
  busy,
  error,
  overlapLocked = false,
  questionNote,
  sampleOf,
  onSubmit,
}: CampaignFormProps) {
  const t = useTranslations();
  const [tried, setTried] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const problems = draftProblems(t, draft);
  const refused = error ? fieldErrors(error) : {};
  const errors = { ...inWords(t, refused), ...(tried ? problems : {}) };
  const refusal = formError(
    t,
    error,
    Object.keys(refused).filter((field) => SHOWN.test(field)),
  );
  const change = (part: Partial<CampaignDraft>) => onDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) return onSubmit();
    const question = draft.questions[firstQuestionWithProblem(problems)];
    if (question && !problems["name"]) setOpen(question.key);
    requestAnimationFrame(() => showFirstProblem(form.current));
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]"
    >
      <div className="flex min-w-0 flex-col gap-5">
        <Card title={t("campaigns.nameAndGuidelines")}>
          <div className="flex flex-col gap-5">
            <Field label={t("campaigns.name")} error={errors["name"] ?? null}>
              <Input
                name="name"
                value={draft.name}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => change({ name: event.target.value })}
              />
            </Field>
            <GuidelinesField
              value={draft.guidelines}
              onChange={(guidelines) => change({ guidelines })}
              error={errors["guidelines"]}
            />
          </div>
        </Card>
        <section aria-label={t("campaigns.questions")} className="flex flex-col gap-3">
          <div>
            <h2 className="text-lg font-semibold">{t("campaigns.questions")}</h2>
            <p className="mt-0.5 text-[0.9375rem] text-muted-foreground">
              {t("campaigns.whatAnnotatorsAreAsked")}
            </p>
          </div>
          {questionNote && <Notice>{questionNote}</Notice>}
          <QuestionList
            drafts={draft.questions}
            open={open}
            onOpen={setOpen}
            responsesPerTask={draft.responsesPerTask}
            errors={errors}
            onChange={(questions) => change({ questions })}
          />
        </section>
        <Card title={t("campaigns.tasks")}>
          <WorkFields
            draft={draft}
            onChange={change}
            errors={errors}
            overlapLocked={overlapLocked}
            imported={sampleOf !== undefined}
          />
        </Card>
      </div>
      <FormPreview draft={draft} sampleOf={sampleOf} />
      <div className="flex flex-col gap-5 xl:col-start-1">
        {refusal && <Notice tone="danger">{refusal}</Notice>}
        <div>
          <Button type="submit" busy={busy}>
            {action}
          </Button>
        </div>
      </div>
    </form>
  );
}
