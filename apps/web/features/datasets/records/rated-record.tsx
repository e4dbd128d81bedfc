import { useTranslations } from "next-intl";
import { showCount } from "../../../lib/show-count.ts";
import { MessageText } from "../../imports/message-text.tsx";
import { NameText } from "../../markdown/name-text.tsx";
import type { RowOf } from "./canonical-row.ts";
import { ModelOf } from "./model-of.tsx";
import { RecordPart } from "./record-part.tsx";

/** Responses with their ratings by aspect. */
export function RatedRecord({ row }: { row: RowOf<"attributes"> }) {
  const t = useTranslations();
  return (
    <ul className="flex flex-col gap-2">
      {row.completions.map(({ messages, model, ratings }, index) => (
        <li key={index}>
          <RecordPart
            name={
              <>
                {t("datasets.ratedOnPoints", { points: row.points })} <ModelOf model={model} />
              </>
            }
            tone="plain"
          >
            <MessageText messages={messages} most={200} />
            <dl className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {Object.entries(ratings).map(([aspect, rating]) => (
                <div key={aspect} className="flex gap-1.5">
                  <dt className="text-muted-foreground">
                    <NameText text={aspect} />
                  </dt>
                  <dd className="font-medium tabular-nums">{showCount(t, rating)}</dd>
                </div>
              ))}
            </dl>
          </RecordPart>
        </li>
      ))}
    </ul>
  );
}
