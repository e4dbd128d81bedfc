import { useTranslations } from "next-intl";
import { MessageText } from "../../imports/message-text.tsx";
import type { RowOf } from "./canonical-row.ts";
import { ModelOf } from "./model-of.tsx";
import { RecordPart } from "./record-part.tsx";

/** Responses in order, the best first; those that tie have the same place. */
export function RankingRecord({ row }: { row: RowOf<"listwise"> }) {
  const t = useTranslations();
  return (
    <ol className="flex flex-col gap-2">
      {row.completions.map(({ messages, rank, model }, index) => (
        <li key={index}>
          <RecordPart
            name={
              <>
                {t("datasets.place", { place: rank + 1 })} <ModelOf model={model} />
              </>
            }
            tone={rank === 0 ? "good" : "plain"}
          >
            <MessageText messages={messages} most={200} />
          </RecordPart>
        </li>
      ))}
    </ol>
  );
}
