import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Select } from "../../components/ui/select.tsx";
import { showCount } from "../../lib/figures.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { visibleString } from "../../lib/visible-text.tsx";
import { METADATA_TESTS, type MetadataFilterState } from "./use-metadata-filter.ts";

type MetadataFilterProps = {
  campaignId: string;
  filter: MetadataFilterState;
  onChange: (filter: MetadataFilterState) => void;
};

/** Narrows a list of prompts by a column of metadata; nothing where the campaign has none. */
export function MetadataFilter({ campaignId, filter, onChange }: MetadataFilterProps) {
  const t = useTranslations();
  const { data: columns } = useQuery(useTRPC().metadata.columns.queryOptions({ campaignId }));
  const { column, test } = filter;
  const names = new Set([
    ...(columns ?? []).map((each) => each.column),
    ...(column === null ? [] : [column]),
  ]);
  if (names.size === 0) return null;
  return (
    <div role="group" aria-label={t("prompts.filter.title")} className="flex flex-wrap gap-2">
      <Select
        label={t("prompts.filter.column")}
        value={column === null ? "any" : `column ${column}`}
        onValueChange={(value) =>
          onChange({ ...filter, column: value === "any" ? null : value.slice("column ".length), text: "" })
        }
        options={[
          { value: "any", label: t("prompts.filter.any") },
          ...[...names].map((name) => ({
            value: `column ${name}`,
            label: visibleString(name) || t("prompts.filter.nameless"),
          })),
        ]}
        className="max-w-56"
      />
      {column !== null && (
        <>
          <Select
            label={t("prompts.filter.test")}
            value={test}
            onValueChange={(next) => onChange({ ...filter, test: next })}
            options={METADATA_TESTS.map((each) => ({
              value: each,
              label: t(`prompts.filter.tests.${each}`),
            }))}
          />
          {(test === "equals" || test === "contains") && (
            <ValueInput campaignId={campaignId} column={column} filter={filter} onChange={onChange} />
          )}
          {test === "between" &&
            (["from", "to"] as const).map((bound) => (
              <Input
                key={bound}
                aria-label={t(`prompts.filter.${bound}`)}
                placeholder={t(`prompts.filter.${bound}`)}
                inputMode="decimal"
                value={filter[bound]}
                onChange={(event) => onChange({ ...filter, [bound]: event.target.value })}
                className="w-28"
              />
            ))}
          <Button
            variant="ghost"
            aria-label={t("prompts.filter.clear")}
            onClick={() => onChange({ ...filter, column: null, text: "", from: "", to: "" })}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </>
      )}
    </div>
  );
}

/** The value to look for, with the column's commonest values on offer. */
function ValueInput({ campaignId, column, filter, onChange }: MetadataFilterProps & { column: string }) {
  const t = useTranslations();
  const listId = useId();
  const { data: values } = useQuery(useTRPC().metadata.values.queryOptions({ campaignId, column }));
  return (
    <>
      <Input
        aria-label={t("prompts.filter.value")}
        placeholder={t("prompts.filter.value")}
        list={listId}
        maxLength={1000}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        className="w-56"
      />
      <datalist id={listId}>
        {(values ?? []).map(({ value, prompts }) => (
          <option key={value} value={value}>
            {t("prompts.filter.prompts", { count: prompts, shown: showCount(t, prompts) })}
          </option>
        ))}
      </datalist>
    </>
  );
}
