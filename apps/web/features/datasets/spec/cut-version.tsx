"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { Button } from "../../../components/ui/button.tsx";
import { Card } from "../../../components/ui/card.tsx";
import { CopyButton } from "../../../components/ui/copy-button.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { errorMessage } from "../../../lib/error-message.ts";
import { newId } from "../../../lib/new-id.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import type { SpecDraft } from "./spec-draft.ts";
import { SpecForm } from "./spec-form.tsx";
import { SpecPreview } from "./spec-preview.tsx";
import { toSpec } from "./to-spec.ts";

type CutVersionProps = {
  campaignId: string;
  datasetId: string;
  questions: QuestionSet;
  /** What the form starts from. */ initial: SpecDraft;
};

/** A spec, what it would give, and the button that makes it a version. */
export function CutVersion({ campaignId, datasetId, questions, initial }: CutVersionProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [versionId] = useState(newId);
  const [draft, setDraft] = useState(initial);
  const described = toSpec(t, draft);
  const spec = "spec" in described ? described.spec : null;
  const problems = "problems" in described ? described.problems : {};
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
        <SpecForm
          campaignId={campaignId}
          questions={questions}
          draft={draft}
          spec={spec}
          problems={problems}
          onChange={setDraft}
        />
        <section aria-label={t("datasets.preview")} className="border-t pt-5">
          <h3 className="mb-3 font-semibold">{t("datasets.whatItWouldHold")}</h3>
          {spec ? (
            <SpecPreview campaignId={campaignId} spec={spec} />
          ) : (
            <Notice>
              {t("datasets.missingAPreviewAppears", { missing: Object.values(problems)[0] ?? "" })}
            </Notice>
          )}
        </section>
        {cut.error && <Notice tone="danger">{errorMessage(t, cut.error)}</Notice>}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            disabled={!spec}
            busy={cut.isPending}
            onClick={() => spec && cut.mutate({ datasetId, versionId, spec })}
          >
            {t("datasets.cutVersion")}
          </Button>
          {spec && <CopyButton text={JSON.stringify(spec, null, 2)}>{t("datasets.copySpec")}</CopyButton>}
        </div>
      </div>
    </Card>
  );
}
