"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { ExistingPersonForm } from "./existing-person-form.tsx";
import { NewPersonForm } from "./new-person-form.tsx";
import type { OneTimeLink } from "./one-time-link.ts";
import { PeopleCsvForm } from "./people-csv-form.tsx";

type AddMembersDialogProps = {
  campaignId: string;
  campaignName: string | undefined;
  admin: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (links: readonly OneTimeLink[]) => void;
};

/** Who joins a campaign: people with an account, and for admins new ones too. */
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
    label: t("people.withAnAccount"),
    content: <ExistingPersonForm campaignId={campaignId} />,
  };
  const fresh = [
    {
      value: "new",
      label: t("people.newPerson"),
      content: <NewPersonForm campaignId={campaignId} onCreated={(link) => onCreated([link])} />,
    },
    {
      value: "csv",
      label: t("people.fromCSV"),
      content: <PeopleCsvForm {...(campaignName && { campaignName })} onCreated={onCreated} />,
    },
  ];
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("people.addPeople")}
      place="side"
      description={admin ? undefined : t("people.newAccountsAreMade")}
    >
      {admin ? <Tabs label={t("people.whoToAdd")} tabs={[...fresh, existing]} /> : existing.content}
    </Dialog>
  );
}
