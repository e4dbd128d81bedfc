"use client";

import { useTranslations } from "next-intl";
import type { TaskChoice } from "@laurel/core/imports/task-choice";
import { Button } from "../../components/ui/button.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { classNames } from "../../lib/class-names.ts";
import { NameText, Shown } from "../../lib/visible-text.tsx";
import type { Preview } from "./use-preview.ts";
import type { Reading } from "./use-reading.ts";

type ImportBarProps = {
  reading: Reading;
  preview: Preview | undefined;
  /** Whether the counts are not yet those of what was chosen last. */
  stale: boolean;
  busy: boolean;
  error: string | null;
  onUse: (column: string) => void;
  onImport: (skipInvalid: boolean) => void;
  onCancel: () => void;
};

/** What would be imported, and the button that does it, or what stands in its way. */
export function ImportBar(props: ImportBarProps) {
  const t = useTranslations();
  const { reading, preview, stale, error } = props;
  const unread = reading.mapping ? (preview?.unreadLabels ?? []) : [];
  const hindrance = reading.missing
    ? t(`imports.missing.${reading.missing}`, { responsesPerPrompt: 64 })
    : unread.length === 0
      ? (preview?.refusal ?? null)
      : null;
  return (
    <section
      aria-label={t("imports.bar.title")}
      className="sticky bottom-0 z-20 -mx-4 mt-auto -mb-6 border-t bg-background px-4 py-3 sm:-mx-6 sm:-mb-8 sm:px-6"
    >
      {error !== null && (
        <Notice tone="danger" className="mb-3">
          {error}
        </Notice>
      )}
      {unread.length > 0 && <UnreadLabels {...props} columns={unread} />}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" aria-busy={stale} className="min-w-0 flex-1 basis-60 text-sm sm:text-[0.9375rem]">
          {hindrance === null ? (
            preview && <Counts preview={preview} tasks={reading.tasks} />
          ) : (
            <span className="font-medium break-words">
              <Shown>{hindrance}</Shown>
            </span>
          )}
        </p>
        <div className="flex flex-wrap gap-2">
          {hindrance !== null &&
            preview?.refusal !== null &&
            reading.missing === null &&
            !reading.textsOnly && (
              <Button variant="secondary" onClick={() => reading.set({ textsOnly: true })}>
                {t("imports.textsOnly.toggle")}
              </Button>
            )}
          <Button variant="secondary" onClick={props.onCancel}>
            {t("imports.anotherFile")}
          </Button>
          {unread.length === 0 && <ImportButton {...props} blocked={hindrance !== null} />}
        </div>
      </div>
    </section>
  );
}

/** Says what it will do. */
function ImportButton({
  reading,
  preview,
  stale,
  busy,
  blocked,
  onImport,
}: ImportBarProps & { blocked: boolean }) {
  const t = useTranslations();
  const { rows = 0, invalidRows: skipped = 0, wholeFile = true } = preview?.counts ?? {};
  const skips = skipped > 0 || (!wholeFile && reading.skipInvalid);
  const words = !wholeFile
    ? t(skips ? "imports.bar.importSkipping" : "imports.bar.importAll")
    : skips
      ? t("imports.bar.importSkip", { rows: rows - skipped, skipped })
      : t("imports.bar.import", { rows });
  return (
    <Button
      disabled={blocked || !preview || stale || rows === skipped}
      busy={busy}
      onClick={() => onImport(skips)}
    >
      {words}
    </Button>
  );
}

function Counts({ preview, tasks }: { preview: Preview; tasks: TaskChoice }) {
  const t = useTranslations();
  const { counts } = preview;
  const words = countWords(t, preview, tasks);
  const firstMajor = words.findIndex(({ minor }) => !minor);
  const start = counts.wholeFile
    ? t("imports.bar.rows", { rows: counts.rows })
    : t("imports.bar.firstRows", { rows: counts.rows });
  return (
    <>
      <span className="font-medium">{start}</span>{" "}
      {words.map(({ words: brought, minor }, index) => (
        <span
          key={brought}
          className={classNames(
            "text-muted-foreground",
            minor && "max-sm:hidden",
            index > 0 && "before:content-['·_']",
            index === firstMajor && "max-sm:before:content-none",
          )}
        >
          {brought}{" "}
        </span>
      ))}
    </>
  );
}

/** What the rows bring. What matters less is left out on a phone. */
function countWords(
  t: Translate,
  { counts, columns, ids }: Preview,
  chosen: TaskChoice,
): { words: string; minor: boolean }[] {
  const kept = columns.filter(({ use }) => use === "metadata").length;
  const { asInFile, allPairs, atATime } = counts.tasks;
  const tasks = chosen === "as-in-file" ? asInFile : chosen === "all-pairs" ? allPairs : atATime.tasks;
  const { prompts, responses, judgments, knownJudgments, annotators, invalidRows } = counts;
  const { replacedRows = 0, unchangedRows = 0 } = ids ?? {};
  return [
    { words: t("imports.bar.prompts", { prompts }), minor: true },
    { words: t("imports.bar.responses", { responses }), minor: true },
    { words: t("imports.bar.tasks", { tasks: tasks ?? 0 }), minor: false },
    ...(judgments > 0 ? [{ words: t("imports.bar.judgments", { judgments }), minor: false }] : []),
    ...(knownJudgments > 0
      ? [{ words: t("imports.bar.knownJudgments", { knownJudgments }), minor: true }]
      : []),
    ...(annotators > 0 ? [{ words: t("imports.bar.annotators", { annotators }), minor: true }] : []),
    ...(replacedRows > 0 ? [{ words: t("imports.bar.replaced", { replacedRows }), minor: false }] : []),
    ...(unchangedRows > 0 ? [{ words: t("imports.bar.unchanged", { unchangedRows }), minor: false }] : []),
    ...(kept > 0 ? [{ words: t("imports.bar.kept", { kept }), minor: true }] : []),
    ...(invalidRows > 0 ? [{ words: t("imports.bar.invalid", { invalidRows }), minor: false }] : []),
  ];
}

/** Columns that look like labels and are not read stop an import until one says what they are. */
function UnreadLabels({ reading, columns, onUse }: ImportBarProps & { columns: readonly string[] }) {
  const t = useTranslations();
  const canJudge = (reading.draft.responses ?? reading.draft.responseList) !== undefined;
  return (
    <Notice tone="warning" className="mb-3">
      <p className="font-medium">{t("imports.uses.unread", { count: columns.length })}</p>
      <ul className="mt-2 flex max-h-40 flex-col gap-2 overflow-y-auto">
        {columns.map((column) => (
          <li key={column} className="flex flex-wrap items-center gap-2">
            <code className="me-1 font-mono text-sm wrap-anywhere">
              <NameText text={column} />
            </code>
            {canJudge && (
              <Button
                variant="secondary"
                size="small"
                aria-label={t("imports.uses.useColumn", { column })}
                onClick={() => onUse(column)}
              >
                {t("imports.uses.use")}
              </Button>
            )}
            <Button
              variant="secondary"
              size="small"
              aria-label={t("imports.uses.keepColumn", { column })}
              onClick={() => reading.keep(column)}
            >
              {t("imports.uses.keep")}
            </Button>
          </li>
        ))}
      </ul>
      {columns.length > 1 && (
        <Button variant="secondary" size="small" className="mt-2" onClick={() => reading.keepAll()}>
          {t("imports.uses.keepAll")}
        </Button>
      )}
    </Notice>
  );
}
