import { useTranslations } from "next-intl";
import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";

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
export function RankingListFields({
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
