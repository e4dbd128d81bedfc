import { useTranslations } from "next-intl";
import { showShare } from "../../lib/figures.ts";

/** `colour` is a background class; `votes` counts what the part is of. */
type SharePart = { readonly label: string; readonly votes: number; readonly colour: string };

/** Shares of a whole as one bar, with the percentages below it; shows nothing if the whole is 0. */
export function ShareBar({ parts }: { parts: readonly SharePart[] }) {
  const t = useTranslations();
  const total = parts.reduce((sum, part) => sum + part.votes, 0);
  if (total === 0) return null;
  return (
    <div>
      <div aria-hidden className="flex h-3 gap-0.5 overflow-hidden rounded-full">
        {parts.map((part) => (
          <span
            key={part.label}
            className={part.colour}
            style={{ width: `${(part.votes / total) * 100}%` }}
          />
        ))}
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {parts.map((part) => (
          <div key={part.label} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-full ${part.colour}`} />
            <dt className="text-muted-foreground">{part.label}</dt>
            <dd className="tabular-nums">{showShare(t, part.votes / total)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
