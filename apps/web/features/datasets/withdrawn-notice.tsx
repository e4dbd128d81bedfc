import { useTranslations } from "next-intl";
import { Notice } from "../../components/ui/notice.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { showTime } from "../../lib/show-time.ts";
import { PlainText } from "../markdown/plain-text.tsx";

/** Says that a version should not be used, and why; nothing for others. */
export function WithdrawnNotice({
  version: { withdrawnAt, withdrawnReason },
}: {
  version: Pick<RouterOutputs["datasets"]["version"], "withdrawnAt" | "withdrawnReason">;
}) {
  const t = useTranslations();
  if (withdrawnAt === null) return null;
  return (
    <Notice tone="warning">
      <p className="font-medium">{t("datasetReport.withdrawnOn", { time: showTime(t, withdrawnAt) })}</p>
      {withdrawnReason !== null && (
        <div className="mt-1">
          <PlainText text={withdrawnReason} />
        </div>
      )}
    </Notice>
  );
}
