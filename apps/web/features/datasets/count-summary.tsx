import type { Manifest } from "@laurel/core/datasets/manifest";
import { DropReason } from "@laurel/core/datasets/drop-reason";
import { useTranslations } from "next-intl";
import { showCount } from "../../lib/show-count.ts";
import { dropWords } from "./drop-words.ts";

/** What a spec makes of the judgments: records in each split, and the pairs that gave none, by reason. */
export function CountSummary({ counts }: { counts: Manifest["counts"] }) {
  const t = useTranslations();
  const figures = [
    { label: t("datasets.trainingRecords"), value: counts.rows.train },
    { label: t("datasets.testRecords"), value: counts.rows.test },
    { label: t("datasets.judgedTasks"), value: counts.judgedTasks },
  ];
  const drops = DropReason.options.flatMap((reason) => (counts.drops[reason] ? [{ reason, count: counts.drops[reason] }] : []));
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-3 gap-4">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-muted-foreground">{label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{showCount(t, value)}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className="text-sm font-medium">{t("datasets.pairsThatGiveNo")}</h3>
        {drops.length === 0 ? (
          <p className="text-[0.9375rem] text-muted-foreground">{t("datasets.noneEveryJudgedPair")}</p>
        ) : (
          <dl className="mt-1 grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-[0.9375rem]">
            {drops.map(({ reason, count }) => (
              <div key={reason} className="contents">
                <dt className="text-muted-foreground">{dropWords(t)[reason]}</dt>
                <dd className="text-end tabular-nums">{showCount(t, count)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}
