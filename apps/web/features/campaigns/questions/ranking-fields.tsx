import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking/ranking-question";
import { scalePoints } from "@laurel/core/questions/kinds/ranking/scale-points";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import { defaultScaleLabels } from "./default-scale-labels.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";
import { RankingListFields } from "./ranking-list-fields.tsx";
import { ScaleLabelsField } from "./scale-labels-field.tsx";

const STRENGTHS = [
  { value: 1, label: "1: better" },
  { value: 2, label: "2: slightly, much better" },
  { value: 3, label: "3: slightly, clearly, much better" },
  { value: 4, label: "4: marginally, slightly, better, significantly" },
] as const;
const OUTCOMES: Readonly<Record<string, string>> = { preference: "a preference", tie: "a tie", "both-bad": "both bad" };

function RankingFields({ question, responsesPerTask, errors, onChange }: KindFieldsProps<RankingQuestion>) {
  const rescale = (scale: Partial<Pick<RankingQuestion, "strengths" | "allowTie">>) => {
    const next = { ...question, ...scale };
    onChange(question.labels ? { ...next, labels: defaultScaleLabels(next) } : next);
  };
  return (
    <>
      <Field forSelect label="Degrees of preference" help={`Two responses are compared on a scale of ${scalePoints(question)} points. More degrees give margins to train with.`} error={errors["strengths"] ?? null}>
        <Select value={question.strengths} onValueChange={(strengths) => rescale({ strengths })} options={STRENGTHS} />
      </Field>
      <Checkbox checked={question.allowTie} onCheckedChange={(allowTie) => rescale({ allowTie })} help="For responses that are equally good. Each dataset says what becomes of ties.">
        Allow a tie
      </Checkbox>
      <Checkbox checked={question.allowBothBad} onCheckedChange={(allowBothBad) => onChange({ ...question, allowBothBad })} help="For two responses of which neither is acceptable.">
        Allow “both bad”
      </Checkbox>
      {(responsesPerTask <= 2 || question.labels) && <ScaleLabelsField question={question} errors={errors} onChange={(labels) => onChange({ ...question, labels })} />}
      {responsesPerTask > 2 && <RankingListFields question={question} onChange={onChange} />}
    </>
  );
}

export const RANKING_FORM: QuestionForm<RankingQuestion> = {
  name: "Ranking",
  about: "Which response is better: two on a scale, three or more in order.",
  blank: { kind: "ranking", title: "Which response is better?", help: "", required: true, strengths: 3, allowTie: true, allowBothBad: true },
  outcome: (_, outcome) => OUTCOMES[outcome] ?? outcome,
  Fields: RankingFields,
};
