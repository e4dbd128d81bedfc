"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { BookOpen, Check, Ellipsis, Keyboard, MessageCircleQuestion, Search, Type } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Menu, MenuItem } from "../../components/ui/menu.tsx";

/**
 * How the texts are shown just now. The difference is off for every new task, because it influences judgment.
 */
export type ReadingModes = { readonly difference: boolean; readonly lockstep: boolean };

export type JudgeMenuProps = {
  held: number;
  offlineMode: boolean;
  modes: ReadingModes;
  onAct: (shortcutId: string) => void;
  onText: () => void;
  onOfflineMode: (on: boolean) => void;
};

/** The judging page's less frequent controls, and on a phone all of them. */
export function JudgeMenu({ held, offlineMode, modes, onAct, onText, onOfflineMode }: JudgeMenuProps) {
  const t = useTranslations();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("annotate.menu.title")}
          className="rounded-md p-1.5 text-muted-foreground hover:bg-muted hover:text-foreground"
        >
          <Ellipsis aria-hidden className="size-5" />
        </button>
      }
    >
      <MenuItem onClick={() => onAct("guidelines")}>
        <BookOpen aria-hidden /> {t("annotate.guidelines.title")}
      </MenuItem>
      <MenuItem onClick={() => onAct("ask")}>
        <MessageCircleQuestion aria-hidden /> {t("annotate.menu.askLead")}
      </MenuItem>
      <MenuItem onClick={() => onAct("help")}>
        <Keyboard aria-hidden /> {t("annotate.shortcuts.title")}
      </MenuItem>
      <MenuItem onClick={() => onAct("find")}>
        <Search aria-hidden /> {t("annotate.menu.find")}
      </MenuItem>
      <MenuItem onClick={onText}>
        <Type aria-hidden /> {t("annotate.menu.textSettings")}
      </MenuItem>
      <MenuCheckbox
        checked={modes.lockstep}
        onChange={() => onAct("lockstep")}
        help={t("annotate.menu.lockstepHelp")}
      >
        {t("annotate.menu.lockstep")}
      </MenuCheckbox>
      <MenuCheckbox
        checked={modes.difference}
        onChange={() => onAct("difference")}
        help={t("annotate.menu.differenceHelp")}
      >
        {t("annotate.menu.difference")}
      </MenuCheckbox>
      <MenuCheckbox
        checked={offlineMode}
        onChange={onOfflineMode}
        help={
          <>
            {t("annotate.menu.offlineHelp")} {offlineMode && t("annotate.menu.offlineHeld", { held })}
          </>
        }
      >
        {t("annotate.menu.offline")}
      </MenuCheckbox>
    </Menu>
  );
}

/** A setting that is on or off, in a menu. */
function MenuCheckbox({
  checked,
  onChange,
  help,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  help: ReactNode;
  children: ReactNode;
}) {
  return (
    <BaseMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      className="flex max-w-72 cursor-default items-start gap-2.5 rounded-md border-t px-2.5 py-2 text-[0.9375rem] outline-hidden select-none data-highlighted:bg-muted"
    >
      <span className="mt-1 flex size-4 shrink-0 items-center justify-center rounded border border-input">
        {checked && <Check aria-hidden className="size-3" />}
      </span>
      <span>
        {children}
        <span className="block text-sm text-muted-foreground">{help}</span>
      </span>
    </BaseMenu.CheckboxItem>
  );
}
