"use client";

import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import type { FieldErrors } from "../../lib/field-errors.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { ResponsesField } from "./responses-field.tsx";

const FIELDS = [
  { name: "overlap", label: "Overlap", help: "How many annotators judge each task. Agreement needs at least 2." },
  { name: "leaseMinutes", label: "Lease, in minutes", help: "How long a task stays with one person before it goes to another." },
  { name: "maxPairsPerPrompt", label: "Pairs per prompt", help: "Of prompts with more than two responses, at most this many pairs are asked about." },
] as const;

type WorkFieldsProps = { draft: CampaignDraft; onChange: (change: Partial<CampaignDraft>) => void; errors: FieldErrors; overlapLocked: boolean; imported: boolean };

/** What a task is made of, and how tasks are dealt out. */
export function WorkFields({ draft, onChange, errors, overlapLocked, imported }: WorkFieldsProps) {
  const fields = FIELDS.filter(({ name }) => name !== "maxPairsPerPrompt" || draft.responsesPerTask === 2);
  return (
    <div className="flex flex-col gap-5">
      <ResponsesField value={draft.responsesPerTask} onChange={(responsesPerTask) => onChange({ responsesPerTask })} error={errors["responsesPerTask"]} imported={imported} />
      <div className="grid gap-5 sm:grid-cols-2">
        {fields.map(({ name, label, help }) => {
          const locked = name === "overlap" && overlapLocked;
          return (
            <Field key={name} label={label} help={locked ? "Only a draft or a paused campaign can change its overlap." : help} error={errors[name] ?? null}>
              <Input inputMode="numeric" value={draft[name]} disabled={locked} onChange={(event) => onChange({ [name]: event.target.value })} />
            </Field>
          );
        })}
      </div>
      <Checkbox checked={draft.showReasoning} onCheckedChange={(showReasoning) => onChange({ showReasoning })} help="Folded, for those who want to read them. Else they never reach an annotator’s browser.">
        Show reasoning traces
      </Checkbox>
      <Field label="Blur prompts with these tags" optional help="Separated by commas. Such a prompt is shown when the annotator asks for it." error={errors["blurTags"] ?? null}>
        <Input value={draft.blurTags} autoComplete="off" placeholder="violence, self-harm" onChange={(event) => onChange({ blurTags: event.target.value })} />
      </Field>
    </div>
  );
}
