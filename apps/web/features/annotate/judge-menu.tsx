"use client";

import { BookOpen, Ellipsis, Keyboard, MessageCircleQuestion, Search, Type } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem } from "../../components/ui/menu-item.tsx";
import { Menu } from "../../components/ui/menu.tsx";
import { MenuCheckbox } from "./menu-checkbox.tsx";
import type { ReadingModes } from "./reading-modes.ts";

type JudgeMenuProps = {
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
          aria-label={t("annotate.more")}
          className="rounded-md p-1.5 text-muted-foreground hover:bg-muted hover:text-foreground"
        >
          <Ellipsis aria-hidden className="size-5" />
        </button>
      }
    >
      <MenuItem onClick={() => onAct("guidelines")}>
        <BookOpen aria-hidden /> {t("annotate.guidelines")}
      </MenuItem>
      <MenuItem onClick={() => onAct("ask")}>
        <MessageCircleQuestion aria-hidden /> {t("annotate.askTheLead")}
      </MenuItem>
      <MenuItem onClick={() => onAct("help")}>
        <Keyboard aria-hidden /> {t("annotate.keys2")}
      </MenuItem>
      <MenuItem onClick={() => onAct("find")}>
        <Search aria-hidden /> {t("annotate.findInTheTexts")}
      </MenuItem>
      <MenuItem onClick={onText}>
        <Type aria-hidden /> {t("annotate.textSizeAndLine")}
      </MenuItem>
      <MenuCheckbox
        checked={modes.lockstep}
        onChange={() => onAct("lockstep")}
        help={t("annotate.eachResponseIsAs")}
      >
        {t("annotate.scrollTogether")}
      </MenuCheckbox>
      <MenuCheckbox
        checked={modes.difference}
        onChange={() => onAct("difference")}
        help={t("annotate.marksTheWordsIn")}
      >
        {t("annotate.showTheDifference")}
      </MenuCheckbox>
      <MenuCheckbox
        checked={offlineMode}
        onChange={onOfflineMode}
        help={
          <>
            {t("annotate.holdsUpTo50")} {offlineMode && t("annotate.heldAreHere", { held })}
          </>
        }
      >
        {t("annotate.offlineMode")}
      </MenuCheckbox>
    </Menu>
  );
}
