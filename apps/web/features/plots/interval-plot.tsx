import { scaleLinear } from "d3-scale";
import { AxisTicks } from "./axis-ticks.tsx";
import { shortened } from "./shortened.ts";

export type IntervalRow = { readonly label: string; readonly value: number | null; readonly low: number | null; readonly high: number | null; /** Instead of a mark, where there is no value. */ readonly reason?: string };

type IntervalPlotProps = { label: string; width: number; rows: readonly IntervalRow[]; domain: readonly [number, number]; show: (value: number) => string; /** A value worth comparing with, such as chance. */ reference?: { value: number; label: string } };

const ROW = 44;

/** One value a row with its 95 % interval. Names stand above their lines, so that long ones fit on a phone. */
export function IntervalPlot({ label, width, rows, domain, show, reference }: IntervalPlotProps) {
  const right = width - 14;
  const x = scaleLinear().domain([...domain]).range([14, right]).clamp(true);
  const top = reference ? 22 : 4;
  const bottom = top + rows.length * ROW;
  const ticks = x.ticks(width < 480 ? 4 : 8).map((tick) => ({ at: x(tick), label: show(tick) }));
  return (
    <svg role="img" aria-label={label} width={width} height={bottom + 26} className="block overflow-visible">
      <AxisTicks ticks={ticks} side="bottom" from={top} to={bottom} />
      {reference && (
        <g>
          <line x1={x(reference.value)} x2={x(reference.value)} y1={top} y2={bottom} className="stroke-muted-foreground" strokeDasharray="4 3" />
          <text x={x(reference.value)} y={12} textAnchor="middle" className="fill-muted-foreground text-xs">{reference.label}</text>
        </g>
      )}
      {rows.map((row, index) => {
        const y = top + index * ROW;
        const line = y + 30;
        const figures = row.value === null ? (row.reason ?? "undefined") : row.low === null || row.high === null ? show(row.value) : `${show(row.value)}  [${show(row.low)}, ${show(row.high)}]`;
        return (
          <g key={row.label}>
            <text x={2} y={y + 15} className="fill-foreground text-[0.8125rem] font-medium">{shortened(row.label, Math.max(8, (width - 190) / 7))}</text>
            <text x={width - 2} y={y + 15} textAnchor="end" className="fill-muted-foreground text-[0.8125rem] tabular-nums">{shortened(figures, width / 8)}</text>
            {row.low !== null && row.high !== null && <line x1={x(row.low)} x2={x(row.high)} y1={line} y2={line} className="stroke-primary" strokeWidth={4} strokeLinecap="round" opacity={0.45} />}
            {row.value !== null && <circle cx={x(row.value)} cy={line} r={5.5} className="fill-primary stroke-card" strokeWidth={1.5} />}
          </g>
        );
      })}
    </svg>
  );
}
