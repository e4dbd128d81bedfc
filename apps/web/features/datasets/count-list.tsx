import { useTranslations } from "next-intl";
import { showCount } from "../../lib/show-count.ts";

/** Named counts, one a line. */
export function CountList({
  counts,
}: {
  counts: readonly { readonly name: string; readonly count: number }[];
}) {
  const t = useTranslations();
  return (
    <dl className="mt-1 grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-[0.9375rem]">
      {counts.map(({ name, count }) => (
        <div key={name} className="contents">
          <dt className="min-w-0 break-words text-muted-foreground">{name}</dt>
          <dd className="text-end tabular-nums">{showCount(t, count)}</dd>
        </div>
      ))}
    </dl>
  );
}
