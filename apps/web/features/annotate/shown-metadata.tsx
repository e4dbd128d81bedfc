import { useTranslations } from "next-intl";
import { NameText, PlainText } from "../../lib/visible-text.tsx";
import type { LeasedTask } from "./leased-task.ts";

type Rows = LeasedTask["metadata"];

/** What the lead shows of the prompt beside its text: plain text, whatever marks it contains. */
export function MetadataPane({ rows }: { rows: Rows }) {
  const t = useTranslations();
  if (rows.length === 0) return null;
  return (
    <section
      aria-label={t("annotate.metadata")}
      tabIndex={0}
      className="rounded-xl border bg-card px-4 py-2 -outline-offset-2 sm:px-5 lg:max-h-[24%] lg:shrink-0 lg:overflow-y-auto"
    >
      <MetadataRows rows={rows} />
    </section>
  );
}

/** The same of a response, below its text. */
export function MetadataList({ rows }: { rows: Rows }) {
  return (
    rows.length > 0 && (
      <div className="border-t pt-3">
        <MetadataRows rows={rows} />
      </div>
    )
  );
}

function MetadataRows({ rows }: { rows: Rows }) {
  const t = useTranslations();
  return (
    <dl className="grid gap-x-4 gap-y-1 text-[0.9375rem] sm:grid-cols-[fit-content(12rem)_1fr]">
      {rows.map(({ column, values }) => (
        <div key={column} className="contents">
          <dt className="min-w-0 font-medium break-words text-muted-foreground">
            <NameText text={column || t("annotate.metadataNameless")} />
          </dt>
          <dd className="min-w-0">
            {values.map((value) => (
              <PlainText key={value} text={value} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
