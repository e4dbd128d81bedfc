"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { CampaignRole, SiteRole } from "@laurel/core/access/permissions";
import { Button } from "../../components/ui/button.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Select } from "../../components/ui/select.tsx";
import { fieldErrors, formError } from "../../lib/field-errors.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { tagsOf } from "../../lib/typed-text.ts";
import type { OneTimeLink } from "./links-dialog.tsx";
import { roleHelp, roleOptions, siteRoleOptions } from "./role-options.ts";

/** Makes an account; with `campaignId` the person joins that campaign at once. */
export function NewPersonForm({
  campaignId,
  onCreated,
}: {
  campaignId?: string;
  onCreated: (link: OneTimeLink) => void;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [siteRole, setSiteRole] = useState<SiteRole>("member");
  const [role, setRole] = useState<CampaignRole>("annotator");
  const [tags, setTags] = useState("");
  const create = useMutation(
    trpc.people.create.mutationOptions({
      onSuccess: async ({ link }) => {
        onCreated({ name: name.trim(), email: email.trim(), link });
        await Promise.all([
          queries.invalidateQueries(trpc.people.pathFilter()),
          queries.invalidateQueries(trpc.members.pathFilter()),
          queries.invalidateQueries(trpc.campaigns.pathFilter()),
        ]);
      },
    }),
  );
  const errors = create.error ? fieldErrors(create.error) : {};
  const problem = formError(t, create.error, ["name", "email"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({
      name: name.trim(),
      email: email.trim(),
      role: siteRole,
      ...(campaignId && { campaigns: [{ campaignId, role }], tags: tagsOf(tags) }),
    });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("people.name")} error={errors["name"] ?? null}>
        <Input
          value={name}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label={t("people.email")} error={errors["email"] ?? null} help={t("people.newPeople.emailHelp")}>
        <Input
          type="email"
          value={email}
          autoComplete="off"
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      {campaignId ? (
        <>
          <Field forSelect label={t("people.campaignRole")} help={roleHelp(t)}>
            <Select value={role} onValueChange={setRole} options={roleOptions(t)} />
          </Field>
          <Field label={t("people.tags")} optional help={t("people.tagsHelp")}>
            <Input value={tags} onChange={(event) => setTags(event.target.value)} />
          </Field>
        </>
      ) : (
        <Field forSelect label={t("people.role")} help={t("people.newPeople.roleHelp")}>
          <Select value={siteRole} onValueChange={setSiteRole} options={siteRoleOptions(t)} />
        </Field>
      )}
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div>
        <Button type="submit" busy={create.isPending}>
          {t("people.newPeople.create")}
        </Button>
      </div>
    </form>
  );
}
