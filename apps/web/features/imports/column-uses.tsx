"use client";

import { useTranslations } from "next-intl";
import { turnedRound, type Verdict, verdictColumns, type VerdictOutcome } from "@laurel/core/imports/verdict";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Translate } from "../../i18n/translate.ts";
import type { RouterInputs, RouterOutputs } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";
import type { MappingFormState } from "./mapping-form-state.ts";
import { usePreview } from "./preview-list.tsx";
import { ColumnSelect } from "./response-columns.tsx";

type Judged = MappingFormState["judged"];
type Preview = RouterOutputs["imports"]["preview"];

type ColumnUsesProps = {
  input: RouterInputs["imports"]["preview"];
  judged: Judged;
  onChange: (judged: Judged) => void;
};

/**
 * What every column of a file is taken for, the verdicts that it may hold, and what to do with columns that
 * look like labels and are not read.
 */
export function ColumnUses({ input, judged, onChange }: ColumnUsesProps) {
  const t = useTranslations();
  const { data } = usePreview(input);
  if (!data || data.columns.length === 0) return null;
  const kept = Array.isArray(judged.keep) ? judged.keep : [];
  return (
    <Card title={t("imports.uses.title")} description={t("imports.uses.help")}>
      <div className="flex flex-col gap-5">
        {data.unreadLabels.length > 0 && (
          <Notice tone="warning">
            <p>{t("imports.uses.unread")}</p>
            <ul className="mt-2 flex flex-wrap gap-2">
              {data.unreadLabels.map((column) => (
                <li key={column}>
                  <Button
                    variant="secondary"
                    size="small"
                    onClick={() => onChange({ ...judged, keep: [...kept, column] })}
                  >
                    {t("imports.uses.keep", { column })}
                  </Button>
                </li>
              ))}
              <li>
                <Button variant="secondary" size="small" onClick={() => onChange({ ...judged, keep: "all" })}>
                  {t("imports.uses.keepAll")}
                </Button>
              </li>
            </ul>
          </Notice>
        )}
        {data.verdicts.map((verdict) => (
          <PossibleVerdict
            key={verdictColumns(verdict.read).join("|")}
            verdict={verdict}
            onUse={(read) => onChange({ ...judged, verdicts: [{ read }] })}
            onDrop={() => onChange(withoutVerdicts(judged))}
          />
        ))}
        {judged.verdicts && (
          <div className="grid gap-4 sm:grid-cols-2">
            <ColumnSelect
              label={t("imports.uses.annotator")}
              optional
              value={judged.annotator ?? ""}
              columns={data.columns.map(({ name }) => name)}
              onChange={(annotator) => {
                const { annotator: _, ...rest } = judged;
                onChange(annotator === "" ? rest : { ...rest, annotator });
              }}
            />
          </div>
        )}
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
          {data.columns.map(({ name, use }) => (
            <li
              key={name}
              className="flex min-w-0 items-baseline justify-between gap-3 border-b py-1 text-sm"
            >
              <code className="min-w-0 font-mono break-words">
                <NameText text={name} />
              </code>
              <span className={use === "metadata" ? "text-muted-foreground" : "font-medium"}>
                {t(`imports.uses.as.${use}`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function withoutVerdicts(judged: Judged): Judged {
  const { verdicts: _, ...rest } = judged;
  return rest;
}

/** A verdict that the file may hold, with what it says of the first rows. */
function PossibleVerdict({
  verdict: { read, used, says },
  onUse,
  onDrop,
}: {
  verdict: Preview["verdicts"][number];
  onUse: (read: Verdict) => void;
  onDrop: () => void;
}) {
  const t = useTranslations();
  const columns = verdictColumns(read).join(", ");
  return (
    <section className="rounded-lg border p-4" aria-label={t("imports.uses.verdict", { columns })}>
      <p className="flex flex-wrap items-center gap-2 text-[0.9375rem] font-medium">
        <NameText text={t("imports.uses.verdict", { columns })} />
        {used && <Badge>{t("imports.uses.used")}</Badge>}
      </p>
      <ul className="mt-2 text-sm text-muted-foreground">
        {says.map((said, index) => (
          <li key={`${index + 1}`}>
            <NameText text={t("imports.uses.row", { row: index + 1, words: outcome(t, said) })} />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {used ? (
          <>
            <Button variant="secondary" size="small" onClick={() => onUse(turnedRound(read))}>
              {t("imports.uses.turn")}
            </Button>
            <Button variant="secondary" size="small" onClick={onDrop}>
              {t("imports.uses.drop")}
            </Button>
          </>
        ) : (
          <Button variant="secondary" size="small" onClick={() => onUse(read)}>
            {t("imports.uses.use")}
          </Button>
        )}
      </div>
    </section>
  );
}

function outcome(t: Translate, said: VerdictOutcome): string {
  switch (said.outcome) {
    case "undecided":
      return t("imports.uses.says.undecided");
    case "unread":
      return said.reason;
    case "better":
      return t("imports.uses.says.better", { name: said.names.join(", ") });
    case "tie":
      return t("imports.uses.says.tie", { names: said.names.join(", ") });
    case "both-bad":
      return t("imports.uses.says.bothBad", { names: said.names.join(", ") });
    case "order":
      return t("imports.uses.says.order", { names: said.names.join(", ") });
  }
}
