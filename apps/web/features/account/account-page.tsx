"use client";

import { useTranslations } from "next-intl";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { shortcutWords } from "../annotate/shortcut-words.ts";
import { SHORTCUTS } from "../annotate/shortcuts.ts";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { KeysCard } from "./keys-card.tsx";
import { LanguageCard } from "./language-card.tsx";
import { NameCard } from "./name-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import { ThemeCard } from "./theme-card.tsx";
import { TokensCard } from "./tokens-card.tsx";
import { WorkCard } from "./work-card.tsx";

/** What a person may change about themselves. */
export function AccountPage() {
  const t = useTranslations();
  const { data: me } = useSession();
  if (!me) return null;
  return (
    <PageBody>
      <PageHeader title={t("account.account")} />
      <div className="flex max-w-3xl flex-col gap-5">
        <NameCard me={me} />
        <PasswordCard me={me} />
        <LanguageCard />
        <ThemeCard />
        <WorkCard />
        <KeysCard rows={SHORTCUTS.map((shortcut) => ({ ...shortcut, does: shortcutWords(t, shortcut) }))} />
        <TokensCard />
      </div>
    </PageBody>
  );
}
