"use client";

import { Field } from "../../components/ui/field.tsx";
import { Select } from "../../components/ui/select.tsx";
import { ColumnSelect } from "./column-select.tsx";
import type { MappingDraft } from "./mapping-draft.ts";
import { ResponseColumns } from "./response-columns.tsx";
import { SingleResponseColumns } from "./single-response-columns.tsx";

const WAYS = [
  { value: "columns", label: "A column for each response" },
  { value: "list", label: "One column with a list of responses" },
  { value: "single", label: "One response in a row" },
  { value: "steps", label: "One response in a row, as a list of steps" },
  { value: "preference", label: "A chosen and a rejected response" },
] as const;

type MappingFormProps = { draft: MappingDraft; columns: readonly string[]; onChange: (draft: MappingDraft) => void };

/** Which columns of a file hold what. */
export function MappingForm({ draft, columns, onChange }: MappingFormProps) {
  const change = (part: Partial<MappingDraft>) => onChange({ ...draft, ...part });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <ColumnSelect label="Prompt" value={draft.prompt} columns={columns} onChange={(prompt) => change({ prompt })} help={draft.way === "preference" ? "Without one, both columns hold whole conversations." : "Text, or a list of messages."} />
        <ColumnSelect label="System message" optional value={draft.system} columns={columns} onChange={(system) => change({ system })} />
        <ColumnSelect label="Reference answer" optional value={draft.reference} columns={columns} onChange={(reference) => change({ reference })} />
        <ColumnSelect label="Tags" optional value={draft.tags} columns={columns} onChange={(tags) => change({ tags })} />
      </div>
      <Field forSelect label="Responses come as">
        <Select value={draft.way} onValueChange={(way) => change({ way })} options={WAYS} />
      </Field>
      {draft.way === "columns" && <ResponseColumns responses={draft.responses} columns={columns} onChange={(responses) => change({ responses })} />}
      {draft.way === "list" && <ColumnSelect label="List of responses" value={draft.responseList} columns={columns} onChange={(responseList) => change({ responseList })} help="Texts, or objects with text, content or messages, with model, and with rank where people ranked them: the lowest is the best, equal ones are a tie." />}
      {(draft.way === "single" || draft.way === "steps") && <SingleResponseColumns draft={draft} columns={columns} onChange={change} />}
      {draft.way === "preference" && (
        <div className="grid gap-4 sm:grid-cols-2">
          <ColumnSelect label="Chosen" value={draft.chosen} columns={columns} onChange={(chosen) => change({ chosen })} />
          <ColumnSelect label="Rejected" value={draft.rejected} columns={columns} onChange={(rejected) => change({ rejected })} />
        </div>
      )}
    </div>
  );
}
