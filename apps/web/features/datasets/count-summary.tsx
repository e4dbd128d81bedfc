import type { Manifest } from "@laurel/core/datasets/manifest";
import { DropReason } from "@laurel/core/datasets/drop-reason";
import { DROP_WORDS } from "./drop-words.ts";

/** What a spec makes of the judgments: records in each split, and the pairs that gave none, by reason. */
export function CountSummary({ counts }: { counts: Manifest["counts"] }) {
  const figures = [
    { label: "Training records", value: counts.rows.train },
    { label: "Test records", value: counts.rows.test },
    { label: "Judged tasks", value: counts.judgedTasks },
  ];
  const drops = DropReason.options.flatMap((reason) => (counts.drops[reason] ? [{ reason, count: counts.drops[reason] }] : []));
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-3 gap-4">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-muted-foreground">{label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{value.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className="text-sm font-medium">Pairs that give no record</h3>
        {drops.length === 0 ? (
          <p className="text-[0.9375rem] text-muted-foreground">None: every judged pair is in.</p>
        ) : (
          <dl className="mt-1 grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-[0.9375rem]">
            {drops.map(({ reason, count }) => (
              <div key={reason} className="contents">
                <dt className="text-muted-foreground">{DROP_WORDS[reason]}</dt>
                <dd className="text-right tabular-nums">{count.toLocaleString("en")}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}
