"use client";

import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { ApplyLocale, ApplyTheme } from "../account/saved-appearance.tsx";
import { type Me, useSession } from "../session/use-session.ts";
import { Brand } from "./brand.tsx";
import { NavLink } from "./nav-link.tsx";

function SignedInFrame({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const session = useSession();
  const router = useRouter();
  const path = usePathname();
  const signedOut = session.data === null;
  useEffect(() => {
    if (signedOut) router.replace(`/sign-in?next=${encodeURIComponent(path + window.location.search)}`);
  }, [signedOut, router, path]);

  if (session.data) {
    return (
      <div className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only rounded-md bg-primary px-3 py-2 text-primary-foreground focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-50"
        >
          {t("shell.skipToContent")}
        </a>
        <ApplyTheme me={session.data} />
        <ApplyLocale me={session.data} />
        <TopBar me={session.data} />
        {children}
      </div>
    );
  }
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-4 py-10">
      {session.error ? (
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      ) : (
        <div aria-busy className="flex flex-col gap-4">
          <p className="sr-only" role="status">
            {t("shell.loading")}
          </p>
          <Skeleton className="h-8 w-64" />
          <Skeleton className="h-40 w-full" />
        </div>
      )}
    </main>
  );
}

/** The frame of every page: signed-out people are sent to the sign-in page first, and come back. */
export function AppFrame({ children }: { children: ReactNode }) {
  return isPublicPath(usePathname()) ? children : <SignedInFrame>{children}</SignedInFrame>;
}

// Loaded apart: the menu's code is large, and no page needs it before it shows.
const AccountMenu = lazy(() =>
  import("./account-menu.tsx").then((module) => ({ default: module.AccountMenu })),
);

/** The bar above every page: product, main places, account. */
function TopBar({ me }: { me: Me }) {
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

/** Pages that one may see without being signed in. */
function isPublicPath(path: string): boolean {
  return path === "/sign-in" || path.startsWith("/link/");
}
