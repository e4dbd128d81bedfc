"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { NextIntlClientProvider } from "next-intl";
import { ThemeProvider } from "next-themes";
import { lazy, type ReactNode, Suspense } from "react";
import { FORMATS } from "../../i18n/formats.ts";
import { type Locale, LOCALES } from "../../i18n/locales.ts";
import type { Messages } from "../../i18n/messages.ts";
import { QueryProvider } from "../../lib/query-provider.tsx";

const Toaster = lazy(() =>
  import("../../components/ui/toaster.tsx").then((module) => ({ default: module.Toaster })),
);

type ProvidersProps = {
  nonce: string | undefined;
  locale: Locale;
  messages: Partial<Messages>;
  children: ReactNode;
};

/** Language, theme, server data and passing messages for the whole app. */
export function Providers({ nonce, locale, messages, children }: ProvidersProps) {
  const { format, direction } = LOCALES[locale];
  // The reader's time zone, not the server's: no page shows a time before it runs in the browser.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <CSPProvider {...(nonce && { nonce })}>
      <ThemeProvider
        attribute="class"
        defaultTheme="system"
        enableSystem
        disableTransitionOnChange
        {...(nonce && { nonce })}
      >
        <NextIntlClientProvider locale={format} messages={messages} formats={FORMATS} timeZone={timeZone}>
          <DirectionProvider direction={direction}>
            <QueryProvider>
              {children}
              <Suspense>
                <Toaster />
              </Suspense>
            </QueryProvider>
          </DirectionProvider>
        </NextIntlClientProvider>
      </ThemeProvider>
    </CSPProvider>
  );
}
