"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Textarea } from "../../components/ui/textarea.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { countOf } from "../../lib/count-of.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { FileDrop } from "../imports/file-drop.tsx";
import { ProblemTable } from "../imports/problem-table.tsx";
import type { OneTimeLink } from "./one-time-link.ts";

type PeopleCsvFormProps = { /** For the example. */ campaignName?: string; onCreated: (links: readonly OneTimeLink[]) => void };

/** Many people at once: first a dry run that shows what would happen, then for real. */
export function PeopleCsvForm({ campaignName = "Helpful and honest", onCreated }: PeopleCsvFormProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [csv, setCsv] = useState("");
  const check = useMutation(trpc.people.importCsv.mutationOptions());
  const create = useMutation(
    trpc.people.importCsv.mutationOptions({
      onSuccess: async ({ created, problems }) => {
        if (problems.length > 0) return;
        onCreated(created.flatMap(({ name, email, link }) => (link ? [{ name, email, link }] : [])));
        await Promise.all([queries.invalidateQueries(trpc.people.pathFilter()), queries.invalidateQueries(trpc.members.pathFilter()), queries.invalidateQueries(trpc.campaigns.pathFilter())]);
      },
    }),
  );
  const change = (text: string) => {
    setCsv(text);
    check.reset();
    create.reset();
  };
  const read = async (file: File) => change(await file.text());
  const problems = create.data?.problems.length ? create.data.problems : check.data?.problems;
  const ready = check.data && check.data.problems.length === 0;
  const error = check.error ?? create.error;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-[0.9375rem] text-muted-foreground">Columns <code>name</code>, <code>email</code>, <code>role</code> (admin or member), <code>campaigns</code> and <code>tags</code>. Several campaigns or tags are separated by semicolons.</p>
      <FileDrop accept=".csv,text/csv" hint="or type below" onFile={(file) => void read(file)} />
      <Field label="CSV">
        <Textarea rows={6} value={csv} spellCheck={false} className="font-mono text-sm" placeholder={`name,email,role,campaigns,tags\nAda Lovelace,ada@example.org,member,${campaignName}:annotator,maths`} onChange={(event) => change(event.target.value)} />
      </Field>
      {error && <Notice tone="danger">{errorMessage(error)}</Notice>}
      {problems && problems.length > 0 && (
        <>
          <Notice tone="danger">Nobody is added until these lines are mended.</Notice>
          <ProblemTable problems={problems} total={problems.length} />
        </>
      )}
      {ready && <Notice tone="primary">{countOf(check.data.created.length, "person", "people")} would be created{check.data.existing > 0 && `; ${countOf(check.data.existing, "person", "people")} with an account would join the campaigns named`}.</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button variant={ready ? "secondary" : "primary"} disabled={csv.trim() === ""} busy={check.isPending} onClick={() => check.mutate({ csv, dryRun: true })}>Check</Button>
        {ready && <Button busy={create.isPending} onClick={() => create.mutate({ csv, dryRun: false })}>{check.data.created.length > 0 ? `Create ${countOf(check.data.created.length, "person", "people")}` : "Add to campaigns"}</Button>}
      </div>
    </div>
  );
}
