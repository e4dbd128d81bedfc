"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { ThemeProvider } from "next-themes";
import { lazy, type ReactNode, Suspense } from "react";
import { QueryProvider } from "../../lib/query-provider.tsx";

const Toaster = lazy(() => import("../../components/ui/toaster.tsx").then((module) => ({ default: module.Toaster })));

/** Theme, server data and passing messages for the whole app. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <CSPProvider {...(nonce && { nonce })}>
      <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange {...(nonce && { nonce })}>
        <QueryProvider>
          {children}
          <Suspense>
            <Toaster />
          </Suspense>
        </QueryProvider>
      </ThemeProvider>
    </CSPProvider>
  );
}
