"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { NEW_SPEC, toSpec } from "./spec-draft.ts";
import { SpecForm } from "./spec-form.tsx";
import { SpecPreview } from "./spec-preview.tsx";

type CutVersionProps = { campaignId: string; datasetId: string; questionId: string };

/** A spec, what it would give, and the button that makes it a version. */
export function CutVersion({ campaignId, datasetId, questionId }: CutVersionProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [versionId] = useState(newId);
  const [draft, setDraft] = useState(NEW_SPEC);
  const described = toSpec(t, draft, questionId);
  const missing = "missing" in described ? described.missing : {};
  const cut = useMutation(
    trpc.datasets.cut.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.datasets.pathFilter());
        router.push(`/campaigns/${campaignId}/datasets/${datasetId}/versions/${versionId}`);
      },
    }),
  );
  return (
    <Card title={t("datasets.cutAVersion")} description={t("datasets.aVersionNeverChanges")}>
      <div className="flex flex-col gap-6">
        <SpecForm draft={draft} onChange={setDraft} missing={missing} />
        <section aria-label={t("datasets.preview")} className="border-t pt-5">
          <h3 className="mb-3 font-semibold">{t("datasets.whatItWouldHold")}</h3>
          {"spec" in described ? <SpecPreview campaignId={campaignId} spec={described.spec} /> : <Notice>{t("datasets.missingAPreviewAppears", { missing: Object.values(missing)[0] ?? "" })}</Notice>}
        </section>
        {cut.error && <Notice tone="danger">{errorMessage(t, cut.error)}</Notice>}
        <div>
          <Button disabled={!("spec" in described)} busy={cut.isPending} onClick={() => "spec" in described && cut.mutate({ datasetId, versionId, spec: described.spec })}>{t("datasets.cutVersion")}</Button>
        </div>
      </div>
    </Card>
  );
}
