"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { NewPersonForm } from "./new-person-form.tsx";
import type { OneTimeLink } from "./one-time-link.ts";
import { PeopleCsvForm } from "./people-csv-form.tsx";

type NewPeopleDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (links: readonly OneTimeLink[]) => void;
};

/** New accounts, one or many. */
export function NewPeopleDialog({ open, onOpenChange, onCreated }: NewPeopleDialogProps) {
  const t = useTranslations();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("people.addPeople")} place="side">
      <Tabs
        label={t("people.howMany")}
        tabs={[
          {
            value: "one",
            label: t("people.onePerson"),
            content: <NewPersonForm onCreated={(link) => onCreated([link])} />,
          },
          { value: "csv", label: t("people.fromCSV"), content: <PeopleCsvForm onCreated={onCreated} /> },
        ]}
      />
    </Dialog>
  );
}
