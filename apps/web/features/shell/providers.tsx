"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { Toaster } from "../../components/ui/toaster.tsx";
import { QueryProvider } from "../../lib/query-provider.tsx";

/** Theme, server data and passing messages for the whole app. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <CSPProvider {...(nonce && { nonce })}>
      <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange {...(nonce && { nonce })}>
        <QueryProvider>
          {children}
          <Toaster />
        </QueryProvider>
      </ThemeProvider>
    </CSPProvider>
  );
}
