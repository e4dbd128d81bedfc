"use client";

import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import type { FieldErrors } from "../../lib/field-errors.ts";
import type { CampaignDraft } from "./campaign-draft.ts";

const FIELDS = [
  { name: "overlap", label: "Overlap", help: "How many annotators judge each task. Agreement needs at least 2." },
  { name: "leaseMinutes", label: "Lease, in minutes", help: "How long a task stays with one person before it goes to another." },
  { name: "maxPairsPerPrompt", label: "Pairs per prompt", help: "Of prompts with more than two responses, at most this many pairs are asked about." },
] as const;

type WorkFieldsProps = { draft: CampaignDraft; onChange: (change: Partial<CampaignDraft>) => void; errors: FieldErrors; overlapLocked: boolean };

/** How the work is dealt out. */
export function WorkFields({ draft, onChange, errors, overlapLocked }: WorkFieldsProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      {FIELDS.map(({ name, label, help }) => {
        const locked = name === "overlap" && overlapLocked;
        return (
          <Field key={name} label={label} help={locked ? "Only a draft or a paused campaign can change its overlap." : help} error={errors[name] ?? null}>
            <Input inputMode="numeric" value={draft[name]} disabled={locked} onChange={(event) => onChange({ [name]: event.target.value })} />
          </Field>
        );
      })}
    </div>
  );
}
