import { scaleLinear } from "d3-scale";
import { AxisTicks } from "./axis-ticks.tsx";

export type CurvePoint = {
  readonly x: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
};
type CurvePlotProps = {
  label: string;
  width: number;
  points: readonly CurvePoint[];
  xTitle: string;
  showX: (x: number) => string;
  showY: (y: number) => string;
  reference?: { value: number; label: string };
};

const HEIGHT = 240;
const LEFT = 56;
const BOTTOM = HEIGHT - 42;

/** A curve with its 95 % band. */
export function CurvePlot({ label, width, points, xTitle, showX, showY, reference }: CurvePlotProps) {
  const values = points
    .flatMap((point) => [point.value, point.low ?? point.value, point.high ?? point.value])
    .concat(reference?.value ?? []);
  const x = scaleLinear()
    .domain([0, Math.max(...points.map((point) => point.x))])
    .range([LEFT, width - 12]);
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(5)
    .range([BOTTOM, 10]);
  const path = points.map((point) => `${x(point.x)},${y(point.value)}`).join(" ");
  const banded = points.filter((point) => point.low !== null && point.high !== null);
  const band = [
    ...banded.map((point) => `${x(point.x)},${y(point.high ?? 0)}`),
    ...banded.toReversed().map((point) => `${x(point.x)},${y(point.low ?? 0)}`),
  ].join(" ");
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT} className="block">
      <AxisTicks
        ticks={y.ticks(5).map((tick) => ({ at: y(tick), label: showY(tick) }))}
        side="left"
        from={LEFT}
        to={width - 12}
      />
      {x.ticks(width < 480 ? 3 : 6).map((tick) => (
        <text
          key={tick}
          x={x(tick)}
          y={BOTTOM + 16}
          textAnchor="middle"
          className="fill-muted-foreground text-xs"
        >
          {showX(tick)}
        </text>
      ))}
      <text
        x={(LEFT + width - 12) / 2}
        y={HEIGHT - 6}
        textAnchor="middle"
        className="fill-muted-foreground text-xs"
      >
        {xTitle}
      </text>
      {reference && (
        <g>
          <line
            x1={LEFT}
            x2={width - 12}
            y1={y(reference.value)}
            y2={y(reference.value)}
            className="stroke-muted-foreground"
            strokeDasharray="4 3"
          />
          <text
            x={width - 14}
            y={y(reference.value) - 5}
            textAnchor="end"
            className="fill-muted-foreground text-xs"
          >
            {reference.label}
          </text>
        </g>
      )}
      <polygon points={band} className="fill-primary" opacity={0.18} />
      <polyline points={path} fill="none" className="stroke-primary" strokeWidth={2} />
      {points.map((point) => (
        <circle
          key={point.x}
          cx={x(point.x)}
          cy={y(point.value)}
          r={4}
          className="fill-primary stroke-card"
          strokeWidth={1.5}
        >
          <title>{`${showX(point.x)}: ${showY(point.value)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
