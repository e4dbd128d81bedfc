import { useTranslations } from "next-intl";
import { CopyButton } from "../../components/ui/copy-button.tsx";

/** The beginning of a file's SHA-256, and the whole to copy. */
export function FileHash({ sha256 }: { sha256: string }) {
  const t = useTranslations();
  return (
    <span className="flex items-center gap-2">
      <code className="font-mono text-xs" title={sha256}>
        {sha256.slice(0, 12)}…
      </code>
      <CopyButton text={sha256}>{t("datasets.copy")}</CopyButton>
    </span>
  );
}
