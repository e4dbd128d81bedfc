"use client";

import { Field } from "../../components/ui/field.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Textarea } from "../../components/ui/textarea.tsx";
import { Markdown } from "../markdown/markdown.tsx";

type GuidelinesFieldProps = { value: string; onChange: (value: string) => void; error: string | undefined };

/** Guidelines in Markdown, to write and to see as annotators will. */
export function GuidelinesField({ value, onChange, error }: GuidelinesFieldProps) {
  const write = (
    <Field label="Guidelines" help="Markdown with tables, code and maths. Annotators see them beside every task." error={error ?? null}>
      <Textarea rows={14} value={value} onChange={(event) => onChange(event.target.value)} className="font-mono text-sm" />
    </Field>
  );
  const preview = <div className="min-h-48 rounded-lg border p-4">{value.trim() ? <div className="markdown"><Markdown text={value} /></div> : <p className="text-muted-foreground">There is nothing to show yet.</p>}</div>;
  return <Tabs label="Guidelines" tabs={[{ value: "write", label: "Write", content: write }, { value: "preview", label: "Preview", content: preview }]} />;
}
