import { useTranslations } from "next-intl";
import { MessageText } from "../../imports/message-text.tsx";
import type { RowOf } from "./canonical-row.ts";
import { RecordPart } from "./record-part.tsx";

/** One response, good or bad. */
export function UnpairedRecord({ row }: { row: RowOf<"unpaired"> }) {
  const t = useTranslations();
  return (
    <RecordPart name={row.label ? t("datasets.good") : t("datasets.bad")} tone={row.label ? "good" : "plain"}>
      <MessageText messages={row.completion} most={300} />
    </RecordPart>
  );
}
