"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import type { SpecDraft } from "./spec-draft.ts";
import { TiePolicyField } from "./tie-policy-field.tsx";

type SpecFormProps = { draft: SpecDraft; onChange: (draft: SpecDraft) => void; missing: Readonly<Partial<Record<keyof SpecDraft, string>>> };

/** How judgments become records. */
export function SpecForm({ draft, onChange, missing }: SpecFormProps) {
  const t = useTranslations();
  const change = (part: Partial<SpecDraft>) => onChange({ ...draft, ...part });
  return (
    <div className="flex flex-col gap-5">
      <TiePolicyField value={draft.tiePolicy} onChange={(tiePolicy) => change({ tiePolicy })} error={undefined} />
      <fieldset>
        <legend className="mb-2 text-sm font-medium">{t("datasets.judgments")}</legend>
        <div className="flex flex-col gap-3">
          <Checkbox checked={draft.live} onCheckedChange={(live) => change({ live })} help={t("datasets.madeHereByAnnotators")}>{t("datasets.live")}</Checkbox>
          <Checkbox checked={draft.imported} onCheckedChange={(imported) => change({ imported })} help={t("datasets.preferencesThatCameWith")}>{t("datasets.imported")}</Checkbox>
        </div>
        {missing.live && <p role="alert" className="mt-1 text-sm text-destructive">{missing.live}</p>}
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field label={t("datasets.votesNeeded")} help={t("datasets.pairsWithFewerGive")} error={missing.minVotes ?? null}>
          <Input inputMode="numeric" value={draft.minVotes} onChange={(event) => change({ minVotes: event.target.value })} />
        </Field>
        <Field label={t("datasets.testShareInPer")} help={t("datasets.wholePromptsAreHeld")} error={missing.testPercent ?? null}>
          <Input inputMode="decimal" value={draft.testPercent} onChange={(event) => change({ testPercent: event.target.value })} />
        </Field>
        <Field label={t("datasets.salt")} optional help={t("datasets.anotherTextHoldsOut")}>
          <Input value={draft.salt} maxLength={100} onChange={(event) => change({ salt: event.target.value })} />
        </Field>
      </div>
    </div>
  );
}
