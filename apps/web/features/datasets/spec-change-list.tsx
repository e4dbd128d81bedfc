import { useLocale, useTranslations } from "next-intl";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { NameText } from "../markdown/name-text.tsx";
import { specChanges } from "./spec-changes.ts";

/** In what two specs differ, if in anything. */
export function SpecChangeList({ before, after }: { before: DatasetSpec; after: DatasetSpec }) {
  const t = useTranslations();
  const changes = specChanges(t, useLocale(), before, after);
  if (changes.length === 0)
    return (
      <p className="text-[0.9375rem] text-muted-foreground">
        {JSON.stringify(before) === JSON.stringify(after)
          ? t("datasetReport.sameSpec")
          : t("datasetReport.specOtherwise")}
      </p>
    );
  return (
    <>
      <h3 className="text-sm font-medium">{t("datasetReport.specChanges")}</h3>
      <dl className="mt-1 flex flex-col gap-1 text-[0.9375rem]">
        {changes.map((change) => (
          <div key={change.label} className="flex flex-wrap gap-x-3">
            <dt className="w-40 shrink-0 text-muted-foreground">{change.label}</dt>
            <dd className="min-w-0 break-words">
              <del className="text-muted-foreground">
                <NameText text={change.before ?? t("datasetReport.asUsual")} />
              </del>{" "}
              <ins className="no-underline">
                <NameText text={change.after ?? t("datasetReport.asUsual")} />
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
