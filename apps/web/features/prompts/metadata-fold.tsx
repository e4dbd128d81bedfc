import { TableProperties } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { NameText, PlainText } from "../../lib/visible-text.tsx";
import { Fold } from "../markdown/fold.tsx";

type Rows = RouterOutputs["campaigns"]["prompt"]["metadata"];

/** What imported files said of a prompt or response in columns that mean nothing to Laurel, folded. */
export function MetadataFold({ rows }: { rows: Rows }) {
  const t = useTranslations();
  if (rows.length === 0) return null;
  return (
    <div className="mt-4 text-[0.9375rem]">
      <Fold icon={TableProperties} summary={t("prompts.metadata.title")}>
        {rows.map(({ round, line, values }, index) => (
          <section key={index} className="not-first:mt-3">
            <h4 className="text-sm text-muted-foreground">
              {t("prompts.metadata.place", { round: round ?? "–", line })}
            </h4>
            <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(6rem,auto)_1fr]">
              {Object.entries(values).map(([column, value]) => (
                <div key={column} className="contents">
                  <dt className="min-w-0 font-medium break-words">
                    <NameText text={column} />
                  </dt>
                  <dd className="min-w-0">
                    <PlainText text={typeof value === "string" ? value : JSON.stringify(value)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Fold>
    </div>
  );
}
