import { useTranslations } from "next-intl";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import type { SpecFieldsProps } from "./spec-fields-props.ts";

/** Which judgments are read, by where they come from. */
export function OriginsField({ draft, problems, change }: SpecFieldsProps) {
  const t = useTranslations();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t("datasets.judgments")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Checkbox
          checked={draft.live}
          onCheckedChange={(live) => change({ live })}
          help={t("datasets.madeHereByAnnotators")}
        >
          {t("datasets.live")}
        </Checkbox>
        <Checkbox
          checked={draft.imported}
          onCheckedChange={(imported) => change({ imported })}
          help={t("datasets.judgmentsThatCameWith")}
        >
          {t("datasets.imported")}
        </Checkbox>
      </div>
      {problems.live && (
        <p role="alert" className="mt-1 text-sm text-destructive">
          {problems.live}
        </p>
      )}
    </fieldset>
  );
}
