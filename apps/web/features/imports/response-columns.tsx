"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { ColumnSelect } from "./column-select.tsx";
import type { MappingDraft } from "./mapping-draft.ts";

type Responses = MappingDraft["responses"];

/** Responses with a column each, and the column that names each one's model. */
export function ResponseColumns({
  responses,
  columns,
  onChange,
}: {
  responses: Responses;
  columns: readonly string[];
  onChange: (responses: Responses) => void;
}) {
  const t = useTranslations();
  const change = (index: number, part: Partial<Responses[number]>) =>
    onChange(responses.map((response, at) => (at === index ? { ...response, ...part } : response)));
  return (
    <div className="flex flex-col gap-4">
      {responses.map((response, index) => (
        <div key={`${index + 1}`} className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
          <ColumnSelect
            label={t("imports.responseIndex", { index: index + 1 })}
            value={response.text}
            columns={columns}
            onChange={(text) => change(index, { text })}
          />
          <ColumnSelect
            label={`Model of response ${index + 1}`}
            optional
            value={response.model}
            columns={columns}
            onChange={(model) => change(index, { model })}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={t("imports.removeResponseIndex", { index: index + 1 })}
            disabled={responses.length <= 2}
            onClick={() => onChange(responses.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="secondary"
          size="small"
          onClick={() => onChange([...responses, { text: "", model: "" }])}
        >
          <Plus aria-hidden /> {t("imports.anotherResponse")}
        </Button>
      </div>
    </div>
  );
}
