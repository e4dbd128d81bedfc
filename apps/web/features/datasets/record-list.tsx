import type { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import { MessageText } from "../imports/message-text.tsx";

type Row = TrlPreferenceRecord & { readonly split?: "train" | "test" };

/** The first records, as trainers will read them. */
export function RecordList({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations();
  return (
    <ol className="flex max-h-[36rem] flex-col gap-3 overflow-y-auto" aria-label={t("datasets.firstRecords")} tabIndex={0}>
      {rows.map((row, index) => (
        <li key={`${index + 1}`} className="rounded-lg border p-4">
          {row.split && <p className="mb-2"><Badge>{row.split}</Badge></p>}
          <MessageText messages={row.prompt} most={300} />
          <div className="mt-3 grid gap-3 sm:grid-cols-2">
            <div className="min-w-0 rounded-md bg-primary-soft/60 p-3">
              <p className="mb-1 text-xs font-medium text-primary-soft-foreground">chosen</p>
              <MessageText messages={row.chosen} most={240} />
            </div>
            <div className="min-w-0 rounded-md bg-muted p-3">
              <p className="mb-1 text-xs font-medium text-muted-foreground">rejected</p>
              <MessageText messages={row.rejected} most={240} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
