import { useTranslations } from "next-intl";
import { Notice } from "../../components/ui/notice.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";

/**
 * Says that people's data was erased after the cut, so that the files can't be derived again; nothing for
 * others.
 */
export function ErasedNotice({ manifest }: Pick<RouterOutputs["datasets"]["version"], "manifest">) {
  const t = useTranslations();
  if (!manifest?.erased) return null;
  const { people, lastAt } = manifest.erased;
  return <Notice>{t("datasetReport.erasedSince", { people, time: showTime(t, lastAt) })}</Notice>;
}
