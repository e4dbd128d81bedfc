"use client";

import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind } from "@laurel/core/datasets/families";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { Button } from "../../../components/ui/button.tsx";
import { Card } from "../../../components/ui/card.tsx";
import { CopyButton } from "../../../components/ui/copy-button.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { errorMessage } from "../../../lib/api-error.ts";
import { newId } from "../../../lib/new-id.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useSettled } from "../../../lib/use-settled.ts";
import { FactList, foundWords } from "../fact-list.tsx";
import { FamilyPanels } from "../family-panels.tsx";
import { newSpecFormState, type SpecFormState, specFormStateOf } from "./spec-form-state.ts";
import { SpecForm } from "./spec-form.tsx";
import { toSpec } from "./to-spec.ts";

type NextVersionProps = {
  campaignId: string;
  datasetId: string;
  questions: QuestionSet;
  latestId: string | null;
};

/**
 * The form of the next version. It starts from the latest version's spec: mostly that is cut again from newer
 * judgments.
 */
export function NextVersion({ latestId, questions, ...rest }: NextVersionProps) {
  // A version that is cut or loaded while the form is open must not empty it.
  const [startId] = useState(latestId);
  const {
    data: latest,
    error,
    refetch,
  } = useQuery(
    useTRPC().datasets.version.queryOptions(startId === null ? skipToken : { versionId: startId }, {
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const asked = questions.filter(({ kind }) => familiesOfKind(kind).length > 0);
  if (startId !== null && !latest)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="h-96 w-full" />
    );
  const again =
    latest && asked.some(({ id }) => id === latest.spec.questionId)
      ? specFormStateOf(latest.spec)
      : undefined;
  const [first] = asked;
  const initial = again ?? (first && newSpecFormState(first));
  return initial && <CutVersion {...rest} questions={questions} initial={initial} />;
}

type CutVersionProps = {
  campaignId: string;
  datasetId: string;
  questions: QuestionSet;
  /** The form before anything is changed. */
  initial: SpecFormState;
};

/** A spec, what it would give, and the button that makes it a version. */
function CutVersion({ campaignId, datasetId, questions, initial }: CutVersionProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [versionId] = useState(newId);
  const [form, setForm] = useState(initial);
  const described = toSpec(t, form);
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
    <Card title={t("datasets.newVersion.title")} description={t("datasets.newVersion.help")}>
      <div className="flex flex-col gap-6">
        <SpecForm
          campaignId={campaignId}
          questions={questions}
          form={form}
          spec={spec}
          problems={problems}
          onChange={setForm}
        />
        <section aria-label={t("datasets.newVersion.preview")} className="border-t pt-5">
          <h3 className="mb-3 font-semibold">{t("datasets.newVersion.previewHelp")}</h3>
          {spec ? (
            <SpecPreview campaignId={campaignId} spec={spec} />
          ) : (
            <Notice>{t("datasets.newVersion.missing", { missing: Object.values(problems)[0] ?? "" })}</Notice>
          )}
        </section>
        {cut.error && <Notice tone="danger">{errorMessage(t, cut.error)}</Notice>}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            disabled={!spec}
            busy={cut.isPending}
            onClick={() => spec && cut.mutate({ datasetId, versionId, spec })}
          >
            {t("datasets.newVersion.cut")}
          </Button>
          {spec && <CopyButton text={JSON.stringify(spec, null, 2)}>{t("datasets.copySpec")}</CopyButton>}
        </div>
      </div>
    </Card>
  );
}

/** What a version with this spec would hold if it were cut now. */
function SpecPreview({ campaignId, spec }: { campaignId: string; spec: DatasetSpec }) {
  const t = useTranslations();
  const locale = useLocale();
  const settled = useSettled(spec, 300);
  const { data, error, isFetching, refetch } = useQuery(
    useTRPC().datasets.preview.queryOptions(
      { campaignId, spec: settled },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error)
    return <ErrorState title={t("datasets.previewFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-40 w-full" />;
  return (
    <div aria-busy={isFetching} className="flex flex-col gap-4">
      <FactList facts={foundWords(t, locale, { ...data, modelLabels: null, spec: settled })} />
      {data.withoutModelLabels && (
        <p className="text-sm text-muted-foreground">{t("datasets.modelLabels.notInPreview")}</p>
      )}
      <FamilyPanels judgedTasks={data.judgedTasks} votes={data.votes} counts={data.counts} rows={data.rows} />
    </div>
  );
}
