"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Question } from "@laurel/core/questions/question";
import { QuestionId } from "@laurel/core/questions/question-base";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import type { FieldErrors } from "../../../lib/field-errors.ts";
import { ConditionField } from "./condition-field.tsx";
import { type QuestionFormState, retitle } from "./question-form-state.ts";
import { formOf } from "./question-forms.ts";

export type QuestionFieldsProps = {
  state: QuestionFormState;
  all: readonly QuestionFormState[];
  responsesPerTask: number;
  errors: FieldErrors;
  onChange: (question: Question) => void;
};

/** The fields of one question: how it is asked, what only its kind needs, and when it is asked. */
export function QuestionFields({ state, all, responsesPerTask, errors, onChange }: QuestionFieldsProps) {
  const t = useTranslations();
  const { question, saved } = state;
  const { Fields } = formOf(t, question);
  const others = all.filter((each) => each !== state).map((each) => each.question.id);
  const earlier = all.slice(0, all.indexOf(state)).map((each) => each.question);
  return (
    <div className="flex flex-col gap-5">
      {errors[""] && (
        <p role="alert" className="text-sm text-destructive">
          {errors[""]}
        </p>
      )}
      <Field label={t("campaigns.question.title")} error={errors["title"] ?? null}>
        <Input
          value={question.title}
          maxLength={200}
          onChange={(event) => onChange(retitle(state, event.target.value, others))}
        />
      </Field>
      <Field
        label={t("campaigns.explanation")}
        optional
        help={t("campaigns.question.explanationHelp")}
        error={errors["help"] ?? null}
      >
        <Input
          value={question.help}
          maxLength={2000}
          onChange={(event) => onChange({ ...question, help: event.target.value })}
        />
      </Field>
      <Fields
        question={question}
        saved={saved}
        responsesPerTask={responsesPerTask}
        errors={errors}
        onChange={onChange}
      />
      <Checkbox
        checked={question.required}
        onCheckedChange={(required) => onChange({ ...question, required })}
      >
        {t("campaigns.question.required")}
      </Checkbox>
      <ConditionField
        when={question.when}
        earlier={earlier}
        errors={errors}
        onChange={(when) => onChange({ ...question, when })}
      />
      <QuestionDetails question={question} others={others} saved={saved !== null} onChange={onChange} />
    </div>
  );
}

type QuestionDetailsProps = {
  question: Question;
  others: readonly string[];
  saved: boolean;
  onChange: (question: Question) => void;
};

/** The ids under which answers are stored and exported. */
function QuestionDetails({ question, others, saved, onChange }: QuestionDetailsProps) {
  const t = useTranslations();
  const { parts } = formOf(t, question);
  const within = parts?.of(question) ?? [];
  return (
    <details className="rounded-lg border px-4 py-3">
      <summary className="cursor-pointer text-sm font-medium">{t("campaigns.question.details")}</summary>
      <p className="mt-2 text-sm text-muted-foreground">
        {saved ? t("campaigns.question.savedIdsHelp") : t("campaigns.question.idsHelp")}
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <IdField
          label={t("campaigns.question.id")}
          value={question.id}
          taken={others}
          onChange={(id) => onChange({ ...question, id })}
        />
        {parts &&
          within.map(({ id, label }, index) => (
            <IdField
              key={index}
              label={label ? `${parts.name} “${label}”` : `${parts.name} ${index + 1}`}
              value={id}
              taken={within.filter((_, at) => at !== index).map((part) => part.id)}
              onChange={(next) => onChange(parts.withId(question, index, next))}
            />
          ))}
      </div>
    </details>
  );
}

type IdFieldProps = {
  label: string;
  value: string;
  taken: readonly string[];
  onChange: (id: string) => void;
};

function problemOf(t: Translate, id: string, taken: readonly string[]): string | null {
  if (!QuestionId.safeParse(id).success) return t("campaigns.problems.badId");
  return taken.includes(id) ? t("campaigns.problems.takenId") : null;
}

/** A field for an id. An id that is not valid is not taken over, and is gone when the field is left. */
function IdField({ label, value, taken, onChange }: IdFieldProps) {
  const t = useTranslations();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    const problem = problemOf(t, text, taken);
    setTyped(problem ? text : null);
    if (!problem) onChange(text);
  };
  return (
    <Field label={label} error={typed === null ? null : problemOf(t, typed, taken)}>
      <Input
        value={typed ?? value}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        className="font-mono text-sm"
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
