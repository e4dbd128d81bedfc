import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";

const MOST = 12;

/** At which step traces go wrong first; the plot puts late steps together, the table does not. */
export function FirstErrors({ counts, fileName }: { counts: readonly number[]; fileName: string }) {
  const late = counts.slice(MOST).reduce((sum, count) => sum + count, 0);
  const bars = [...counts.slice(0, MOST).map((count, index) => ({ label: `Step ${index + 1}`, count })), ...(counts.length > MOST ? [{ label: "Later", count: late }] : [])];
  const data = { columns: [{ label: "Step" }, { label: "Traces" }], rows: counts.map((count, index) => [`${index + 1}`, count]) };
  return (
    <Plot title="First error" unit="Traces by the step of their first error" fileName={fileName} data={data}>
      {(width) => <StackedBars label="Traces by the step of their first error; the numbers are in the table." width={width} rows={bars.map(({ label, count }) => ({ label, values: [count], figure: count.toLocaleString("en") }))} parts={[{ label: "Traces", colour: "var(--destructive)" }]} whole={Math.max(...bars.map(({ count }) => count))} />}
    </Plot>
  );
}
