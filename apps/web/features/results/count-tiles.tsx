import { Progress } from "../../components/ui/progress.tsx";
import { countOf } from "../../lib/count-of.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";

type Counts = RouterOutputs["results"]["progress"]["counts"];

const number = (value: number) => value.toLocaleString("en");

/** How much there is and how much is done. */
export function CountTiles({ counts, overlap }: { counts: Counts; overlap: number }) {
  const tiles = [
    { label: "Prompts", value: number(counts.prompts), note: `${countOf(counts.responses, "response")} in ${countOf(counts.rounds, "round")}` },
    { label: "Judgments", value: number(counts.judgments), note: [`${number(counts.imported)} imported besides`, counts.surplus > 0 && `${number(counts.surplus)} surplus`].filter(Boolean).join(", ") },
    { label: "Skips", value: number(counts.skips), note: `${countOf(counts.exhausted, "task")} skipped by everybody` },
    { label: "Annotators", value: number(counts.annotators), note: `${overlap} judge each task` },
  ];
  return (
    <section aria-label="Counts" className="flex flex-col gap-4 rounded-xl border bg-card p-5 shadow-raised sm:p-6">
      <Progress label="Tasks done" value={counts.done} max={counts.tasks} detail={`${number(counts.done)} of ${number(counts.tasks)}, ${number(counts.open)} open`} />
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
