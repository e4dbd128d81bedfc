import { useTranslations } from "next-intl";
import { type RankingQuestion, scalePoints } from "@laurel/core/questions/kinds/ranking-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";
import { defaultScaleLabels, ScaleLabelsField } from "./scale-labels-field.tsx";

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

const forms = (t: Translate) =>
  [
    { value: "full", label: t("campaigns.allOfThemIn") },
    { value: "best-worst", label: t("campaigns.onlyTheBestAnd") },
  ] as const;
const cuts = (t: Translate) =>
  [
    { value: "none", label: t("campaigns.notAsked") },
    { value: "optional", label: t("campaigns.mayBeDrawn") },
    { value: "required", label: t("campaigns.mustBeDrawn") },
  ] as const;

/** What a ranking of three or more responses asks beside their order. */
function RankingListFields({
  question,
  onChange,
}: {
  question: RankingQuestion;
  onChange: (question: RankingQuestion) => void;
}) {
  const t = useTranslations();
  const { form = "full", gaps = false, cut = "none" } = question;
  const bestWorst = form === "best-worst";
  return (
    <fieldset className="flex flex-col gap-5 rounded-lg border p-4">
      <legend className="px-1 text-sm font-medium">{t("campaigns.ofThreeOrMore")}</legend>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field forSelect label={t("campaigns.whatIsRanked")} help={t("campaigns.bestAndWorstAre")}>
          <Select
            value={form}
            onValueChange={(next) =>
              onChange(
                next === "full"
                  ? { ...question, form: undefined }
                  : { ...question, form: next, gaps: undefined, cut: undefined },
              )
            }
            options={forms(t)}
          />
        </Field>
        <Field
          forSelect
          label={t("campaigns.lineBetweenAcceptableAnd")}
          help={bestWorst ? t("campaigns.onlyWhereAllAre") : t("campaigns.belowItStandsWhat")}
        >
          <Select
            disabled={bestWorst}
            value={cut}
            onValueChange={(next) => onChange({ ...question, cut: next === "none" ? undefined : next })}
            options={cuts(t)}
          />
        </Field>
      </div>
      <Checkbox
        disabled={bestWorst}
        checked={gaps}
        onCheckedChange={(next) => onChange({ ...question, gaps: next || undefined })}
        help={t("campaigns.inTheSameDegrees")}
      >
        {t("campaigns.askHowMuchBetter")}
      </Checkbox>
    </fieldset>
  );
}
