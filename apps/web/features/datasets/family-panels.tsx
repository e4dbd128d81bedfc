"use client";

import { useTranslations } from "next-intl";
import { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { Tabs } from "../../components/ui/tabs.tsx";
import { CountSummary } from "./count-summary.tsx";
import type { CanonicalRow } from "./records/canonical-row.ts";
import { RecordList } from "./records/record-list.tsx";
import { familyWords } from "./spec/family-words.ts";

type FamilyPanelsProps = Pick<Manifest, "judgedTasks" | "votes" | "counts"> & {
  rows: readonly CanonicalRow[];
};

/** Counts and first records of each kind of record, one kind at a time. */
export function FamilyPanels({ judgedTasks, votes, counts, rows }: FamilyPanelsProps) {
  const t = useTranslations();
  const panels = FamilyId.options.flatMap((family) => {
    const own = counts[family];
    const records = rows.filter((row) => row.family === family);
    if (!own) return [];
    const content = (
      <div className="flex flex-col gap-5">
        <CountSummary judgedTasks={judgedTasks} counts={own} />
        {records.length > 0 && <RecordList records={records} />}
      </div>
    );
    return [{ value: family, label: familyWords(t, family).name, content }];
  });
  const [only] = panels;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-[0.9375rem] text-muted-foreground">
        {t("datasets.votesBy", { votes: votes.all, annotators: votes.annotators })}
      </p>
      {panels.length === 1 && only ? (
        only.content
      ) : (
        <Tabs tabs={panels} label={t("datasets.kindsOfRecord")} />
      )}
    </div>
  );
}
