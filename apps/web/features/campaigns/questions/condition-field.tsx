import { useTranslations } from "next-intl";
import { kindOf } from "@laurel/core/questions/answer-rules";
import type { Question } from "@laurel/core/questions/question";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import type { FieldErrors } from "../../../lib/field-errors.ts";
import { formOf } from "./question-forms.ts";

type When = Question["when"];
type ConditionFieldProps = {
  when: When;
  earlier: readonly Question[];
  errors: FieldErrors;
  onChange: (when: When) => void;
};

/** Whether a question is asked always, or only after an earlier one had certain answers. */
export function ConditionField({ when, earlier, errors, onChange }: ConditionFieldProps) {
  const t = useTranslations();
  const nearest = earlier.at(-1);
  const named = earlier.find(({ id }) => id === when?.question);
  // A new condition begins with the last outcome, which is usually a rare one that is worth asking about.
  const start = (conditional: boolean) =>
    onChange(
      conditional && nearest
        ? { question: nearest.id, is: kindOf(nearest).possibleOutcomes(nearest).slice(-1) }
        : undefined,
    );
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{t("campaigns.condition.title")}</legend>
      <Checkbox
        checked={when !== undefined}
        disabled={!nearest && !when}
        onCheckedChange={start}
        help={nearest ? undefined : t("campaigns.condition.firstAlways")}
      >
        {t("campaigns.condition.toggle")}
      </Checkbox>
      {when && (
        <div className="flex flex-col gap-3 sm:ms-7">
          <Field forSelect label={t("campaigns.condition.when")} error={errors["when.question"] ?? null}>
            <Select
              value={named?.id ?? ""}
              onValueChange={(question) => onChange({ question, is: [] })}
              options={[
                ...(named ? [] : [{ value: "", label: t("campaigns.condition.chooseQuestion") }]),
                ...earlier.map(({ id, title }) => ({ value: id, label: title || id })),
              ]}
            />
          </Field>
          {named && (
            <div
              role="group"
              aria-label={t("campaigns.condition.answersTo", { title: named.title })}
              className="flex flex-wrap items-center gap-x-5 gap-y-2"
            >
              <span aria-hidden className="text-sm font-medium">
                {t("campaigns.condition.is")}
              </span>
              {kindOf(named)
                .possibleOutcomes(named)
                .map((outcome) => (
                  <Checkbox
                    key={outcome}
                    checked={when.is.includes(outcome)}
                    onCheckedChange={(chosen) =>
                      onChange({
                        ...when,
                        is: chosen ? [...when.is, outcome] : when.is.filter((each) => each !== outcome),
                      })
                    }
                  >
                    {formOf(t, named).outcome(named, outcome)}
                  </Checkbox>
                ))}
            </div>
          )}
          {errors["when.is"] && (
            <p role="alert" className="text-sm text-destructive">
              {errors["when.is"]}
            </p>
          )}
        </div>
      )}
    </fieldset>
  );
}

/** When a question is asked, as a sentence; empty if it is always asked. */
export function conditionWords(t: Translate, { when }: Question, all: readonly Question[]): string {
  const named = all.find(({ id }) => id === when?.question);
  if (!when || !named) return "";
  return t("campaigns.condition.onlyWhen", {
    title: named.title,
    is: when.is.map((outcome) => formOf(t, named).outcome(named, outcome)).join(" or "),
  });
}
