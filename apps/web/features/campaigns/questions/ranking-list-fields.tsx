import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking/ranking-question";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";

const FORMS = [
  { value: "full", label: "All of them, in order" },
  { value: "best-worst", label: "Only the best and the worst" },
] as const;
const CUTS = [
  { value: "none", label: "Not asked" },
  { value: "optional", label: "May be drawn" },
  { value: "required", label: "Must be drawn" },
] as const;

/** What a ranking of three or more responses asks beside their order. */
export function RankingListFields({ question, onChange }: { question: RankingQuestion; onChange: (question: RankingQuestion) => void }) {
  const { form = "full", gaps = false, cut = "none" } = question;
  const bestWorst = form === "best-worst";
  return (
    <fieldset className="flex flex-col gap-5 rounded-lg border p-4">
      <legend className="px-1 text-sm font-medium">Of three or more responses</legend>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field forSelect label="What is ranked" help="Best and worst are quicker, and say less.">
          <Select value={form} onValueChange={(next) => onChange(next === "full" ? { ...question, form: undefined } : { ...question, form: next, gaps: undefined, cut: undefined })} options={FORMS} />
        </Field>
        <Field forSelect label="Line between acceptable and not" help={bestWorst ? "Only where all are ranked." : "Below it stands what nobody should be given."}>
          <Select disabled={bestWorst} value={cut} onValueChange={(next) => onChange({ ...question, cut: next === "none" ? undefined : next })} options={CUTS} />
        </Field>
      </div>
      <Checkbox disabled={bestWorst} checked={gaps} onCheckedChange={(next) => onChange({ ...question, gaps: next || undefined })} help="In the same degrees as above, between each two neighbours.">
        Ask how much better each is than the next
      </Checkbox>
    </fieldset>
  );
}
