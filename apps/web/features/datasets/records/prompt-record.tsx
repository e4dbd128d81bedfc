import { useTranslations } from "next-intl";
import { MessageText } from "../../imports/message-text.tsx";
import type { RowOf } from "./canonical-row.ts";
import { RecordPart } from "./record-part.tsx";

/** A prompt's reference answer, where it has one. */
export function PromptRecord({ row }: { row: RowOf<"prompts"> }) {
  const t = useTranslations();
  if (row.reference === null)
    return <p className="text-sm text-muted-foreground">{t("datasets.noReference")}</p>;
  return (
    <RecordPart name={t("datasets.reference")} tone="good">
      <MessageText messages={[{ role: "assistant", content: row.reference }]} most={300} />
    </RecordPart>
  );
}
