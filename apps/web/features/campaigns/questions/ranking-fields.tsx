import { useTranslations } from "next-intl";
import { type RankingQuestion, scalePoints } from "@laurel/core/questions/kinds/ranking-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { defaultScaleLabels } from "./default-scale-labels.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";
import { RankingListFields } from "./ranking-list-fields.tsx";
import { ScaleLabelsField } from "./scale-labels-field.tsx";

const strengths = (t: Translate) =>
  [
    { value: 1, label: t("campaigns.oneDegree") },
    { value: 2, label: t("campaigns.n2SlightlyMuchBetter") },
    { value: 3, label: t("campaigns.n3SlightlyClearlyMuch") },
    { value: 4, label: t("campaigns.n4MarginallySlightlyBetter") },
  ] as const;
const outcomes = (t: Translate): Readonly<Record<string, string>> => ({
  preference: t("campaigns.aPreference"),
  tie: t("campaigns.aTie"),
  "both-bad": t("campaigns.bothBad"),
});

function RankingFields({ question, responsesPerTask, errors, onChange }: KindFieldsProps<RankingQuestion>) {
  const t = useTranslations();
  const rescale = (scale: Partial<Pick<RankingQuestion, "strengths" | "allowTie">>) => {
    const next = { ...question, ...scale };
    onChange(question.labels ? { ...next, labels: defaultScaleLabels(next) } : next);
  };
  return (
    <>
      <Field
        forSelect
        label={t("campaigns.degreesOfPreference")}
        help={t("campaigns.twoResponsesAreCompared", { question: scalePoints(question) })}
        error={errors["strengths"] ?? null}
      >
        <Select
          value={question.strengths}
          onValueChange={(strengths) => rescale({ strengths })}
          options={strengths(t)}
        />
      </Field>
      <Checkbox
        checked={question.allowTie}
        onCheckedChange={(allowTie) => rescale({ allowTie })}
        help={t("campaigns.forResponsesThatAre")}
      >
        {t("campaigns.allowATie")}
      </Checkbox>
      <Checkbox
        checked={question.allowBothBad}
        onCheckedChange={(allowBothBad) => onChange({ ...question, allowBothBad })}
        help={t("campaigns.forTwoResponsesOf")}
      >
        {t("campaigns.allowBothBad")}
      </Checkbox>
      {(responsesPerTask <= 2 || question.labels) && (
        <ScaleLabelsField
          question={question}
          errors={errors}
          onChange={(labels) => onChange({ ...question, labels })}
        />
      )}
      {responsesPerTask > 2 && <RankingListFields question={question} onChange={onChange} />}
    </>
  );
}

export const rankingForm = (t: Translate): QuestionForm<RankingQuestion> => ({
  name: t("campaigns.kinds.ranking"),
  about: t("campaigns.whichResponseIsBetter"),
  blank: {
    kind: "ranking",
    title: "Which response is better?",
    help: "",
    required: true,
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
  outcome: (_, outcome) => outcomes(t)[outcome] ?? outcome,
  Fields: RankingFields,
});
