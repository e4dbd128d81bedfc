import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import type { Me } from "../session/me.ts";
import { Brand } from "./brand.tsx";
import { NavLink } from "./nav-link.tsx";

// The menu's machinery is large, and no page needs it to show itself.
const AccountMenu = lazy(() =>
  import("./account-menu.tsx").then((module) => ({ default: module.AccountMenu })),
);

/** The bar above every page: product, main places, account. */
export function TopBar({ me }: { me: Me }) {
  const t = useTranslations();
  const itemStyles =
    "rounded-md px-2 py-1.5 text-[0.9375rem] whitespace-nowrap aria-[current]:bg-muted sm:px-3";
  const judges = me.memberships.length > 0;
  return (
    <header className="sticky top-0 z-30 border-b bg-card">
      <div className="flex h-14 items-center gap-2 px-4 sm:gap-6 sm:px-6">
        <Brand />
        <nav
          aria-label={t("shell.main")}
          className="flex flex-1 items-center gap-0.5 overflow-x-auto sm:gap-1"
        >
          <NavLink href="/campaigns" className={itemStyles}>
            {t("shell.campaigns")}
          </NavLink>
          {judges && (
            <NavLink href="/my-work" className={itemStyles}>
              {t("shell.myWork")}
            </NavLink>
          )}
          {me.role === "admin" && (
            <>
              <NavLink href="/people" className={itemStyles}>
                {t("shell.people")}
              </NavLink>
              <NavLink href="/audit" className={itemStyles}>
                {t("shell.audit")}
              </NavLink>
            </>
          )}
        </nav>
        <Suspense fallback={<span className="size-9" />}>
          <AccountMenu name={me.name} email={me.email} judges={judges} />
        </Suspense>
      </div>
    </header>
  );
}
