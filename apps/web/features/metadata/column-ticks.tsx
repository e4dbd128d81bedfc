import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type MetadataPlace, placeKey } from "@laurel/core/records/metadata-place";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { NameText } from "../../lib/visible-text.tsx";

type ColumnTicksProps<Place> = {
  columns: readonly Place[];
  /** The keys (`placeKey`) of those that are ticked. */
  ticked: readonly string[];
  most?: number;
  onChange: (ticked: readonly string[]) => void;
  /** What stands beside the name of a column. */
  beside?: (column: Place) => ReactNode;
};

/** Columns of metadata to tick, those of prompts apart from those of responses. */
export function ColumnTicks<Place extends MetadataPlace>({
  columns,
  ticked,
  most = Number.POSITIVE_INFINITY,
  onChange,
  beside,
}: ColumnTicksProps<Place>) {
  const t = useTranslations();
  return (["prompt", "response"] as const).map((of) => {
    const own = columns.filter((place) => place.of === of);
    if (own.length === 0) return null;
    return (
      <fieldset key={of}>
        <legend className="mb-2 text-sm font-medium">{t(`metadata.of.${of}`)}</legend>
        <div className="grid max-h-72 gap-x-6 gap-y-3 overflow-y-auto sm:grid-cols-2">
          {own.map((place) => {
            const key = placeKey(place);
            return (
              <Checkbox
                key={key}
                checked={ticked.includes(key)}
                disabled={ticked.length >= most && !ticked.includes(key)}
                onCheckedChange={(on) =>
                  onChange(on ? [...ticked, key] : ticked.filter((other) => other !== key))
                }
              >
                <span className="break-words">
                  <NameText text={place.column || t("metadata.nameless")} />
                </span>{" "}
                {beside?.(place)}
              </Checkbox>
            );
          })}
        </div>
      </fieldset>
    );
  });
}
