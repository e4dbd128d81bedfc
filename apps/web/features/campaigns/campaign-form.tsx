"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { fieldErrors } from "../../lib/field-errors.ts";
import { formError } from "../../lib/form-error.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { draftProblems } from "./draft-problems.ts";
import { GuidelinesField } from "./guidelines-field.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { WorkFields } from "./work-fields.tsx";

const SHOWN = ["name", "guidelines", "questions", "questions.0.title", "questions.0.help", "overlap", "leaseMinutes", "maxPairsPerPrompt"];

type CampaignFormProps = { initial: CampaignDraft; action: string; busy: boolean; error: unknown; overlapLocked?: boolean; questionNote?: ReactNode; onSubmit: (draft: CampaignDraft) => void };

/** Everything about a campaign but its people and its data. */
export function CampaignForm({ initial, action, busy, error, overlapLocked = false, questionNote, onSubmit }: CampaignFormProps) {
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const problems = draftProblems(draft);
  const errors = { ...(error ? fieldErrors(error) : {}), ...(tried ? problems : {}) };
  const refusal = formError(error, SHOWN);
  const change = (part: Partial<CampaignDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) onSubmit(draft);
    else requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <Card title="Name and guidelines">
        <div className="flex flex-col gap-5">
          <Field label="Name" error={errors["name"] ?? null}>
            <Input value={draft.name} maxLength={200} autoComplete="off" onChange={(event) => change({ name: event.target.value })} />
          </Field>
          <GuidelinesField value={draft.guidelines} onChange={(guidelines) => change({ guidelines })} error={errors["guidelines"]} />
        </div>
      </Card>
      <Card title="Question" description="Two responses to the same prompt are compared.">
        {questionNote && <Notice className="mb-5">{questionNote}</Notice>}
        <QuestionFields draft={draft} onChange={change} errors={errors} />
      </Card>
      <Card title="Work">
        <WorkFields draft={draft} onChange={change} errors={errors} overlapLocked={overlapLocked} />
      </Card>
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      <div>
        <Button type="submit" busy={busy}>{action}</Button>
      </div>
    </form>
  );
}
