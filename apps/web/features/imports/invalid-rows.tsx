"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { Button } from "../../components/ui/button.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { saveText, toCsv } from "../../lib/csv-file.ts";
import { ProblemTable } from "./problem-table.tsx";
import type { Preview } from "./use-preview.ts";

const FIRST = 4;
const MOST = 50;

/** The rows that can't be imported, each with the reason; as a file to work through, too. */
export function InvalidRows({ fileName, preview }: { fileName: string; preview: Preview }) {
  const t = useTranslations();
  const [all, setAll] = useState(false);
  const { problems, counts } = preview;
  if (problems.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="warning">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span>{t("imports.problems.invalid", { invalid: counts.invalidRows, rows: counts.rows })}</span>
          <Button
            variant="secondary"
            size="small"
            onClick={() => saveText(`${fileName}.problems.csv`, problemsCsv(problems))}
          >
            {t("imports.problems.download")}
          </Button>
        </div>
      </Notice>
      <ProblemTable problems={problems.slice(0, all ? MOST : FIRST)} total={problems.length} />
      {!all && problems.length > FIRST && (
        <div>
          <Button variant="secondary" size="small" onClick={() => setAll(true)}>
            {t("imports.problems.all")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The columns have English names, as all files that Laurel writes do. */
export function problemsCsv(problems: readonly ImportProblem[]): string {
  return toCsv(
    ["file", "line", "column", "value", "reason"],
    problems.map(({ file = "", line, field, value = "", reason }) => [file, line, field, value, reason]),
  );
}
