import { useTranslations } from "next-intl";
import { Card } from "../../../components/ui/card.tsx";
import { FormatFiles } from "./format-files.tsx";
import type { PreparedFormat } from "./prepared-format.ts";
import type { StoredFiles } from "./stored-files.ts";

type OtherFormatsProps = {
  versionId: string;
  prepared: readonly PreparedFormat[];
  titles: ReadonlyMap<string, string>;
  files: StoredFiles;
};

/** The formats that are ready, beside the one that is chosen. */
export function OtherFormats({ versionId, prepared, titles, files }: OtherFormatsProps) {
  const t = useTranslations();
  if (prepared.length === 0) return null;
  return (
    <Card title={t("datasets.otherFormats")}>
      <div className="flex flex-col gap-3">
        {prepared.map(({ id, format, manifest }) => (
          <details key={id} className="rounded-lg border px-4 py-3">
            <summary className="cursor-pointer">
              <code className="font-mono text-sm font-medium">{format}</code>{" "}
              <span className="text-sm text-muted-foreground">{titles.get(format)}</span>
            </summary>
            <div className="mt-3">
              <FormatFiles versionId={versionId} format={format} manifest={manifest} files={files} />
            </div>
          </details>
        ))}
      </div>
    </Card>
  );
}
