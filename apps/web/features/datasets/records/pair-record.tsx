import { useTranslations } from "next-intl";
import { MessageText } from "../../imports/message-text.tsx";
import { showShare } from "../../plots/show-share.ts";
import type { RowOf } from "./canonical-row.ts";
import { RecordPart } from "./record-part.tsx";

/** A response preferred over another. */
export function PairRecord({ row }: { row: RowOf<"pairs"> }) {
  const t = useTranslations();
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <RecordPart name="chosen" tone="good">
          <MessageText messages={row.chosen} most={240} />
        </RecordPart>
        <RecordPart name="rejected" tone="plain">
          <MessageText messages={row.rejected} most={240} />
        </RecordPart>
      </div>
      {row.probability !== undefined && (
        <p className="mt-2 text-sm text-muted-foreground">
          {row.probability === 0.5
            ? t("datasets.isATie")
            : t("datasets.probabilityIs", { share: showShare(t, row.probability) })}
        </p>
      )}
      {row.labeledBy === "model" && (
        <p className="mt-2 text-sm text-muted-foreground">{t("datasets.modelLabels.byModel")}</p>
      )}
      {row.margin !== null && (
        <p className="mt-2 text-sm text-muted-foreground">{t("datasets.marginIs", { margin: row.margin })}</p>
      )}
    </>
  );
}
