import { useTranslations } from "next-intl";
import { MessageText } from "../../imports/message-text.tsx";
import type { RowOf } from "./canonical-row.ts";
import { RecordPart } from "./record-part.tsx";

/** A response to be imitated. */
export function DemonstrationRecord({ row }: { row: RowOf<"demonstrations"> }) {
  const t = useTranslations();
  return (
    <RecordPart name={t("datasets.toBeImitated")} tone="good">
      <MessageText messages={row.completion} most={400} />
    </RecordPart>
  );
}
