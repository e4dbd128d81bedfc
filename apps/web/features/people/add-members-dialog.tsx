"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Select } from "../../components/ui/select.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { tagsOf } from "../../lib/typed-text.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { NameText } from "../../lib/visible-text.tsx";
import type { OneTimeLink } from "./links-dialog.tsx";
import { NewPersonForm } from "./new-person-form.tsx";
import { PeopleCsvForm } from "./people-csv-form.tsx";
import { roleHelp, roleOptions } from "./role-options.ts";

type AddMembersDialogProps = {
  campaignId: string;
  campaignName: string | undefined;
  admin: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (links: readonly OneTimeLink[]) => void;
};

/** Adds people to a campaign: those who have an account, and for admins new ones too. */
export function AddMembersDialog({
  campaignId,
  campaignName,
  admin,
  open,
  onOpenChange,
  onCreated,
}: AddMembersDialogProps) {
  const t = useTranslations();
  const existing = {
    value: "existing",
    label: t("people.adding.existing"),
    content: <ExistingPersonForm campaignId={campaignId} />,
  };
  const fresh = [
    {
      value: "new",
      label: t("people.adding.new"),
      content: <NewPersonForm campaignId={campaignId} onCreated={(link) => onCreated([link])} />,
    },
    {
      value: "csv",
      label: t("people.fromCsv"),
      content: <PeopleCsvForm {...(campaignName && { campaignName })} onCreated={onCreated} />,
    },
  ];
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("people.addPeople")}
      place="side"
      description={admin ? undefined : t("people.adding.adminsOnly")}
    >
      {admin ? <Tabs label={t("people.adding.tabs")} tabs={[...fresh, existing]} /> : existing.content}
    </Dialog>
  );
}

/** Adds people who have an account. */
function ExistingPersonForm({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [search, setSearch] = useState("");
  const [role, setRole] = useState<CampaignRole>("annotator");
  const [tags, setTags] = useState("");
  const candidates = useQuery(
    trpc.members.candidates.queryOptions({ campaignId, search: useSettled(search.trim()) }),
  );
  const add = useMutation(
    trpc.members.add.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: t("people.adding.added") });
        await Promise.all([
          queries.invalidateQueries(trpc.members.pathFilter()),
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
        ]);
      },
      onError: tellFailure(t, t("people.adding.notAdded")),
    }),
  );
  return (
    <div className="flex flex-col gap-4">
      <Field forSelect label={t("people.campaignRole")} help={roleHelp(t)}>
        <Select value={role} onValueChange={setRole} options={roleOptions(t)} />
      </Field>
      <Field label={t("people.tags")} optional help={t("people.tagsHelp")}>
        <Input value={tags} onChange={(event) => setTags(event.target.value)} />
      </Field>
      <Field label={t("people.adding.person")}>
        <Input
          type="search"
          placeholder={t("people.adding.search")}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.target.value)}
        />
      </Field>
      {candidates.error && <ErrorState error={candidates.error} onRetry={() => void candidates.refetch()} />}
      {candidates.isPending && <Skeleton className="h-24 w-full" />}
      {candidates.data?.length === 0 && (
        <p className="text-[0.9375rem] text-muted-foreground">
          {search ? t("people.adding.noMatch") : t("people.adding.nobodyLeft")}
        </p>
      )}
      <ul className="divide-y">
        {candidates.data?.map((person) => (
          <li key={person.userId} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0 break-words">
              <NameText text={person.name} />
              <span className="block text-sm text-muted-foreground">{person.email}</span>
            </span>
            <Button
              variant="secondary"
              size="small"
              busy={add.isPending && add.variables.userId === person.userId}
              onClick={() => add.mutate({ campaignId, userId: person.userId, role, tags: tagsOf(tags) })}
            >
              {t("people.adding.submit")}
              <span className="sr-only"> {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
