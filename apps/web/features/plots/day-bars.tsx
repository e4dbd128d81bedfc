import { scaleBand, scaleLinear } from "d3-scale";
import { useTranslations } from "next-intl";
import { DAY } from "@laurel/core/time/durations";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";
import { AxisTicks } from "./axis-ticks.tsx";

type DayBarsProps = {
  label: string;
  width: number;
  days: readonly { day: string; value: number }[];
  /** How a value is read out; without it, as a bare number. */
  show?: (value: number) => string;
};

const HEIGHT = 200;
const LEFT = 44;
const BOTTOM = HEIGHT - 24;

function shortDay(t: Translate, day: string): string {
  return t("ui.dayOfYear", { at: new Date(`${day}T00:00:00Z`) });
}

/** A bar for each day. */
export function DayBars({ label, width, days, show }: DayBarsProps) {
  const t = useTranslations();
  const shown = show ?? ((value: number) => showCount(t, value));
  const most = Math.max(1, ...days.map((day) => day.value));
  const x = scaleBand()
    .domain(days.map((day) => day.day))
    .range([LEFT, width - 4])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const y = scaleLinear().domain([0, most]).nice(4).range([BOTTOM, 8]);
  const barWidth = Math.min(x.bandwidth(), 48);
  const every = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / 80))));
  const ticks = y
    .ticks(4)
    .filter(Number.isInteger)
    .map((tick) => ({ at: y(tick), label: showCount(t, tick) }));
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT} className="block">
      <AxisTicks ticks={ticks} side="left" from={LEFT} to={width - 4} />
      {days.map(({ day, value }, index) => {
        const middle = (x(day) ?? LEFT) + x.bandwidth() / 2;
        return (
          <g key={day}>
            <rect
              x={middle - barWidth / 2}
              width={barWidth}
              y={y(value)}
              height={BOTTOM - y(value)}
              rx={Math.min(3, barWidth / 3)}
              className="fill-primary"
            >
              <title>{`${shortDay(t, day)}: ${shown(value)}`}</title>
            </rect>
            {index % every === 0 && (
              <text x={middle} y={HEIGHT - 6} textAnchor="middle" className="fill-muted-foreground text-xs">
                {shortDay(t, day)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/**
 * Every day ("2026-11-23", UTC) from the first to the last one given, with 0 where nothing happened, so that
 * gaps are seen.
 */
export function eachDay(
  days: readonly { day: string; judgments: number }[],
): { day: string; judgments: number }[] {
  if (days.length === 0) return [];
  const counts = new Map(days.map(({ day, judgments }) => [day, judgments]));
  const times = days.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const first = Math.min(...times);
  const length = (Math.max(...times) - first) / DAY + 1;
  return Array.from({ length }, (_, index) => {
    const day = new Date(first + index * DAY).toISOString().slice(0, 10);
    return { day, judgments: counts.get(day) ?? 0 };
  });
}
