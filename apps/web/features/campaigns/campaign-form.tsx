"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input, Textarea } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { fieldErrors, formError } from "../../lib/field-errors.ts";
import { Markdown } from "../markdown/markdown.tsx";
import type { CampaignFormState } from "./campaign-form-state.ts";
import { FormPreview } from "./form-preview.tsx";
import { firstQuestionWithProblem, formProblems, inWords } from "./form-problems.ts";
import { QuestionList } from "./questions/question-list.tsx";
import { WorkFields } from "./work-fields.tsx";

const SHOWN =
  /^(name|guidelines|overlap|leaseMinutes|maxPairsPerPrompt|responsesPerTask|blurTags|questions|questions\.\d+(\.(title|help|when\.question|when\.is))?)$/;

type CampaignFormProps = {
  form: CampaignFormState;
  onChange: (change: (before: CampaignFormState) => CampaignFormState) => void;
  action: string;
  busy: boolean;
  error: unknown;
  overlapLocked?: boolean;
  questionNote?: ReactNode;
  /** The id of the campaign from which the preview takes a task, once it has tasks. */
  sampleOf?: string | undefined;
  onSubmit: () => void;
};

function showFirstProblem(element: HTMLFormElement | null): void {
  const field = element?.querySelector<HTMLElement>("[aria-invalid=true]");
  if (field) field.focus();
  else element?.querySelector("[role=alert]")?.scrollIntoView({ block: "center" });
}

/**
 * The form of a campaign without its people and its data, with a preview of what annotators will be asked.
 */
export function CampaignForm({
  form,
  onChange,
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
  const element = useRef<HTMLFormElement>(null);
  const problems = formProblems(t, form);
  const refused = error ? fieldErrors(error) : {};
  const errors = { ...inWords(t, refused), ...(tried ? problems : {}) };
  const refusal = formError(
    t,
    error,
    Object.keys(refused).filter((field) => SHOWN.test(field)),
  );
  const change = (part: Partial<CampaignFormState>) => onChange((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) return onSubmit();
    const question = form.questions[firstQuestionWithProblem(problems)];
    if (question && !problems["name"]) setOpen(question.key);
    requestAnimationFrame(() => showFirstProblem(element.current));
  };
  return (
    <form
      ref={element}
      noValidate
      onSubmit={submit}
      className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]"
    >
      <div className="flex min-w-0 flex-col gap-5">
        <Card title={t("campaigns.form.nameAndGuidelines")}>
          <div className="flex flex-col gap-5">
            <Field label={t("campaigns.name")} error={errors["name"] ?? null}>
              <Input
                name="name"
                value={form.name}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => change({ name: event.target.value })}
              />
            </Field>
            <GuidelinesField
              value={form.guidelines}
              onChange={(guidelines) => change({ guidelines })}
              error={errors["guidelines"]}
            />
          </div>
        </Card>
        <section aria-label={t("campaigns.questions")} className="flex flex-col gap-3">
          <div>
            <h2 className="text-lg font-semibold">{t("campaigns.questions")}</h2>
            <p className="mt-0.5 text-[0.9375rem] text-muted-foreground">
              {t("campaigns.form.questionsHelp")}
            </p>
          </div>
          {questionNote && <Notice>{questionNote}</Notice>}
          <QuestionList
            states={form.questions}
            open={open}
            onOpen={setOpen}
            responsesPerTask={form.responsesPerTask}
            errors={errors}
            onChange={(questions) => change({ questions })}
          />
        </section>
        <Card title={t("campaigns.form.tasks")}>
          <WorkFields
            form={form}
            onChange={change}
            errors={errors}
            overlapLocked={overlapLocked}
            imported={sampleOf !== undefined}
          />
        </Card>
      </div>
      <FormPreview form={form} sampleOf={sampleOf} />
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

type GuidelinesFieldProps = { value: string; onChange: (value: string) => void; error: string | undefined };

/** Guidelines in Markdown, to write and to see as annotators will. */
function GuidelinesField({ value, onChange, error }: GuidelinesFieldProps) {
  const t = useTranslations();
  const write = (
    <Field
      label={t("campaigns.guidelines.title")}
      help={t("campaigns.guidelines.help")}
      error={error ?? null}
    >
      <Textarea
        rows={14}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="font-mono text-sm"
      />
    </Field>
  );
  const preview = (
    <div className="min-h-48 rounded-lg border p-4">
      {value.trim() ? (
        <div className="markdown">
          <Markdown text={value} />
        </div>
      ) : (
        <p className="text-muted-foreground">{t("campaigns.guidelines.nothingToShow")}</p>
      )}
    </div>
  );
  return (
    <Tabs
      label={t("campaigns.guidelines.title")}
      tabs={[
        { value: "write", label: t("campaigns.guidelines.write"), content: write },
        { value: "preview", label: t("campaigns.preview.title"), content: preview },
      ]}
    />
  );
}
