import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { Select } from "../../components/ui/select.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { visibleString } from "../../lib/visible-text.tsx";
import { TestFields } from "../metadata/test-fields.tsx";
import { EMPTY_TEST } from "../metadata/typed-test.ts";
import type { MetadataFilterState } from "./use-metadata-filter.ts";

type MetadataFilterProps = {
  campaignId: string;
  filter: MetadataFilterState;
  onChange: (filter: MetadataFilterState) => void;
};

/** Narrows a list of prompts by a column of metadata; nothing where the campaign has none. */
export function MetadataFilter({ campaignId, filter, onChange }: MetadataFilterProps) {
  const t = useTranslations();
  const { data: columns } = useQuery(useTRPC().metadata.columns.queryOptions({ campaignId }));
  const { column } = filter;
  const names = new Set([
    ...(columns ?? []).map((each) => each.column),
    ...(column === null ? [] : [column]),
  ]);
  if (names.size === 0) return null;
  return (
    <div role="group" aria-label={t("prompts.filter.title")} className="flex flex-wrap gap-2">
      <Select
        label={t("metadata.column")}
        value={column === null ? "any" : `column ${column}`}
        onValueChange={(value) =>
          onChange({
            ...EMPTY_TEST,
            test: filter.test,
            column: value === "any" ? null : value.slice("column ".length),
          })
        }
        options={[
          { value: "any", label: t("prompts.filter.any") },
          ...[...names].map((name) => ({
            value: `column ${name}`,
            label: visibleString(name) || t("metadata.nameless"),
          })),
        ]}
        className="w-auto max-w-56"
      />
      {column !== null && (
        <>
          <TestFields
            campaignId={campaignId}
            column={column}
            typed={filter}
            onChange={(typed) => onChange({ ...typed, column })}
          />
          <Button
            variant="ghost"
            aria-label={t("prompts.filter.clear")}
            onClick={() => onChange({ ...EMPTY_TEST, column: null })}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </>
      )}
    </div>
  );
}
