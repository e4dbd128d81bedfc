import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { VisibleText } from "../markdown/visible-text.tsx";
import { bibtex } from "./bibtex.ts";

/** How a finished version is cited; nothing before its manifest is there. */
export function CiteVersion({ version }: { version: RouterOutputs["datasets"]["version"] }) {
  const t = useTranslations();
  const manifest = version.files.find(({ path }) => path === "manifest.json");
  if (!manifest) return null;
  const { number, label, createdAt } = version;
  const entry = bibtex({
    dataset: version.datasetName,
    number,
    label,
    campaign: version.campaignName,
    createdAt,
    manifest: manifest.sha256,
  });
  return (
    <Card
      title={t("datasetReport.howToCite")}
      description={t("datasetReport.citeHelp")}
      actions={<CopyButton text={entry}>{t("datasetReport.copyBibtex")}</CopyButton>}
    >
      <pre
        dir="ltr"
        tabIndex={0}
        aria-label="BibTeX"
        role="region"
        className="overflow-x-auto rounded-lg bg-muted px-4 py-3 font-mono text-sm"
      >
        <VisibleText text={entry.trimEnd()} />
      </pre>
    </Card>
  );
}
