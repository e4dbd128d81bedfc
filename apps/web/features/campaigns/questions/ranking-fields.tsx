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
    { value: 1, label: t("campaigns.ranking.degrees.one") },
    { value: 2, label: t("campaigns.ranking.degrees.two") },
    { value: 3, label: t("campaigns.ranking.degrees.three") },
    { value: 4, label: t("campaigns.ranking.degrees.four") },
  ] as const;
const outcomes = (t: Translate): Readonly<Record<string, string>> => ({
  preference: t("campaigns.ranking.outcomes.preference"),
  tie: t("campaigns.ranking.outcomes.tie"),
  "both-bad": t("campaigns.ranking.outcomes.bothBad"),
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
        label={t("campaigns.ranking.degreesTitle")}
        help={t("campaigns.ranking.degreesHelp", { question: scalePoints(question) })}
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
        help={t("campaigns.ranking.tieHelp")}
      >
        {t("campaigns.ranking.tie")}
      </Checkbox>
      <Checkbox
        checked={question.allowBothBad}
        onCheckedChange={(allowBothBad) => onChange({ ...question, allowBothBad })}
        help={t("campaigns.ranking.bothBadHelp")}
      >
        {t("campaigns.ranking.bothBad")}
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
  about: t("campaigns.ranking.meaning"),
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
    { value: "full", label: t("campaigns.ranking.forms.all") },
    { value: "best-worst", label: t("campaigns.ranking.forms.bestWorst") },
  ] as const;
const cuts = (t: Translate) =>
  [
    { value: "none", label: t("campaigns.ranking.cuts.none") },
    { value: "optional", label: t("campaigns.ranking.cuts.optional") },
    { value: "required", label: t("campaigns.ranking.cuts.required") },
  ] as const;

/** What a ranking of three or more responses asks in addition to their order. */
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
      <legend className="px-1 text-sm font-medium">{t("campaigns.ranking.listTitle")}</legend>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field forSelect label={t("campaigns.ranking.form")} help={t("campaigns.ranking.formHelp")}>
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
          label={t("campaigns.ranking.cut")}
          help={bestWorst ? t("campaigns.ranking.cutNeedsAll") : t("campaigns.ranking.cutHelp")}
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
        help={t("campaigns.ranking.gapsHelp")}
      >
        {t("campaigns.ranking.gaps")}
      </Checkbox>
    </fieldset>
  );
}
