import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MetadataPlace, placeKey } from "@laurel/core/records/metadata-place";
import { Button } from "../../../components/ui/button.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Select } from "../../../components/ui/select.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { useTRPC } from "../../../lib/trpc.ts";
import { Shown, visibleString } from "../../../lib/visible-text.tsx";
import { ColumnTicks } from "../../metadata/column-ticks.tsx";
import { TestFields } from "../../metadata/test-fields.tsx";
import { EMPTY_TEST } from "../../metadata/typed-test.ts";
import { columnName } from "./metadata-words.ts";
import type { SpecFieldsProps } from "./setting-fields.tsx";
import type { TypedFilter } from "./spec-form-state.ts";

const MOST_FILTERS = 20;
const MOST_CARRIED = 50;

/**
 * Which records are taken by metadata, and which columns of it they carry. Columns that a stored spec names
 * stay on offer even if the campaign has none of that name: they may be another campaign's.
 */
export function MetadataSettings({ campaignId, ...props }: SpecFieldsProps & { campaignId: string }) {
  const t = useTranslations();
  const { form, change } = props;
  const { data, error, refetch } = useQuery(useTRPC().metadata.columns.queryOptions({ campaignId }));
  const named = [...form.metadataFilters, ...form.metadata].map(({ of, column }) => ({ of, column }));
  const columns = [...new Map([...named, ...(data ?? [])].map((place) => [placeKey(place), place])).values()];
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-1 text-sm font-medium">{t("datasets.metadata.title")}</legend>
      <p className="mb-3 text-sm text-muted-foreground">
        {data && columns.length === 0 ? t("datasets.metadata.none") : t("datasets.metadata.help")}
      </p>
      <div className="flex flex-col gap-5">
        {error && (
          <ErrorState title={t("datasets.metadata.notLoaded")} error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <Skeleton className="h-10 w-full" />}
        {columns.length > 0 && <FiltersField {...props} campaignId={campaignId} columns={columns} />}
        {columns.length > 0 && (
          <div role="group" aria-label={t("datasets.metadata.carried")} className="flex flex-col gap-4">
            <div>
              <h4 className="text-sm font-medium">{t("datasets.metadata.carried")}</h4>
              <p className="text-sm text-muted-foreground">{t("datasets.metadata.carriedHelp")}</p>
            </div>
            <ColumnTicks
              columns={columns}
              ticked={form.metadata.map(placeKey)}
              most={MOST_CARRIED}
              onChange={(keys) => change({ metadata: placesOf(columns, keys) })}
            />
          </div>
        )}
      </div>
    </fieldset>
  );
}

/** The places with these keys, in the order of the keys. */
function placesOf(columns: readonly MetadataPlace[], keys: readonly string[]): readonly MetadataPlace[] {
  const known = new Map(columns.map(({ of, column }) => [placeKey({ of, column }), { of, column }]));
  return keys.flatMap((key) => known.get(key) ?? []);
}

type FiltersFieldProps = SpecFieldsProps & { campaignId: string; columns: readonly MetadataPlace[] };

/** The conditions on metadata, a line each. */
function FiltersField({ campaignId, columns, form, problems, change }: FiltersFieldProps) {
  const t = useTranslations();
  const filters = form.metadataFilters;
  const [first] = columns;
  const put = (index: number, next: TypedFilter) => change({ metadataFilters: filters.with(index, next) });
  return (
    <div role="group" aria-label={t("datasets.metadata.filters")} className="flex flex-col items-start gap-3">
      {filters.length > 0 && <h4 className="text-sm font-medium">{t("datasets.metadata.filters")}</h4>}
      {filters.map((filter, index) => (
        <FilterLine
          key={index}
          campaignId={campaignId}
          columns={columns}
          filter={filter}
          onChange={(next) => put(index, next)}
          onRemove={() => change({ metadataFilters: filters.toSpliced(index, 1) })}
        />
      ))}
      {problems.metadataFilters && (
        <p role="alert" className="text-sm text-destructive">
          <Shown>{problems.metadataFilters}</Shown>
        </p>
      )}
      {first && filters.length < MOST_FILTERS && (
        <Button
          variant="secondary"
          size="small"
          onClick={() =>
            change({
              metadataFilters: [
                ...filters,
                { ...EMPTY_TEST, of: first.of, column: first.column, take: "with" },
              ],
            })
          }
        >
          <Plus aria-hidden />
          {t("datasets.metadata.add")}
        </Button>
      )}
    </div>
  );
}

type FilterLineProps = {
  campaignId: string;
  columns: readonly MetadataPlace[];
  filter: TypedFilter;
  onChange: (filter: TypedFilter) => void;
  onRemove: () => void;
};

function FilterLine({ campaignId, columns, filter, onChange, onRemove }: FilterLineProps) {
  const t = useTranslations();
  const name = visibleString(columnName(t, filter.column));
  return (
    <div
      role="group"
      aria-label={t("datasets.metadata.filter", { column: name })}
      className="flex w-full flex-wrap items-center gap-2 rounded-lg border p-3"
    >
      <Select
        label={t("datasets.metadata.take")}
        value={filter.take}
        onValueChange={(take) => onChange({ ...filter, take })}
        options={(["with", "without"] as const).map((take) => ({
          value: take,
          label: t(`datasets.metadata.takes.${take}`),
        }))}
        className="w-auto max-w-full"
      />
      <Select
        label={t("metadata.column")}
        value={placeKey(filter)}
        onValueChange={(key) => {
          const place = columns.find((each) => placeKey(each) === key);
          if (place) onChange({ ...filter, texts: EMPTY_TEST.texts, of: place.of, column: place.column });
        }}
        options={columns.map((place) => ({
          value: placeKey(place),
          label: t(`metadata.placed.${place.of}`, { column: visibleString(columnName(t, place.column)) }),
        }))}
        className="w-auto max-w-full sm:max-w-72"
      />
      <TestFields
        campaignId={campaignId}
        column={filter.column}
        typed={filter}
        onChange={(typed) => onChange({ ...filter, ...typed })}
      />
      <Button
        variant="ghost"
        size="icon"
        className="ms-auto"
        aria-label={t("datasets.metadata.remove", { column: name })}
        onClick={onRemove}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
