import type { RatingQuestion } from "@laurel/core/questions/kinds/rating/rating-question";
import { HELPSTEER2_ASPECTS } from "@laurel/core/questions/presets/helpsteer2-aspects";
import { ULTRAFEEDBACK_ASPECTS } from "@laurel/core/questions/presets/ultrafeedback-aspects";
import { Button } from "../../../components/ui/button.tsx";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import { AspectList } from "./aspect-list.tsx";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const POINTS = Array.from({ length: 9 }, (_, index) => ({ value: index + 2, label: `1 to ${index + 2}` }));
const READY_MADE = [
  { name: "HelpSteer2", aspects: HELPSTEER2_ASPECTS },
  { name: "UltraFeedback", aspects: ULTRAFEEDBACK_ASPECTS },
] as const;
const OUTCOMES: Readonly<Record<string, string>> = { "some-lowest": "the lowest rating at least once", "none-lowest": "never the lowest rating" };

function withPoints(question: RatingQuestion, points: number): RatingQuestion {
  const fitting = (anchors: readonly string[]) => (anchors.length === 0 ? [] : Array.from({ length: points }, (_, index) => anchors[index] ?? ""));
  return { ...question, points, aspects: question.aspects.map((aspect) => ({ ...aspect, anchors: fitting(aspect.anchors) })) };
}

function RatingFields({ question, saved, errors, onChange }: KindFieldsProps<RatingQuestion>) {
  return (
    <>
      <Field forSelect label="Scale" help="The same for every aspect." error={errors["points"] ?? null}>
        <Select value={question.points} onValueChange={(points) => onChange(withPoints(question, points))} options={POINTS} />
      </Field>
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-muted-foreground">Replace the aspects by those of</span>
        {READY_MADE.map(({ name, aspects }) => (
          <Button key={name} variant="secondary" size="small" onClick={() => onChange({ ...question, points: 5, aspects })}>{name}</Button>
        ))}
      </div>
      <AspectList question={question} saved={saved} errors={errors} onChange={onChange} />
      <Checkbox checked={question.allowNotApplicable} onCheckedChange={(allowNotApplicable) => onChange({ ...question, allowNotApplicable })} help="For aspects that make no sense for some prompts.">
        Allow “not applicable”
      </Checkbox>
    </>
  );
}

export const RATING_FORM: QuestionForm<RatingQuestion> = {
  name: "Rating",
  about: "How good each response is by each of several aspects, in points.",
  blank: { kind: "rating", title: "How good is each response?", help: "", required: true, points: 5, allowNotApplicable: false, aspects: [{ id: "overall", label: "Overall", help: "", anchors: [] }] },
  outcome: (_, outcome) => OUTCOMES[outcome] ?? outcome,
  parts: { name: "Aspect", of: ({ aspects }) => aspects, withId: (question, index, id) => ({ ...question, aspects: question.aspects.map((aspect, at) => (at === index ? { ...aspect, id } : aspect)) }) },
  Fields: RatingFields,
};
