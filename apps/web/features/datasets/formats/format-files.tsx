import { useTranslations } from "next-intl";
import { RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { FormatManifest } from "@laurel/core/datasets/manifest";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { showCount } from "../../../lib/show-count.ts";
import { CountList } from "../count-list.tsx";
import { dropWords } from "../drop-words.ts";
import { FileTable } from "../file-table.tsx";
import { lossWords } from "../loss-words.ts";
import type { StoredFiles } from "./stored-files.ts";

type FormatFilesProps = {
  versionId: string;
  format: string;
  manifest: FormatManifest | null;
  files: StoredFiles;
};

/** The files of a format with what it refused and left out. */
export function FormatFiles({ versionId, format, manifest, files }: FormatFilesProps) {
  const t = useTranslations();
  const own = files.filter(({ path }) => path.startsWith(`${format}/`));
  const counts = manifest?.counts;
  const ties = counts ? sumOfSplits(counts.ties) : 0;
  const refused = RuleCode.options.flatMap((code) =>
    counts?.refused[code] ? [{ name: dropWords(t)[code], count: counts.refused[code] }] : [],
  );
  const losses = Object.entries(counts?.losses ?? {}).flatMap(([what, count]) =>
    count > 0 ? [{ name: lossWords(t, what), count }] : [],
  );
  return (
    <div className="flex flex-col gap-4">
      {counts && (
        <p className="text-[0.9375rem]">
          {t(counts.rows.validation > 0 ? "datasets.withValidation" : "datasets.recordsInFormat", {
            train: showCount(t, counts.rows.train),
            validation: showCount(t, counts.rows.validation),
            test: showCount(t, counts.rows.test),
          })}{" "}
          {ties > 0 && t("datasets.tiesInFormat", { ties: showCount(t, ties) })}{" "}
          {refused.length === 0 && losses.length === 0 && t("datasets.everythingIsIn")}
        </p>
      )}
      {refused.length > 0 && (
        <div>
          <h4 className="text-sm font-medium">{t("datasets.refusedRecords")}</h4>
          <CountList counts={refused} />
        </div>
      )}
      {losses.length > 0 && (
        <div>
          <h4 className="text-sm font-medium">{t("datasets.recordsThatLost")}</h4>
          <CountList counts={losses} />
        </div>
      )}
      <FileTable caption={t("datasets.filesOf", { format })} versionId={versionId} files={own} />
    </div>
  );
}
