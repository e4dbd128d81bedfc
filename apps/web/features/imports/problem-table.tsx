import { useTranslations } from "next-intl";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { Table } from "../../components/ui/table.tsx";
import { showCount } from "../../lib/figures.ts";
import { NameText } from "../../lib/visible-text.tsx";

/** The lines that can't be read, each with the reason, which a phone has room for, and what stands there. */
export function ProblemTable({ problems, total }: { problems: readonly ImportProblem[]; total: number }) {
  const t = useTranslations();
  if (problems.length === 0) return null;
  const inFiles = problems.some(({ file }) => file !== undefined);
  const withValues = problems.some(({ value }) => value !== undefined);
  return (
    <div>
      <Table caption={t("imports.problems.title")}>
        <thead>
          <tr>
            {inFiles && (
              <th scope="col" className="text-start">
                {t("imports.problems.file")}
              </th>
            )}
            <th scope="col" className="w-px text-end">
              {t("imports.problems.line")}
            </th>
            <th scope="col">{t("imports.problems.field")}</th>
            <th scope="col">{t("imports.problems.reason")}</th>
            {withValues && <th scope="col">{t("imports.problems.value")}</th>}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.file}|${problem.line}|${problem.field}|${problem.reason}`}>
              {inFiles && (
                <td className="max-w-48 wrap-anywhere">
                  <NameText text={problem.file ?? ""} />
                </td>
              )}
              <td className="text-end tabular-nums">{showCount(t, problem.line)}</td>
              <td>
                <code className="font-mono text-sm">
                  <NameText text={problem.field || "–"} />
                </code>
              </td>
              <td dir="auto" className="min-w-40 break-words">
                <NameText text={problem.reason} />
              </td>
              {withValues && (
                <td dir="auto" className="max-w-64 break-words">
                  <NameText text={problem.value ?? "–"} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {total > problems.length && (
        <p className="mt-2 text-sm text-muted-foreground">
          {t("imports.problems.firstOf", { problems: problems.length, total })}
        </p>
      )}
    </div>
  );
}
