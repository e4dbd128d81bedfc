import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../components/ui/button.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Select } from "../../components/ui/select.tsx";
import { showCount } from "../../lib/figures.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { METADATA_TESTS, MOST_VALUES, type TypedTest } from "./typed-test.ts";

type TestFieldsProps = {
  campaignId: string;
  column: string;
  typed: TypedTest;
  onChange: (typed: TypedTest) => void;
};

/** What a column of metadata must hold: a test, and the values or bounds that it compares with. */
export function TestFields({ campaignId, column, typed, onChange }: TestFieldsProps) {
  const t = useTranslations();
  const { test, texts } = typed;
  return (
    <>
      <Select
        label={t("metadata.test")}
        value={test}
        onValueChange={(next) => onChange({ ...typed, test: next })}
        options={METADATA_TESTS.map((each) => ({ value: each, label: t(`metadata.tests.${each}`) }))}
        className="w-auto max-w-full"
      />
      {(test === "equals" || test === "contains") && (
        <ValueInputs
          campaignId={campaignId}
          column={column}
          texts={test === "equals" ? texts : texts.slice(0, 1)}
          onChange={(next) => onChange({ ...typed, texts: next })}
        />
      )}
      {test === "equals" && texts.length < MOST_VALUES && (
        <Button
          variant="ghost"
          disabled={texts.at(-1)?.trim() === ""}
          onClick={() => onChange({ ...typed, texts: [...texts, ""] })}
        >
          {t("metadata.or")}
        </Button>
      )}
      {test === "between" &&
        (["from", "to"] as const).map((bound) => (
          <Input
            key={bound}
            aria-label={t(`metadata.${bound}`)}
            placeholder={t(`metadata.${bound}`)}
            inputMode="decimal"
            value={typed[bound]}
            onChange={(event) => onChange({ ...typed, [bound]: event.target.value })}
            className="w-28"
          />
        ))}
    </>
  );
}

type ValueInputsProps = {
  campaignId: string;
  column: string;
  texts: readonly string[];
  onChange: (texts: readonly string[]) => void;
};

/** The values to look for, with the column's commonest on offer. */
function ValueInputs({ campaignId, column, texts, onChange }: ValueInputsProps) {
  const t = useTranslations();
  const listId = useId();
  const { data: values } = useQuery(useTRPC().metadata.values.queryOptions({ campaignId, column }));
  return (
    <>
      {texts.map((text, index) => (
        <Input
          key={index}
          aria-label={index === 0 ? t("metadata.value") : t("metadata.orValue")}
          placeholder={index === 0 ? t("metadata.value") : t("metadata.orValue")}
          list={listId}
          maxLength={LIMITS.metadataFilter}
          value={text}
          onChange={(event) => onChange(texts.with(index, event.target.value))}
          className="w-44"
        />
      ))}
      <datalist id={listId}>
        {(values ?? []).map(({ value, prompts }) => (
          <option key={value} value={value}>
            {t("metadata.prompts", { count: prompts, shown: showCount(t, prompts) })}
          </option>
        ))}
      </datalist>
    </>
  );
}
