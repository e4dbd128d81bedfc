type Tick = { readonly at: number; readonly label: string };
type AxisTicksProps = {
  ticks: readonly Tick[];
  side: "bottom" | "left";
  /** Where the grid lines begin and end, in pixels. */
  from: number;
  to: number;
};

/** Grid lines with their labels. */
export function AxisTicks({ ticks, side, from, to }: AxisTicksProps) {
  const vertical = side === "bottom";
  return (
    <g className="fill-muted-foreground text-xs">
      {ticks.map(({ at, label }) => (
        <g key={label}>
          <line
            x1={vertical ? at : from}
            x2={vertical ? at : to}
            y1={vertical ? from : at}
            y2={vertical ? to : at}
            className="stroke-border"
          />
          <text
            x={vertical ? at : from - 8}
            y={vertical ? to + 16 : at}
            textAnchor={vertical ? "middle" : "end"}
            dominantBaseline={vertical ? undefined : "central"}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
