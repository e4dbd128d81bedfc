"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { saveText } from "../../lib/save-text.ts";
import { toCsv } from "../../lib/to-csv.ts";
import { NameText } from "../markdown/name-text.tsx";
import { fullLink } from "./full-link.ts";
import type { OneTimeLink } from "./one-time-link.ts";

type LinksDialogProps = { links: readonly OneTimeLink[]; title: string; onClose: () => void };

/** One-time links, shown this once. They are handed on by whatever way people already talk. */
export function LinksDialog({ links, title, onClose }: LinksDialogProps) {
  const t = useTranslations();
  const save = () =>
    saveText(
      "links.csv",
      toCsv(
        ["name", "email", "link"],
        links.map(({ name, email, link }) => [name, email, fullLink(link)]),
      ),
    );
  return (
    <Dialog
      open={links.length > 0}
      onOpenChange={(open) => !open && onClose()}
      wide
      title={title}
      footer={
        <>
          {links.length > 1 && (
            <Button variant="secondary" onClick={save}>
              <Download aria-hidden /> {t("people.downloadAsCSV")}
            </Button>
          )}
          <Button onClick={onClose}>{t("people.done")}</Button>
        </>
      }
    >
      <Notice tone="warning" className="mb-4">
        {t("people.copyNow", { count: links.length })}
      </Notice>
      <ul className="flex flex-col gap-3">
        {links.map(({ name, email, link }) => (
          <li key={link} className="flex flex-col gap-2 rounded-lg border p-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p className="min-w-0 break-words">
                <span className="font-medium">
                  <NameText text={name} />
                </span>{" "}
                {email && <span className="text-muted-foreground">{email}</span>}
              </p>
              <CopyButton text={fullLink(link)}>{t("people.copyLink")}</CopyButton>
            </div>
            <code className="font-mono text-sm break-all select-all">{fullLink(link)}</code>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
