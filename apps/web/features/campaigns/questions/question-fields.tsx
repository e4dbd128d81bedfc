import { useTranslations } from "next-intl";
import type { Question } from "@laurel/core/questions/question";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import type { FieldErrors } from "../../../lib/field-errors.ts";
import { ConditionField } from "./condition-field.tsx";
import { formOf } from "./form-of.ts";
import { QuestionDetails } from "./question-details.tsx";
import type { QuestionDraft } from "./question-draft.ts";
import { retitle } from "./retitle.ts";

export type QuestionFieldsProps = {
  draft: QuestionDraft;
  all: readonly QuestionDraft[];
  responsesPerTask: number;
  errors: FieldErrors;
  onChange: (question: Question) => void;
};

/** Everything about one question: how it is asked, what its kind has to be told, and when. */
export function QuestionFields({ draft, all, responsesPerTask, errors, onChange }: QuestionFieldsProps) {
  const t = useTranslations();
  const { question, saved } = draft;
  const { Fields } = formOf(t, question);
  const others = all.filter((each) => each !== draft).map((each) => each.question.id);
  const earlier = all.slice(0, all.indexOf(draft)).map((each) => each.question);
  return (
    <div className="flex flex-col gap-5">
      {errors[""] && (
        <p role="alert" className="text-sm text-destructive">
          {errors[""]}
        </p>
      )}
      <Field label={t("campaigns.question")} error={errors["title"] ?? null}>
        <Input
          value={question.title}
          maxLength={200}
          onChange={(event) => onChange(retitle(draft, event.target.value, others))}
        />
      </Field>
      <Field
        label={t("campaigns.explanation")}
        optional
        help={t("campaigns.standsBelowTheQuestion")}
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
        {t("campaigns.mustBeAnswered")}
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
