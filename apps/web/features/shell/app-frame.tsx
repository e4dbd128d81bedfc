"use client";

import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import { ApplyLocale } from "../account/apply-locale.tsx";
import { ApplyTheme } from "../account/apply-theme.tsx";
import { useSession } from "../session/use-session.ts";
import { isPublicPath } from "./is-public-path.ts";
import { TopBar } from "./top-bar.tsx";

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
          {t("shell.skipToTheContent")}
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
