"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { errorMessage } from "../../lib/api-error.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { FileDrop } from "../imports/file-drop.tsx";
import { ProblemTable } from "../imports/problem-table.tsx";
import type { OneTimeLink } from "./links-dialog.tsx";

type PeopleCsvFormProps = {
  /** The campaign's name in the example. */
  campaignName?: string;
  onCreated: (links: readonly OneTimeLink[]) => void;
};

/** Many people at once: first a dry run that shows what would happen, then for real. */
export function PeopleCsvForm({ campaignName = "Helpful and honest", onCreated }: PeopleCsvFormProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [csv, setCsv] = useState("");
  const check = useMutation(trpc.people.importCsv.mutationOptions());
  const create = useMutation(
    trpc.people.importCsv.mutationOptions({
      onSuccess: async ({ created, problems }) => {
        if (problems.length > 0) return;
        onCreated(created.flatMap(({ name, email, link }) => (link ? [{ name, email, link }] : [])));
        await Promise.all([
          queries.invalidateQueries(trpc.people.pathFilter()),
          queries.invalidateQueries(trpc.members.pathFilter()),
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
        ]);
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
      <p className="text-[0.9375rem] text-muted-foreground">
        {t.rich("people.csv.help", { code: (chunks) => <code>{chunks}</code> })}
      </p>
      <FileDrop accept=".csv,text/csv" hint={t("people.csv.orType")} onFiles={([file]) => void read(file)} />
      <Field label="CSV">
        <Textarea
          rows={6}
          value={csv}
          spellCheck={false}
          className="font-mono text-sm"
          placeholder={`name,email,role,campaigns,tags\nAda Lovelace,ada@example.org,member,${campaignName}:annotator,maths`}
          onChange={(event) => change(event.target.value)}
        />
      </Field>
      {error && <Notice tone="danger">{errorMessage(t, error)}</Notice>}
      {problems && problems.length > 0 && (
        <>
          <Notice tone="danger">{t("people.csv.fixLines")}</Notice>
          <ProblemTable problems={problems} total={problems.length} />
        </>
      )}
      {ready && (
        <Notice tone="primary">
          {t("people.csv.wouldCreate", { created: check.data.created.length })}
          {check.data.existing > 0 && t("people.csv.wouldJoin", { existing: check.data.existing })}.
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant={ready ? "secondary" : "primary"}
          disabled={csv.trim() === ""}
          busy={check.isPending}
          onClick={() => check.mutate({ csv, dryRun: true })}
        >
          {t("people.csv.check")}
        </Button>
        {ready && (
          <Button busy={create.isPending} onClick={() => create.mutate({ csv, dryRun: false })}>
            {check.data.created.length > 0
              ? t("people.csv.create", { created: check.data.created.length })
              : t("people.csv.join")}
          </Button>
        )}
      </div>
    </div>
  );
}
