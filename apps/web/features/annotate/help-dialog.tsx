"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import type { Offer } from "./kinds/desk-kind.ts";
import { useOwnKeys } from "./own-keys.ts";
import { shortcutWords } from "./shortcut-words.ts";
import { SHORTCUTS } from "./shortcuts.ts";
import { shownKey } from "./shown-key.ts";

type HelpDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the question in turn makes of its keys. */ offers: readonly Offer[];
  offered: (id: string) => boolean;
};

/** Every key that does something now, from the same table that the keys work by. */
export function HelpDialog({ open, onOpenChange, offers, offered }: HelpDialogProps) {
  const t = useTranslations();
  const own = useOwnKeys();
  const does = new Map(offers.map((offer) => [offer.id, offer.does]));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("annotate.keys2")}
      description={t("annotate.aKeyCountsOnce")}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-[0.9375rem]">
        {SHORTCUTS.filter(({ id }) => offered(id)).map((shortcut) => (
          <div key={shortcut.id} className="contents">
            <dt className="text-end">
              <Kbd>{shownKey(shortcut.id, own)}</Kbd>
            </dt>
            <dd>{does.get(shortcut.id) ?? shortcutWords(t, shortcut)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
