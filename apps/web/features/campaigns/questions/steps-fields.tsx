import { useTranslations } from "next-intl";
import type { StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const splits = (t: Translate) =>
  [
    { value: "blank-lines", label: t("campaigns.atBlankLines") },
    { value: "numbered", label: t("campaigns.beforeNumberedLines") },
    { value: "lines", label: t("campaigns.atEveryLine") },
  ] as const;
const meanings = (t: Translate): Readonly<Record<StepsQuestion["split"], string>> => ({
  "blank-lines": t("campaigns.eachParagraphIsA"),
  numbered: t("campaigns.aStepBeginsAt"),
  lines: t("campaigns.eachLineThatSays"),
});
const outcomes = (t: Translate): Readonly<Record<string, string>> => ({
  error: t("campaigns.thatAStepIs"),
  "no-error": t("campaigns.thatNoStepIs"),
  "give-up": t("campaigns.givenUp"),
  "bad-problem": t("campaigns.thatTheProblemItself"),
});

function StepsFields({ question, errors, onChange }: KindFieldsProps<StepsQuestion>) {
  const t = useTranslations();
  return (
    <>
      <Field
        forSelect
        label={t("campaigns.whereStepsAreSplit")}
        help={t("campaigns.meaningsStepsThatCome", { meanings: meanings(t)[question.split] })}
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
        help={t("campaigns.asInPRM800KWhat")}
      >
        {t("campaigns.stopAtTheFirst")}
      </Checkbox>
      <Checkbox
        checked={question.continuation}
        onCheckedChange={(continuation) => onChange({ ...question, continuation })}
        help={t("campaigns.aBetterStepTo")}
      >
        {t("campaigns.askHowItShould")}
      </Checkbox>
    </>
  );
}

export const stepsForm = (t: Translate): QuestionForm<StepsQuestion> => ({
  name: t("campaigns.kinds.steps"),
  about: t("campaigns.eachReasoningStepRight"),
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
