"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  cellOf,
  turnedRound,
  type Verdict,
  verdictColumns,
  verdictKey,
  type VerdictMeaning,
  type VerdictOutcome,
} from "@laurel/core/imports/verdict";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { NameText } from "../../lib/visible-text.tsx";
import type { Preview, PreviewRow } from "./use-preview.ts";
import type { Reading } from "./use-reading.ts";
import { VerdictStrength } from "./verdict-strength.tsx";

type VerdictPanelProps = {
  verdict: Preview["verdicts"][number];
  rows: readonly PreviewRow[];
  /** The names of the responses, in their order. */
  responses: readonly string[];
  /** How many degrees of strength the campaign asks for; null if it asks for none. */
  degrees: number | null;
  reading: Reading;
};

/** The verdict that is read, with what it says of the first rows; it can be turned round or read otherwise. */
export function VerdictPanel({
  verdict: { read, says },
  rows,
  responses,
  degrees,
  reading,
}: VerdictPanelProps) {
  const t = useTranslations();
  const [asking, setAsking] = useState(false);
  const columns = verdictColumns(read).join(", ");
  const title = t("imports.uses.verdict", { columns });
  return (
    <section className="rounded-xl border bg-card p-4" aria-label={title}>
      <h3 className="text-[0.9375rem] font-semibold">
        <NameText text={title} />
      </h3>
      <ul className="mt-1.5 text-[0.9375rem] text-muted-foreground">
        {says.map(({ line, file = "none", said }) => (
          <li key={`${file}|${line}`} className="break-words">
            <NameText text={t("imports.uses.line", { file, line, words: outcome(t, said) })} />
          </li>
        ))}
      </ul>
      {(read.kind === "degree" || read.kind === "scores") && (degrees ?? read.strength?.of) !== undefined && (
        <VerdictStrength read={read} of={degrees ?? read.strength?.of ?? 2} reading={reading} />
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="secondary" size="small" onClick={() => reading.judge(turnedRound(read))}>
          {t("imports.uses.turn")}
        </Button>
        {read.kind === "winner" && (
          <Button variant="secondary" size="small" onClick={() => setAsking(true)}>
            {t("imports.uses.values")}
          </Button>
        )}
        <Button variant="ghost" size="small" onClick={() => reading.judge(null)}>
          {t("imports.uses.drop")}
        </Button>
      </div>
      {asking && read.kind === "winner" && (
        <Dialog open onOpenChange={setAsking} title={title} description={t("imports.uses.valuesHelp")}>
          <VerdictValues read={read} rows={rows} responses={responses} reading={reading} />
        </Dialog>
      )}
    </section>
  );
}

/** A value of which nobody has said what it means: its rows can't be imported. */
const UNSAID = "unsaid";
type Winner = Extract<Verdict, { kind: "winner" }>;

/** What each value of the verdict's column means. */
function VerdictValues({
  read,
  rows,
  responses,
  reading,
}: {
  read: Winner;
  rows: readonly PreviewRow[];
  responses: readonly string[];
  reading: Reading;
}) {
  const t = useTranslations();
  const found = [...new Set(rows.map(({ cells }) => verdictKey(cellOf(cells, read.column))))];
  const byName = responses.map(verdictKey);
  const meaningOf = (value: string): VerdictMeaning | typeof UNSAID => {
    const place = byName.indexOf(value);
    return read.values[value] ?? (read.names && place >= 0 ? place : UNSAID);
  };
  const say = (value: string, chosen: string) => {
    const { [value]: _before, ...values } = read.values;
    reading.judge({
      ...read,
      values: chosen === UNSAID ? values : { ...values, [value]: asMeaning(chosen) },
    });
  };
  const options = [
    ...responses.map((name, index) => ({
      value: String(index),
      label: t("imports.uses.says.better", { name }),
    })),
    { value: "tie", label: t("imports.uses.means.tie") },
    { value: "both-bad", label: t("imports.uses.means.bothBad") },
    { value: "undecided", label: t("imports.uses.says.undecided") },
    { value: UNSAID, label: t("imports.uses.means.unsaid") },
  ];
  return (
    <div className="flex flex-col gap-4">
      {found
        .filter((value) => value !== "")
        .map((value) => (
          <Field key={value} forSelect label={<NameText text={value} />}>
            <Select
              value={String(meaningOf(value))}
              onValueChange={(chosen) => say(value, chosen)}
              options={options}
            />
          </Field>
        ))}
    </div>
  );
}

function asMeaning(chosen: string): VerdictMeaning {
  return chosen === "tie" || chosen === "both-bad" || chosen === "undecided" ? chosen : Number(chosen);
}

function outcome(t: Translate, said: VerdictOutcome): string {
  switch (said.outcome) {
    case "undecided":
      return t("imports.uses.says.undecided");
    case "unread":
      return said.reason;
    case "better": {
      const better = t("imports.uses.says.better", { name: said.names.join(", ") });
      return said.strength ? t("imports.strength.says", { better, ...said.strength }) : better;
    }
    case "tie":
      return t("imports.uses.says.tie", { names: said.names.join(", ") });
    case "both-bad":
      return t("imports.uses.says.bothBad", { names: said.names.join(", ") });
    case "order":
      return t("imports.uses.says.order", { names: said.names.join(", ") });
  }
}
