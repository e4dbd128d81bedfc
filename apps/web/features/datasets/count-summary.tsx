import { useTranslations } from "next-intl";
import { DropReason } from "@laurel/core/datasets/drop-reasons";
import type { FamilyCounts } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { showCount } from "../../lib/show-count.ts";
import { CountList } from "./count-list.tsx";
import { dropWords } from "./drop-words.ts";

/** What a spec makes of the judgments in one family: records in each split, and what gave none, by reason. */
export function CountSummary({ judgedTasks, counts }: { judgedTasks: number; counts: FamilyCounts }) {
  const t = useTranslations();
  const ties = sumOfSplits(counts.ties);
  const figures = [
    { label: t("datasets.trainingRecords"), value: counts.rows.train },
    ...(counts.rows.validation > 0
      ? [{ label: t("datasets.validationRecords"), value: counts.rows.validation }]
      : []),
    { label: t("datasets.testRecords"), value: counts.rows.test },
    ...(ties > 0 ? [{ label: t("datasets.tieRecords"), value: ties }] : []),
    { label: t("datasets.judgedTasks"), value: judgedTasks },
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
        <h3 className="text-sm font-medium">{t("datasets.givesNoRecord")}</h3>
        {drops.length === 0 ? (
          <p className="text-[0.9375rem] text-muted-foreground">{t("datasets.nothingLeftOut")}</p>
        ) : (
          <CountList counts={drops} />
        )}
      </div>
    </div>
  );
}
