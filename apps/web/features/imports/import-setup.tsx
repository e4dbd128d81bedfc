"use client";

import type { ImportFormat } from "@laurel/core/imports/import-format";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Select } from "../../components/ui/select.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { newId } from "../../lib/new-id.ts";
import { showBytes } from "../../lib/show-bytes.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { toMapping, toMappingDraft } from "./mapping-draft.ts";
import { MappingForm } from "./mapping-form.tsx";
import { PreviewList } from "./preview-list.tsx";
import type { Upload } from "./upload-file.ts";

const FORMATS: readonly { value: ImportFormat; label: string }[] = [{ value: "jsonl", label: "JSONL" }, { value: "csv", label: "CSV" }, { value: "hh-rlhf", label: "HH-RLHF transcripts" }];
const POLICIES: readonly { value: NamePolicy; label: string }[] = [{ value: "exclude", label: "Leave the response out" }, { value: "mask", label: "Mask the name" }, { value: "keep", label: "Keep the name" }];
const HH_MAPPING = { preference: { chosen: "chosen", rejected: "rejected" } };

type ImportSetupProps = { campaignId: string; fileName: string; upload: Upload; onStarted: () => void; onCancel: () => void };

/** What an uploaded file holds, seen before anything is stored. */
export function ImportSetup({ campaignId, fileName, upload, onStarted, onCancel }: ImportSetupProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [importId] = useState(newId);
  const [format, setFormat] = useState(upload.detected.format);
  const [draft, setDraft] = useState(() => toMappingDraft(upload.detected.mapping));
  const [namePolicy, setNamePolicy] = useState<NamePolicy>("exclude");
  const [skipInvalid, setSkipInvalid] = useState(false);
  const [textsOnly, setTextsOnly] = useState(false);
  const start = useMutation(
    trpc.imports.start.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.imports.pathFilter());
        onStarted();
      },
    }),
  );
  const described = format === "hh-rlhf" ? { mapping: HH_MAPPING } : toMapping(draft);
  const mapping = "mapping" in described ? { ...described.mapping, ...(textsOnly && { textsOnly: true as const }) } : null;
  return (
    <div className="flex flex-col gap-5">
      <Card title="Columns" description={`${fileName}, ${showBytes(upload.bytes)}`}>
        <div className="flex flex-col gap-5">
          <Field forSelect label="Format" help="As detected; change it where the guess is wrong.">
            <Select value={format} onValueChange={setFormat} options={FORMATS} className="sm:w-72" />
          </Field>
          {format === "hh-rlhf" ? <p className="text-[0.9375rem] text-muted-foreground">Columns <code>chosen</code> and <code>rejected</code> hold whole transcripts.</p> : <MappingForm draft={draft} columns={upload.columns} onChange={setDraft} />}
        </div>
      </Card>
      <Card title="Rules">
        <div className="flex flex-col gap-5">
          <Field forSelect label="When a response names a model or a vendor" help="“As an AI model made by …” would tell annotators where a response comes from.">
            <Select value={namePolicy} onValueChange={setNamePolicy} options={POLICIES} className="sm:w-72" />
          </Field>
          <Checkbox checked={textsOnly} onCheckedChange={setTextsOnly} help="Preferences, ranks and labels that people gave before come in as imported judgments: they use up no overlap and do not count in agreement.">Leave out what the file records of people’s judgments</Checkbox>
          <Checkbox checked={skipInvalid} onCheckedChange={setSkipInvalid} help="Otherwise one bad line stops the import and nothing is stored.">Leave out invalid rows</Checkbox>
        </div>
      </Card>
      <Card title="Preview">
        {mapping ? <PreviewList input={{ campaignId, uploadId: upload.uploadId, format, mapping, namePolicy }} /> : <Notice tone="warning">{"missing" in described && described.missing}</Notice>}
      </Card>
      {start.error && <Notice tone="danger">{errorMessage(start.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button disabled={!mapping} busy={start.isPending} onClick={() => mapping && start.mutate({ campaignId, importId, uploadId: upload.uploadId, format, mapping, namePolicy, skipInvalid })}>Import</Button>
        <Button variant="secondary" onClick={onCancel}>Choose another file</Button>
      </div>
    </div>
  );
}
