"use client";

import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import type { SpecDraft } from "./spec-draft.ts";
import { TiePolicyField } from "./tie-policy-field.tsx";

type SpecFormProps = { draft: SpecDraft; onChange: (draft: SpecDraft) => void; missing: Readonly<Partial<Record<keyof SpecDraft, string>>> };

/** How judgments become records. */
export function SpecForm({ draft, onChange, missing }: SpecFormProps) {
  const change = (part: Partial<SpecDraft>) => onChange({ ...draft, ...part });
  return (
    <div className="flex flex-col gap-5">
      <TiePolicyField value={draft.tiePolicy} onChange={(tiePolicy) => change({ tiePolicy })} error={undefined} />
      <fieldset>
        <legend className="mb-2 text-sm font-medium">Judgments</legend>
        <div className="flex flex-col gap-3">
          <Checkbox checked={draft.live} onCheckedChange={(live) => change({ live })} help="Made here by annotators, without surplus.">Live</Checkbox>
          <Checkbox checked={draft.imported} onCheckedChange={(imported) => change({ imported })} help="Preferences that came with imported files.">Imported</Checkbox>
        </div>
        {missing.live && <p role="alert" className="mt-1 text-sm text-destructive">{missing.live}</p>}
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field label="Votes needed" help="Pairs with fewer give no record. The majority of the votes decides." error={missing.minVotes ?? null}>
          <Input inputMode="numeric" value={draft.minVotes} onChange={(event) => change({ minVotes: event.target.value })} />
        </Field>
        <Field label="Test share, in per cent" help="Whole prompts are held out, so no prompt is in both splits." error={missing.testPercent ?? null}>
          <Input inputMode="decimal" value={draft.testPercent} onChange={(event) => change({ testPercent: event.target.value })} />
        </Field>
        <Field label="Salt" optional help="Another text holds out other prompts.">
          <Input value={draft.salt} maxLength={100} onChange={(event) => change({ salt: event.target.value })} />
        </Field>
      </div>
    </div>
  );
}
