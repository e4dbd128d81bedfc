import type { MetadataFilter } from "@laurel/core/datasets/dataset-filters";
import type { MetadataCondition } from "@laurel/core/records/metadata-condition";
import type { MetadataPlace } from "@laurel/core/records/metadata-place";
import type { Translate } from "../../../i18n/translate.ts";

/** The name of a column of metadata, or what stands for an empty one. */
export const columnName = (t: Translate, column: string): string => column || t("metadata.nameless");

/** Columns of metadata, each with what it belongs to: "topic (prompt), latency (response)". */
export function columnsInWords(t: Translate, places: readonly MetadataPlace[]): string {
  return places
    .map(({ of, column }) => t(`metadata.placed.${of}`, { column: columnName(t, column) }))
    .join(t("datasets.listComma"));
}

/** Conditions on metadata, all of which must let a record through. */
export function filtersInWords(t: Translate, locale: string, filters: readonly MetadataFilter[]): string {
  return filters
    .map(({ of, take, condition }) =>
      t(`datasets.metadata.${take}.${of}`, { condition: conditionInWords(t, locale, condition) }),
    )
    .join(t("datasets.listSemicolon"));
}

function conditionInWords(t: Translate, locale: string, condition: MetadataCondition): string {
  const column = columnName(t, condition.column);
  switch (condition.is) {
    case "one-of": {
      const values = condition.values.map((value) => t("datasets.metadata.quoted", { value }));
      const or = new Intl.ListFormat(locale, { type: "disjunction" });
      return t("datasets.metadata.is.one-of", { column, values: or.format(values) });
    }
    case "contains":
      return t("datasets.metadata.is.contains", { column, text: condition.text });
    case "between": {
      const { from, to } = condition;
      if (from === null) return t("datasets.metadata.is.at-most", { column, to: String(to) });
      if (to === null) return t("datasets.metadata.is.at-least", { column, from: String(from) });
      return t("datasets.metadata.is.between", { column, from: String(from), to: String(to) });
    }
    case "there":
      return t("datasets.metadata.is.there", { column });
    case "missing":
      return t("datasets.metadata.is.missing", { column });
  }
}
