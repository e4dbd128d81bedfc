import { useTranslations } from "next-intl";
import { Progress } from "../../components/ui/progress.tsx";
import type { Translate } from "../../i18n/translate.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showCount } from "../../lib/show-count.ts";

type Counts = RouterOutputs["results"]["progress"]["counts"];

const number = (t: Translate, value: number) => showCount(t, value);

/** How much there is and how much is done. */
export function CountTiles({ counts, overlap }: { counts: Counts; overlap: number }) {
  const t = useTranslations();
  const tiles = [
    {
      label: t("results.prompts"),
      value: number(t, counts.prompts),
      note: t("results.responseInRound", { responses: counts.responses, rounds: counts.rounds }),
    },
    {
      label: t("results.judgments"),
      value: number(t, counts.judgments),
      note: [
        t("results.importedImportedBesides", { imported: number(t, counts.imported) }),
        counts.surplus > 0 && t("results.surplusSurplus", { surplus: number(t, counts.surplus) }),
      ]
        .filter(Boolean)
        .join(", "),
    },
    {
      label: t("results.skips"),
      value: number(t, counts.skips),
      note: t("results.taskSkippedByEverybody", { exhausted: counts.exhausted }),
    },
    {
      label: t("results.annotators"),
      value: number(t, counts.annotators),
      note: t("results.overlapJudgeEachTask", { overlap }),
    },
  ];
  return (
    <section
      aria-label={t("results.counts")}
      className="flex flex-col gap-4 rounded-xl border bg-card p-5 shadow-raised sm:p-6"
    >
      <Progress
        label={t("results.tasksDone")}
        value={counts.done}
        max={counts.tasks}
        detail={t("results.doneOfTasksOpen", {
          done: number(t, counts.done),
          tasks: number(t, counts.tasks),
          open: number(t, counts.open),
        })}
      />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
        {tiles.map((tile) => (
          <div key={tile.label}>
            <dt className="text-sm text-muted-foreground">{tile.label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{tile.value}</dd>
            <dd className="text-sm text-muted-foreground">{tile.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
