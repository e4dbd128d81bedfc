import { scaleLinear } from "d3-scale";
import type { Estimate } from "@laurel/statistics/resampling/estimate";
import { shortened } from "../../lib/shortened.ts";
import { visibleString } from "../../lib/visible-text.tsx";
import { AxisTicks } from "./axis-ticks.tsx";

export type IntervalRow = {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Shown in place of a mark where there is no value. */
  readonly reason?: string;
};

type IntervalPlotProps = {
  label: string;
  width: number;
  rows: readonly IntervalRow[];
  domain: readonly [number, number];
  show: (value: number) => string;
  /** A value to compare with, such as chance. */
  reference?: { value: number; label: string };
};

const WIDE = 660;
const FIGURES = 170;
const TOP = 22;

function figuresOf(row: IntervalRow, show: (value: number) => string): string {
  if (row.value === null) return row.reason ?? "undefined";
  return row.low === null || row.high === null
    ? show(row.value)
    : `${show(row.value)}  [${show(row.low)}, ${show(row.high)}]`;
}

/**
 * One row for each value with its 95 % interval. Names stand beside the marks where there is room, above them
 * on a phone.
 */
export function IntervalPlot({ label, width, rows, domain, show, reference }: IntervalPlotProps) {
  const wide = width >= WIDE;
  const names = wide ? Math.min(width * 0.36, Math.max(...rows.map((row) => row.label.length)) * 7.3 + 8) : 0;
  const rowHeight = wide ? 34 : 46;
  const left = wide ? names + 14 : 14;
  const right = width - 14 - (wide ? FIGURES : 0);
  const x = scaleLinear()
    .domain([...domain])
    .range([left, right])
    .clamp(true);
  const bottom = TOP + rows.length * rowHeight;
  const ticks = x.ticks(right - left < 420 ? 4 : 8).map((tick) => ({ at: x(tick), label: show(tick) }));
  const referenceAt = reference && x(reference.value);
  return (
    <svg role="img" aria-label={label} width={width} height={bottom + 26} className="block">
      <AxisTicks ticks={ticks} side="bottom" from={TOP} to={bottom} />
      {reference && referenceAt !== undefined && (
        <g>
          <line
            x1={referenceAt}
            x2={referenceAt}
            y1={TOP - 4}
            y2={bottom}
            className="stroke-muted-foreground"
            strokeDasharray="4 3"
          />
          <text
            x={referenceAt}
            y={12}
            textAnchor={referenceAt < left + 60 ? "start" : referenceAt > right - 60 ? "end" : "middle"}
            className="fill-muted-foreground text-xs"
          >
            {reference.label}
          </text>
        </g>
      )}
      {rows.map((row, index) => {
        const y = TOP + index * rowHeight;
        const text = wide ? y + rowHeight / 2 + 5 : y + 17;
        const line = wide ? y + rowHeight / 2 : y + 33;
        return (
          <g key={row.label}>
            {!wide && <rect x={0} y={y + 2} width={width} height={20} className="fill-card" />}
            <text x={2} y={text} className="fill-foreground text-[0.8125rem] font-medium">
              {shortened(visibleString(row.label), (wide ? names : width - FIGURES) / 7.2)}
            </text>
            <text
              x={width - 2}
              y={text}
              textAnchor="end"
              className="fill-muted-foreground text-[0.8125rem] tabular-nums"
            >
              {shortened(figuresOf(row, show), FIGURES / 6.2)}
              <title>{figuresOf(row, show)}</title>
            </text>
            {row.low !== null && row.high !== null && (
              <line
                x1={x(row.low)}
                x2={x(row.high)}
                y1={line}
                y2={line}
                className="stroke-primary"
                strokeWidth={4}
                strokeLinecap="round"
                opacity={0.45}
              />
            )}
            {row.value !== null && (
              <circle
                cx={x(row.value)}
                cy={line}
                r={5.5}
                className="fill-primary stroke-card"
                strokeWidth={1.5}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** A statistic of core as a row of an interval plot. */
export function intervalRow(label: string, estimate: Estimate): IntervalRow {
  if (estimate.value === null) return { label, value: null, low: null, high: null, reason: estimate.reason };
  return { label, value: estimate.value, low: estimate.interval.low, high: estimate.interval.high };
}
