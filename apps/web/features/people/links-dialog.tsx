"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../components/ui/button.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { saveText, toCsv } from "../../lib/csv-file.ts";
import { NameText } from "../../lib/visible-text.tsx";

export type OneTimeLink = { readonly name: string; readonly email: string | null; readonly link: string };

type LinksDialogProps = { links: readonly OneTimeLink[]; title: string; onClose: () => void };

/**
 * One-time links, which are shown only now. The person who made them sends them on, since there is no mail
 * server.
 */
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
              <Download aria-hidden /> {t("people.links.download")}
            </Button>
          )}
          <Button onClick={onClose}>{t("people.links.done")}</Button>
        </>
      }
    >
      <Notice tone="warning" className="mb-4">
        {t("people.links.help", { count: links.length })}
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
              <CopyButton text={fullLink(link)}>{t("people.links.copy")}</CopyButton>
            </div>
            <code className="font-mono text-sm break-all select-all">{fullLink(link)}</code>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** A one-time link as it is sent to somebody: with this site's address where the server gives only a path. */
function fullLink(link: string): string {
  return new URL(link, window.location.origin).href;
}
