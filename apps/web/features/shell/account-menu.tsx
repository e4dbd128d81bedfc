"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { CalendarClock, CircleUserRound, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "../../components/ui/menu.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { useSavedTheme } from "../account/saved-appearance.tsx";
import { signOut } from "../session/next-auth.ts";

const themes = (t: Translate) =>
  [
    { value: "light", label: t("shell.themes.light"), icon: Sun },
    { value: "dark", label: t("shell.themes.dark"), icon: Moon },
    { value: "system", label: t("shell.themes.system"), icon: Monitor },
  ] as const;

/** Who is signed in, the theme, links to the person's own pages, and the button to sign out. */
export function AccountMenu({
  name,
  email,
  judges,
}: {
  name: string;
  email: string | null;
  judges: boolean;
}) {
  const t = useTranslations();
  const { theme, setTheme } = useSavedTheme();
  const trigger = (
    <button
      type="button"
      aria-label={t("shell.accountOf", { name })}
      className="flex items-center gap-2 rounded-full p-1 text-sm hover:bg-muted sm:rounded-lg sm:px-2 sm:py-1.5"
    >
      <CircleUserRound aria-hidden className="size-6 text-muted-foreground sm:size-5" />
      <span className="hidden max-w-40 truncate sm:block">
        <NameText text={name} />
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <div className="border-b px-2.5 pt-1.5 pb-2">
        <p className="truncate text-[0.9375rem] font-medium">
          <NameText text={name} />
        </p>
        <p className="truncate text-sm text-muted-foreground">{email}</p>
      </div>
      <MenuItem href="/account">
        <UserRound aria-hidden /> {t("shell.account")}
      </MenuItem>
      {judges && (
        <MenuItem href="/my-work">
          <CalendarClock aria-hidden /> {t("shell.myWork")}
        </MenuItem>
      )}
      <BaseMenu.RadioGroup
        value={theme}
        onValueChange={setTheme}
        aria-label={t("shell.theme")}
        className="my-1 border-y py-1"
      >
        {themes(t).map(({ value, label, icon: Icon }) => (
          <BaseMenu.RadioItem
            key={value}
            value={value}
            closeOnClick={false}
            className="flex cursor-default items-center gap-2.5 rounded-md px-2.5 py-2 text-[0.9375rem] outline-hidden select-none data-checked:font-medium data-checked:text-primary data-highlighted:bg-muted"
          >
            <Icon aria-hidden className="size-4" /> {label}
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.RadioGroup>
      <MenuItem onClick={() => void signOut()}>
        <LogOut aria-hidden /> {t("shell.signOut")}
      </MenuItem>
    </Menu>
  );
}
