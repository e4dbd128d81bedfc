import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { HELPSTEER2_ASPECTS, ULTRAFEEDBACK_ASPECTS } from "@laurel/core/questions/presets";
import { Button } from "../../../components/ui/button.tsx";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { AspectList } from "./aspect-list.tsx";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const points = (t: Translate) =>
  Array.from({ length: 9 }, (_, index) => ({
    value: index + 2,
    label: t("campaigns.rating.scaleTo", { index: index + 2 }),
  }));
const READY_MADE = [
  { name: "HelpSteer2", aspects: HELPSTEER2_ASPECTS },
  { name: "UltraFeedback", aspects: ULTRAFEEDBACK_ASPECTS },
] as const;
const outcomes = (t: Translate): Readonly<Record<string, string>> => ({
  "some-lowest": t("campaigns.rating.outcomes.lowest"),
  "none-lowest": t("campaigns.rating.outcomes.notLowest"),
});

function withPoints(question: RatingQuestion, points: number): RatingQuestion {
  const fitting = (anchors: readonly string[]) =>
    anchors.length === 0 ? [] : Array.from({ length: points }, (_, index) => anchors[index] ?? "");
  return {
    ...question,
    points,
    aspects: question.aspects.map((aspect) => ({ ...aspect, anchors: fitting(aspect.anchors) })),
  };
}

function RatingFields({ question, saved, errors, onChange }: KindFieldsProps<RatingQuestion>) {
  const t = useTranslations();
  return (
    <>
      <Field
        forSelect
        label={t("campaigns.rating.scale")}
        help={t("campaigns.rating.scaleHelp")}
        error={errors["points"] ?? null}
      >
        <Select
          value={question.points}
          onValueChange={(points) => onChange(withPoints(question, points))}
          options={points(t)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-muted-foreground">{t("campaigns.rating.preset")}</span>
        {READY_MADE.map(({ name, aspects }) => (
          <Button
            key={name}
            variant="secondary"
            size="small"
            onClick={() => onChange({ ...question, points: 5, aspects })}
          >
            {name}
          </Button>
        ))}
      </div>
      <AspectList question={question} saved={saved} errors={errors} onChange={onChange} />
      <Checkbox
        checked={question.allowNotApplicable}
        onCheckedChange={(allowNotApplicable) => onChange({ ...question, allowNotApplicable })}
        help={t("campaigns.rating.notApplicableHelp")}
      >
        {t("campaigns.rating.notApplicable")}
      </Checkbox>
    </>
  );
}

export const ratingForm = (t: Translate): QuestionForm<RatingQuestion> => ({
  name: t("campaigns.kinds.rating"),
  about: t("campaigns.rating.meaning"),
  blank: {
    kind: "rating",
    title: "How good is each response?",
    help: "",
    required: true,
    points: 5,
    allowNotApplicable: false,
    aspects: [{ id: "overall", label: "Overall", help: "", anchors: [] }],
  },
  outcome: (_, outcome) => outcomes(t)[outcome] ?? outcome,
  parts: {
    name: t("campaigns.aspects.one"),
    of: ({ aspects }) => aspects,
    withId: (question, index, id) => ({
      ...question,
      aspects: question.aspects.map((aspect, at) => (at === index ? { ...aspect, id } : aspect)),
    }),
  },
  Fields: RatingFields,
});
