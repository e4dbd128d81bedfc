import { useLocale, useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showCount } from "../../lib/show-count.ts";
import { FactList } from "./fact-list.tsx";
import { FileTable } from "./file-table.tsx";
import { foundWords } from "./found-words.ts";
import { specWords } from "./spec/spec-words.ts";

/**
 * What a version was made of: its spec in words and to copy, and the files that every format is written from.
 */
export function MadeFrom({ version }: { version: RouterOutputs["datasets"]["version"] }) {
  const t = useTranslations();
  const locale = useLocale();
  const { id, spec, watermark, manifest, files, prepared } = version;
  const formats = new Set(prepared.map(({ format }) => format));
  const own = files.filter(({ path }) => !formats.has(path.split("/")[0] ?? ""));
  const facts = [
    ...specWords(t, locale, spec),
    ...(manifest ? foundWords(t, locale, manifest) : []),
    { label: t("datasets.factsUpTo"), value: showCount(t, watermark) },
  ];
  return (
    <Card
      title={t("datasets.madeFrom")}
      actions={<CopyButton text={JSON.stringify(spec, null, 2)}>{t("datasets.copySpec")}</CopyButton>}
    >
      <FactList facts={facts} />
      {own.length > 0 && (
        <details className="mt-4 text-[0.9375rem]">
          <summary className="cursor-pointer text-muted-foreground">{t("datasets.canonicalRows")}</summary>
          <p className="my-2 text-sm text-muted-foreground">{t("datasets.canonicalRowsHelp")}</p>
          <FileTable caption={t("datasets.canonicalRows")} versionId={id} files={own} />
        </details>
      )}
    </Card>
  );
}
