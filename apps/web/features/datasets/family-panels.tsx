"use client";

import { useTranslations } from "next-intl";
import { DropReason } from "@laurel/core/datasets/drop-reasons";
import { FamilyId } from "@laurel/core/datasets/families";
import type { FamilyCounts, Manifest } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { Tabs } from "../../components/ui/tabs.tsx";
import { showCount } from "../../lib/figures.ts";
import { CountList, dropWords } from "./drop-counts.tsx";
import type { CanonicalRow } from "./record-body.tsx";
import { RecordList } from "./record-list.tsx";
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

/** What a spec makes of the judgments in one family: records in each split, and what gave none, by reason. */
function CountSummary({ judgedTasks, counts }: { judgedTasks: number; counts: FamilyCounts }) {
  const t = useTranslations();
  const ties = sumOfSplits(counts.ties);
  const figures = [
    { label: t("datasets.counts.training"), value: counts.rows.train },
    ...(counts.rows.validation > 0
      ? [{ label: t("datasets.counts.validation"), value: counts.rows.validation }]
      : []),
    { label: t("datasets.counts.test"), value: counts.rows.test },
    ...(ties > 0 ? [{ label: t("datasets.counts.ties"), value: ties }] : []),
    { label: t("datasets.counts.judgedTasks"), value: judgedTasks },
  ];
  const drops = DropReason.options.flatMap((reason) =>
    counts.drops[reason] ? [{ name: dropWords(t)[reason], count: counts.drops[reason] }] : [],
  );
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-4">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-muted-foreground">{label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{showCount(t, value)}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className="text-sm font-medium">{t("datasets.counts.excluded")}</h3>
        {drops.length === 0 ? (
          <p className="text-[0.9375rem] text-muted-foreground">{t("datasets.counts.nothingExcluded")}</p>
        ) : (
          <CountList counts={drops} />
        )}
      </div>
    </div>
  );
}
