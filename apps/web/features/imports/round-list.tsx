"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { type Column, DataTable } from "../../components/ui/data-table.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { countOf } from "../../lib/count-of.ts";
import { keepRows } from "../../lib/keep-rows.ts";
import { showBytes } from "../../lib/show-bytes.ts";
import { showTime } from "../../lib/show-time.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { usePage } from "../../lib/use-page.ts";
import { NameText } from "../markdown/name-text.tsx";
import type { ImportRow } from "./import-row.ts";
import { isUnderWay } from "./is-under-way.ts";
import { ProblemTable } from "./problem-table.tsx";
import { resultWords } from "./result-words.ts";
import { RunningImport } from "./running-import.tsx";

const STATES = { queued: ["neutral", "Waiting"], reading: ["primary", "Reading"], visible: ["primary", "Imported"], failed: ["danger", "Failed"], cancelled: ["neutral", "Cancelled"] } as const;

function Outcome({ row, onProblems }: { row: ImportRow; onProblems: (row: ImportRow) => void }) {
  return (
    <div className="flex min-w-64 flex-col items-start gap-1.5">
      <span>{row.result ? resultWords(row.result) : (row.error ?? (row.status === "cancelled" ? "The campaign is as it was." : "Under way."))}</span>
      {row.problemCount > 0 && <Button variant="secondary" size="small" onClick={() => onProblems(row)}>{countOf(row.problemCount, "problem")}</Button>}
    </div>
  );
}

function columns(onProblems: (row: ImportRow) => void): readonly Column<ImportRow>[] {
  return [
    { key: "round", header: "Round", numeric: true, cell: (row) => row.round ?? "–" },
    { key: "status", header: "Status", cell: (row) => <Badge tone={STATES[row.status][0]}>{STATES[row.status][1]}</Badge> },
    { key: "file", header: "File", cell: (row) => <span className="block min-w-40 break-all"><NameText text={row.fileName} /><span className="block text-sm text-muted-foreground">{row.format}, {showBytes(row.bytes)}</span></span> },
    { key: "result", header: "Result", cell: (row) => <Outcome row={row} onProblems={onProblems} /> },
    { key: "createdAt", header: "Started", cell: (row) => <span className="whitespace-nowrap">{showTime(row.createdAt)}<span className="block text-sm text-muted-foreground">{row.createdBy}</span></span> },
  ];
}

/** Imports that are running, and every one that has ended with its result. */
export function RoundList({ campaignId }: { campaignId: string }) {
  const state = usePage({ limit: 20 });
  const [shown, setShown] = useState<ImportRow | null>(null);
  const query = useQuery(useTRPC().imports.list.queryOptions({ campaignId, ...state.page }, { placeholderData: keepRows }));
  const running = query.data?.rows.filter(isUnderWay) ?? [];
  return (
    <>
      {running.map((row) => <RunningImport key={row.id} row={row} />)}
      <section>
        <h2 className="mb-3 text-lg font-semibold">Imports so far</h2>
        <DataTable caption="Imports so far" columns={columns(setShown)} rowKey={(row) => row.id} query={query} state={state} searchLabel="Search by file name" empty={<p className="text-muted-foreground">Nothing was imported yet. Each import that adds something becomes a round.</p>} />
      </section>
      <Dialog open={shown !== null} onOpenChange={(open) => !open && setShown(null)} wide title={`Problems in ${shown?.fileName ?? "the file"}`} description={shown?.status === "visible" ? "These rows were left out." : "Nothing was stored. Mend these lines, or import again and leave out invalid rows."}>
        {shown && <ProblemTable problems={shown.problems} total={shown.problemCount} />}
      </Dialog>
    </>
  );
}
