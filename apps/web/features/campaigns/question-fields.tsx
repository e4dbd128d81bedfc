"use client";

import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { FieldErrors } from "../../lib/field-errors.ts";
import type { CampaignDraft } from "./campaign-draft.ts";

type Change = (change: Partial<CampaignDraft>) => void;

const STRENGTHS = [
  { value: 1, label: "1: better" },
  { value: 2, label: "2: slightly, much better" },
  { value: 3, label: "3: slightly, clearly, much better" },
] as const;
const RATIONALES = [
  { value: "none", label: "Not asked" },
  { value: "optional", label: "Asked, may be left empty" },
  { value: "required", label: "Required" },
] as const;

/** What annotators are asked about two responses. */
export function QuestionFields({ draft, onChange, errors }: { draft: CampaignDraft; onChange: Change; errors: FieldErrors }) {
  return (
    <div className="flex flex-col gap-5">
      <Field label="Question" error={errors["questions.0.title"] ?? errors["questions"] ?? null}>
        <Input value={draft.title} maxLength={200} onChange={(event) => onChange({ title: event.target.value })} />
      </Field>
      <Field label="Explanation" optional help="Stands below the question." error={errors["questions.0.help"] ?? null}>
        <Input value={draft.help} maxLength={2000} onChange={(event) => onChange({ help: event.target.value })} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field forSelect label="Degrees of preference" help="How strongly one response can be preferred. More degrees give margins to train with.">
          <Select value={draft.strengths} onValueChange={(strengths) => onChange({ strengths })} options={STRENGTHS} />
        </Field>
        <Field forSelect label="Rationale" help="A sentence on why. A required one about doubles the time of a judgment.">
          <Select value={draft.rationale} onValueChange={(rationale) => onChange({ rationale })} options={RATIONALES} />
        </Field>
      </div>
      <Checkbox checked={draft.allowTie} onCheckedChange={(allowTie) => onChange({ allowTie })} help="For responses that are equally good. Each dataset says what becomes of ties.">
        Allow a tie
      </Checkbox>
      <Checkbox checked={draft.allowBothBad} onCheckedChange={(allowBothBad) => onChange({ allowBothBad })} help="For pairs in which neither response is acceptable.">
        Allow “both bad”
      </Checkbox>
    </div>
  );
}
