"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef } from "react";
import { z } from "zod";
import { ContaminationListRef, type DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../../components/ui/button.tsx";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { Select } from "../../../components/ui/select.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { errorMessage } from "../../../lib/api-error.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { NameText } from "../../../lib/visible-text.tsx";

type DecontaminationFieldProps = {
  campaignId: string;
  value: DecontaminationPolicy | null;
  onChange: (value: DecontaminationPolicy | null) => void;
};

/** Which lists a version's rows are checked against, by how many words in a row, and what is left out. */
export function DecontaminationField({ campaignId, value, onChange }: DecontaminationFieldProps) {
  const t = useTranslations();
  const { data, error, refetch } = useQuery(useTRPC().datasets.lists.queryOptions({ campaignId }));
  const isChosen = (list: { name: string; sha256: string }) =>
    value?.lists.some(({ name, sha256 }) => name === list.name && sha256 === list.sha256) ?? false;
  const drops = {
    training: t("datasets.contamination.drops.training"),
    all: t("datasets.contamination.drops.all"),
    nothing: t("datasets.contamination.drops.nothing"),
  } as const;
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-1 text-sm font-medium">{t("datasets.contamination.title")}</legend>
      <p className="mb-3 text-sm text-muted-foreground">{t("datasets.contamination.help")}</p>
      <div className="flex flex-col gap-4">
        {error && (
          <ErrorState
            title={t("datasets.contamination.notLoaded")}
            error={error}
            onRetry={() => void refetch()}
          />
        )}
        {!data && !error && <Skeleton className="h-10 w-full" />}
        {data && data.length > 0 && (
          <div className="grid max-h-72 gap-3 overflow-y-auto sm:grid-cols-2">
            {data.map(({ id, name, sha256, texts, words }) => (
              <Checkbox
                key={id}
                checked={isChosen({ name, sha256 })}
                disabled={value?.lists.length === LIMITS.listsPerDataset && !isChosen({ name, sha256 })}
                onCheckedChange={(on) => onChange(withList(value, { name, sha256 }, on))}
                help={t("datasets.contamination.size", { texts, words, hash: sha256.slice(0, 8) })}
              >
                <NameText text={name} />
              </Checkbox>
            ))}
          </div>
        )}
        <AddList
          campaignId={campaignId}
          onAdded={(list) =>
            (value?.lists.length ?? 0) < LIMITS.listsPerDataset && onChange(withList(value, list, true))
          }
        />
        {value && (
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <Field
              forSelect
              label={t("datasets.contamination.words")}
              help={t("datasets.contamination.wordsHelp")}
            >
              <Select
                value={value.words}
                onValueChange={(words) => onChange({ ...value, words })}
                options={([13, 8] as const).map((words) => ({
                  value: words,
                  label: t("ui.count", { count: words }),
                }))}
              />
            </Field>
            <Field
              forSelect
              label={t("datasets.contamination.leftOut")}
              help={t("datasets.contamination.leftOutHelp")}
            >
              <Select
                value={value.drop}
                onValueChange={(drop) => onChange({ ...value, drop })}
                options={(["training", "all", "nothing"] as const).map((drop) => ({
                  value: drop,
                  label: drops[drop],
                }))}
              />
            </Field>
          </div>
        )}
      </div>
    </fieldset>
  );
}

const USUAL = { words: 13, drop: "training" } as const;

/**
 * The policy after a list was ticked or unticked; null if no list is left. A policy can't hold two lists with
 * the same name or file, so the one that was ticked last replaces the other.
 */
export function withList(
  policy: DecontaminationPolicy | null,
  list: ContaminationListRef,
  on: boolean,
): DecontaminationPolicy | null {
  const others = (policy?.lists ?? []).filter(
    ({ name, sha256 }) => name !== list.name && sha256 !== list.sha256,
  );
  const kept = on
    ? [...others, list]
    : (policy?.lists ?? []).filter(({ name, sha256 }) => name !== list.name || sha256 !== list.sha256);
  return kept.length === 0 ? null : { ...USUAL, ...policy, lists: kept };
}

/** Adds a file to the campaign's lists. If a line can't be read, the message names it. */
function AddList({
  campaignId,
  onAdded,
}: {
  campaignId: string;
  onAdded: (list: ContaminationListRef) => void;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation({
    mutationFn: (file: File) => uploadList(t, campaignId, file),
    onSuccess: async (list) => {
      await queries.invalidateQueries(trpc.datasets.lists.queryFilter({ campaignId }));
      onAdded(list);
    },
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) add.mutate(file);
    target.value = "";
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <input ref={input} type="file" hidden accept=".txt,.jsonl,.json,.ndjson,.gz" onChange={choose} />
      <Button variant="secondary" size="small" busy={add.isPending} onClick={() => input.current?.click()}>
        {!add.isPending && <FileUp aria-hidden />}
        {t("datasets.contamination.add")}
      </Button>
      <p className="text-sm text-muted-foreground">{t("datasets.contamination.addHelp")}</p>
      {add.error && <Notice tone="danger">{errorMessage(t, add.error)}</Notice>}
    </div>
  );
}

const Kept = ContaminationListRef.loose();
const Refusal = z.object({ error: z.object({ message: z.string() }) });

/** Sends a file to the lists of a campaign, under its name; says which list it is. */
async function uploadList(t: Translate, campaignId: string, file: File): Promise<ContaminationListRef> {
  const response = await fetch(
    `/api/v1/campaigns/${campaignId}/lists?name=${encodeURIComponent(file.name)}`,
    { method: "POST", body: file, headers: { "content-type": "application/octet-stream" } },
  );
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok)
    throw new Error(
      Refusal.safeParse(answer).data?.error.message ??
        t("datasets.contamination.refused", { status: response.status }),
    );
  const { name, sha256 } = Kept.parse(answer);
  return { name, sha256 };
}
