import { useTranslations } from "next-intl";
import { showCount } from "../../lib/figures.ts";
import { shortened } from "../../lib/shortened.ts";
import { visibleString } from "../../lib/visible-text.tsx";

/** `colour` is any CSS colour. */
export type BarPart = { readonly label: string; readonly colour: string };

/** `values[i]` counts part i. */
export type BarRow = {
  readonly label: string;
  readonly values: readonly number[];
  /** The figure beside the bar. */
  readonly figure: string;
};

type StackedBarsProps = {
  label: string;
  width: number;
  rows: readonly BarRow[];
  parts: readonly BarPart[];
  /** The count that fills the full width; without it, each row's own total does. */
  whole?: number;
  /** Whether the parts are named below; not needed where the rows name them. */
  legend?: boolean;
};

const WIDE = 560;
const BAR = 18;

/**
 * One bar for each row, divided into parts. Names and figures stand beside the bars where there is room,
 * above them on a phone.
 */
export function StackedBars({ label, width, rows, parts, whole, legend = true }: StackedBarsProps) {
  const t = useTranslations();
  const wide = width >= WIDE;
  const figures = Math.max(...rows.map((row) => row.figure.length)) * 7 + 10;
  const names = Math.min(width * 0.34, Math.max(...rows.map((row) => row.label.length)) * 7.6 + 12);
  const rowHeight = wide ? 32 : 48;
  const [left, right] = wide ? [names, width - figures] : [0, width];
  return (
    <div>
      <svg role="img" aria-label={label} width={width} height={rows.length * rowHeight} className="block">
        {rows.map((row, index) => {
          const y = index * rowHeight;
          const text = wide ? y + rowHeight / 2 + 5 : y + 16;
          const top = wide ? y + (rowHeight - BAR) / 2 : y + 24;
          const total = row.values.reduce((sum, value) => sum + value, 0);
          const scale = (right - left) / Math.max(1, whole ?? total);
          return (
            <g key={row.label}>
              <text x={0} y={text} className="fill-foreground text-[0.8125rem] font-medium">
                {shortened(visibleString(row.label), (wide ? names : width - figures) / 7.2)}
                <title>{visibleString(row.label)}</title>
              </text>
              <text
                x={width}
                y={text}
                textAnchor="end"
                className="fill-muted-foreground text-[0.8125rem] tabular-nums"
              >
                {row.figure}
              </text>
              <rect x={left} y={top} width={right - left} height={BAR} rx={3} className="fill-muted" />
              {parts.map((part, at) => {
                const before = row.values.slice(0, at).reduce((sum, value) => sum + value, 0);
                const value = row.values[at] ?? 0;
                if (value === 0) return null;
                return (
                  <rect
                    key={part.label}
                    x={left + before * scale}
                    y={top}
                    width={Math.max(1, value * scale - 1)}
                    height={BAR}
                    rx={1.5}
                    style={{ fill: part.colour }}
                  >
                    <title>{`${part.label}: ${showCount(t, value)}`}</title>
                  </rect>
                );
              })}
            </g>
          );
        })}
      </svg>
      {legend && parts.length > 1 && (
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted-foreground">
          {parts.map((part) => (
            <li key={part.label} className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-full" style={{ background: part.colour }} />
              {part.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** As many shades of the accent colour as asked for, from pale to full. */
export function shades(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `color-mix(in srgb, var(--primary) ${Math.round(count < 2 ? 100 : 20 + (80 * index) / (count - 1))}%, var(--card))`,
  );
}
