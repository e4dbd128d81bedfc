import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import { MessageText } from "../reading/message-text.tsx";
import { type CanonicalRow, RecordBody } from "./record-body.tsx";

/** The first records of one family, before any format. */
export function RecordList({ records }: { records: readonly CanonicalRow[] }) {
  const t = useTranslations();
  const words = {
    train: t("datasets.training"),
    validation: t("datasets.validation"),
    test: t("datasets.test"),
  };
  return (
    <ol
      className="flex max-h-[36rem] flex-col gap-3 overflow-y-auto"
      aria-label={t("datasets.firstRecords")}
      tabIndex={0}
    >
      {records.map((record, index) => (
        <li key={`${index + 1}`} className="rounded-lg border p-4">
          <p className="mb-2">
            <Badge>{words[record.split]}</Badge>
          </p>
          <MessageText messages={record.row.prompt} most={300} />
          <div className="mt-3">
            <RecordBody record={record} />
          </div>
        </li>
      ))}
    </ol>
  );
}
