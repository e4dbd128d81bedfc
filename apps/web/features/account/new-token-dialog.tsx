"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Select } from "../../components/ui/select.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { typedText } from "../../lib/typed-text.ts";

const SCOPES = [
  { value: "read", label: "Read", help: "Campaigns, progress and results" },
  { value: "import", label: "Import", help: "Add prompts and responses" },
  { value: "export", label: "Export", help: "Cut and download dataset versions" },
  { value: "train", label: "Train", help: "Train and question reward models" },
] as const;

const ENDS = [
  { value: 30, label: "After 30 days" },
  { value: 90, label: "After 90 days" },
  { value: 365, label: "After a year" },
  { value: 0, label: "Never" },
];

type Scope = (typeof SCOPES)[number]["value"];

/** Makes a token and shows it, once. */
export function NewTokenDialog({ open, onOpenChange, onCreated }: { open: boolean; onOpenChange: (open: boolean) => void; onCreated: () => unknown }) {
  const trpc = useTRPC();
  const create = useMutation(trpc.tokens.create.mutationOptions({ onSuccess: () => void onCreated() }));
  const [scopes, setScopes] = useState<readonly Scope[]>(["read"]);
  const [ends, setEnds] = useState(90);
  const close = (isOpen: boolean) => {
    if (!isOpen) create.reset();
    onOpenChange(isOpen);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate({ name: typedText(new FormData(event.currentTarget), "name").trim(), scopes: [...scopes], ...(ends > 0 && { expiresInDays: ends }) });
  };
  if (create.data) {
    return (
      <Dialog open={open} onOpenChange={close} title="Your new token" description="Copy it now: it is not shown again." footer={<Button onClick={() => close(false)}>Done</Button>}>
        <div className="flex flex-wrap items-center gap-3">
          <code className="min-w-0 flex-1 rounded-lg bg-muted px-3 py-2 font-mono text-sm break-all">{create.data.token}</code>
          <CopyButton text={create.data.token}>Copy token</CopyButton>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open={open} onOpenChange={close} title="New token">
      <form onSubmit={submit} className="flex flex-col gap-4">
        {create.error && <Notice tone="danger">{errorMessage(create.error)}</Notice>}
        <Field label="Name" help="What it is for.">
          <Input name="name" required maxLength={200} />
        </Field>
        <fieldset className="flex flex-col gap-2.5">
          <legend className="mb-1 text-sm font-medium">Scopes</legend>
          {SCOPES.map(({ value, label, help }) => (
            <Checkbox key={value} checked={scopes.includes(value)} onCheckedChange={(on) => setScopes(on ? [...scopes, value] : scopes.filter((scope) => scope !== value))} help={help}>
              {label}
            </Checkbox>
          ))}
        </fieldset>
        <Field label="Ends" forSelect>
          <Select value={ends} onValueChange={setEnds} options={ENDS} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="secondary" onClick={() => close(false)}>Cancel</Button>
          <Button type="submit" busy={create.isPending} disabled={scopes.length === 0}>Create token</Button>
        </div>
      </form>
    </Dialog>
  );
}
