"use client";

import { useTranslations } from "next-intl";
import { Field } from "../../components/ui/field.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Textarea } from "../../components/ui/textarea.tsx";
import { Markdown } from "../markdown/markdown.tsx";

type GuidelinesFieldProps = { value: string; onChange: (value: string) => void; error: string | undefined };

/** Guidelines in Markdown, to write and to see as annotators will. */
export function GuidelinesField({ value, onChange, error }: GuidelinesFieldProps) {
  const t = useTranslations();
  const write = (
    <Field
      label={t("campaigns.guidelines")}
      help={t("campaigns.markdownWithTablesCode")}
      error={error ?? null}
    >
      <Textarea
        rows={14}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="font-mono text-sm"
      />
    </Field>
  );
  const preview = (
    <div className="min-h-48 rounded-lg border p-4">
      {value.trim() ? (
        <div className="markdown">
          <Markdown text={value} />
        </div>
      ) : (
        <p className="text-muted-foreground">{t("campaigns.thereIsNothingTo")}</p>
      )}
    </div>
  );
  return (
    <Tabs
      label={t("campaigns.guidelines")}
      tabs={[
        { value: "write", label: t("campaigns.write"), content: write },
        { value: "preview", label: t("campaigns.preview"), content: preview },
      ]}
    />
  );
}
