import { useTranslations } from "next-intl";
import type { StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const splits = (t: Translate) =>
  [
    { value: "blank-lines", label: t("campaigns.steps.splits.paragraphs") },
    { value: "numbered", label: t("campaigns.steps.splits.numbered") },
    { value: "lines", label: t("campaigns.steps.splits.lines") },
  ] as const;
const meanings = (t: Translate): Readonly<Record<StepsQuestion["split"], string>> => ({
  "blank-lines": t("campaigns.steps.splitMeanings.paragraphs"),
  numbered: t("campaigns.steps.splitMeanings.numbered"),
  lines: t("campaigns.steps.splitMeanings.lines"),
});
const outcomes = (t: Translate): Readonly<Record<string, string>> => ({
  error: t("campaigns.steps.outcomes.wrong"),
  "no-error": t("campaigns.steps.outcomes.noneWrong"),
  "give-up": t("campaigns.steps.outcomes.givenUp"),
  "bad-problem": t("campaigns.steps.outcomes.badProblem"),
});

function StepsFields({ question, errors, onChange }: KindFieldsProps<StepsQuestion>) {
  const t = useTranslations();
  return (
    <>
      <Field
        forSelect
        label={t("campaigns.steps.split")}
        help={t("campaigns.steps.splitHelp", { meanings: meanings(t)[question.split] })}
        error={errors["split"] ?? null}
      >
        <Select
          value={question.split}
          onValueChange={(split) => onChange({ ...question, split })}
          options={splits(t)}
        />
      </Field>
      <Checkbox
        checked={question.stopAtFirstError}
        onCheckedChange={(stopAtFirstError) => onChange({ ...question, stopAtFirstError })}
        help={t("campaigns.steps.stopHelp")}
      >
        {t("campaigns.steps.stop")}
      </Checkbox>
      <Checkbox
        checked={question.continuation}
        onCheckedChange={(continuation) => onChange({ ...question, continuation })}
        help={t("campaigns.steps.correctionHelp")}
      >
        {t("campaigns.steps.correction")}
      </Checkbox>
    </>
  );
}

export const stepsForm = (t: Translate): QuestionForm<StepsQuestion> => ({
  name: t("campaigns.kinds.steps"),
  about: t("campaigns.steps.meaning"),
  blank: {
    kind: "steps",
    title: "Is each step right?",
    help: "",
    required: true,
    split: "blank-lines",
    stopAtFirstError: true,
    continuation: false,
  },
  outcome: (_, outcome) => outcomes(t)[outcome] ?? outcome,
  Fields: StepsFields,
});
