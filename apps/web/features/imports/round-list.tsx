"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showBytes, showTime } from "../../lib/figures.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { keepRows, usePage } from "../../lib/use-page.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { ProblemTable } from "./problem-table.tsx";
import { RoundWithdrawal } from "./round-withdrawal.tsx";
import { type ImportRow, isUnderWay, RunningImport } from "./running-import.tsx";

const states = (t: Translate) =>
  ({
    queued: ["neutral", t("imports.rounds.states.waiting")],
    reading: ["primary", t("imports.rounds.states.reading")],
    visible: ["primary", t("imports.rounds.states.imported")],
    failed: ["danger", t("imports.rounds.states.failed")],
    cancelled: ["neutral", t("imports.rounds.states.cancelled")],
    withdrawn: ["warning", t("imports.rounds.states.withdrawn")],
  }) as const;

function State({ row }: { row: ImportRow }) {
  const [tone, words] = states(useTranslations())[row.withdrawn ? "withdrawn" : row.status];
  return <Badge tone={tone}>{words}</Badge>;
}

function Outcome({ row, onProblems }: { row: ImportRow; onProblems: (row: ImportRow) => void }) {
  const t = useTranslations();
  const { withdrawn } = row;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <span dir="auto">
        {row.result
          ? resultWords(t, row.result)
          : (row.error ??
            (row.status === "cancelled"
              ? t("imports.rounds.nothingImported")
              : t("imports.rounds.inProgress")))}
      </span>
      {row.problemCount > 0 && (
        <Button variant="secondary" size="small" onClick={() => onProblems(row)}>
          {t("imports.rounds.problems", { problemCount: row.problemCount })}
        </Button>
      )}
      {row.result?.metadata && (
        <span className="text-sm break-words text-muted-foreground">
          <NameText text={t("imports.rounds.kept", { columns: row.result.metadata.join(", ") })} />
        </span>
      )}
      {withdrawn && (
        <span className="text-sm break-words text-muted-foreground">
          {t.rich("imports.withdrawal.because", {
            ...withdrawn,
            at: showTime(t, withdrawn.at),
            quote: () => <NameText text={withdrawn.reason} />,
          })}
        </span>
      )}
    </div>
  );
}

function columns(t: Translate, onProblems: (row: ImportRow) => void): readonly Column<ImportRow>[] {
  return [
    {
      key: "round",
      header: t("imports.rounds.round"),
      cell: (row) => (
        <div className="flex flex-col items-start gap-1.5">
          <span className="tabular-nums">{row.round ?? "–"}</span>
          <State row={row} />
        </div>
      ),
    },
    {
      key: "file",
      header: t("imports.rounds.file"),
      cell: (row) => (
        <div className="flex min-w-60 flex-col gap-1.5">
          <span className="wrap-anywhere">
            <span className="font-medium">
              <NameText text={row.fileName} />
            </span>{" "}
            <span className="text-sm text-muted-foreground">
              {row.format}, {showBytes(t, row.bytes)}
            </span>
          </span>
          <Outcome row={row} onProblems={onProblems} />
        </div>
      ),
    },
    {
      key: "createdAt",
      header: t("imports.rounds.started"),
      cell: (row) => (
        <span className="whitespace-nowrap">
          {showTime(t, row.createdAt)}
          <span className="block text-sm text-muted-foreground">{row.createdBy}</span>
        </span>
      ),
    },
    {
      key: "withdrawal",
      header: t("imports.rounds.change"),
      cell: (row) => <RoundWithdrawal row={row} />,
    },
  ];
}

/** All imports of a campaign: those that are running, and those that ended, with their results. */
export function RoundList({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const state = usePage({ limit: 20 });
  const [shown, setShown] = useState<ImportRow | null>(null);
  const query = useQuery(
    useTRPC().imports.list.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }),
  );
  const running = query.data?.rows.filter(isUnderWay) ?? [];
  return (
    <>
      {running.map((row) => (
        <RunningImport key={row.id} row={row} />
      ))}
      <section>
        <h2 className="mb-3 text-lg font-semibold">{t("imports.rounds.title")}</h2>
        <DataTable
          caption={t("imports.rounds.title")}
          columns={columns(t, setShown)}
          rowKey={(row) => row.id}
          query={query}
          state={state}
          searchLabel={t("imports.rounds.search")}
          empty={<p className="text-muted-foreground">{t("imports.rounds.empty")}</p>}
        />
      </section>
      <Dialog
        open={shown !== null}
        onOpenChange={(open) => !open && setShown(null)}
        wide
        title={t("imports.rounds.problemsIn", {
          fileName: shown?.fileName ?? t("imports.rounds.unnamedFile"),
        })}
        description={
          shown?.status === "visible" ? t("imports.rounds.rowsLeftOut") : t("imports.rounds.nothingStored")
        }
      >
        {shown && <ProblemTable problems={shown.problems} total={shown.problemCount} />}
      </Dialog>
    </>
  );
}

type Result = {
  readonly newPrompts: number;
  readonly knownPrompts: number;
  readonly newResponses: number;
  readonly blankResponses?: number;
  readonly replacedRows?: number;
  readonly newTasks: number;
  readonly judgments: number;
  readonly knownJudgments?: number;
  readonly skippedRows: number;
  readonly unchanged: boolean;
};

/** What an import has brought, in words. */
export function resultWords(t: Translate, result: Result): string {
  const skipped =
    result.skippedRows > 0 ? t("imports.rounds.invalidLeftOut", { skippedRows: result.skippedRows }) : "";
  if (result.unchanged) return t("imports.rounds.nothingNew", { knownPrompts: result.knownPrompts, skipped });
  const parts = [
    t("imports.rounds.newPrompts", { newPrompts: result.newPrompts }),
    result.knownPrompts > 0 && t("imports.rounds.knownPrompts", { knownPrompts: result.knownPrompts }),
    t("imports.rounds.newResponses", { newResponses: result.newResponses }),
    result.blankResponses !== undefined &&
      t("imports.rounds.blankResponses", { blankResponses: result.blankResponses }),
    result.replacedRows !== undefined &&
      t("imports.rounds.replacedRows", { replacedRows: result.replacedRows }),
    t("imports.rounds.newTasks", { newTasks: result.newTasks }),
    result.judgments > 0 && t("imports.rounds.judgments", { judgments: result.judgments }),
    result.knownJudgments !== undefined &&
      t("imports.rounds.knownJudgments", { knownJudgments: result.knownJudgments }),
  ];
  return `${parts.filter(Boolean).join(", ")}.${skipped}`;
}
