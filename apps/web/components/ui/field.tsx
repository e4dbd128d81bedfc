"use client";

import { Field as BaseField } from "@base-ui/react/field";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Shown } from "../../lib/visible-text.tsx";

type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  error?: string | null;
  optional?: boolean;
  /** Set for a `Select`, which is no native control. */
  forSelect?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, a control, its help and its error, tied together for screen readers. */
export function Field({
  label,
  help,
  error,
  optional = false,
  forSelect = false,
  className,
  children,
}: FieldProps) {
  const t = useTranslations();
  const asText = forSelect ? { nativeLabel: false, render: <div /> } : {};
  return (
    <BaseField.Root invalid={Boolean(error)} className={classNames("flex flex-col gap-1.5", className)}>
      <BaseField.Label {...asText} className="text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted-foreground"> {t("ui.optional")}</span>}
      </BaseField.Label>
      {children}
      {help && (
        <BaseField.Description className="text-sm text-muted-foreground">{help}</BaseField.Description>
      )}
      {error && (
        <BaseField.Error match className="text-sm text-destructive" role="alert">
          <Shown>{error}</Shown>
        </BaseField.Error>
      )}
    </BaseField.Root>
  );
}
