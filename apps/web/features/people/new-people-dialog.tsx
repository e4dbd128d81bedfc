"use client";

import { Dialog } from "../../components/ui/dialog.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { NewPersonForm } from "./new-person-form.tsx";
import type { OneTimeLink } from "./one-time-link.ts";
import { PeopleCsvForm } from "./people-csv-form.tsx";

type NewPeopleDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; onCreated: (links: readonly OneTimeLink[]) => void };

/** New accounts, one or many. */
export function NewPeopleDialog({ open, onOpenChange, onCreated }: NewPeopleDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Add people" place="side">
      <Tabs
        label="How many"
        tabs={[
          { value: "one", label: "One person", content: <NewPersonForm onCreated={(link) => onCreated([link])} /> },
          { value: "csv", label: "From CSV", content: <PeopleCsvForm onCreated={onCreated} /> },
        ]}
      />
    </Dialog>
  );
}
