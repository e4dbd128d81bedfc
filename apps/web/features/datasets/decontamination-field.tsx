"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../markdown/name-text.tsx";
import { AddList } from "./add-list.tsx";
import { withList } from "./with-list.ts";

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
                help={t("datasets.contamination.sizeOf", { texts, words, hash: sha256.slice(0, 8) })}
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
              label={t("datasets.contamination.wordsInARow")}
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
