"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useId } from "react";
import { controlStyles } from "../../../components/ui/control-styles.ts";
import { classNames } from "../../../lib/class-names.ts";

type WrittenFieldProps = Omit<ComponentProps<"textarea">, "id"> & {
  label: string;
  optional?: boolean;
  help?: string | undefined;
  fieldClassName?: string;
};

/**
 * A text area with its label. It is made of plain elements, since loading `Field` would delay every first
 * task.
 */
export function WrittenField({
  label,
  optional = false,
  help,
  fieldClassName,
  className,
  ...rest
}: WrittenFieldProps) {
  const t = useTranslations();
  const id = useId();
  return (
    <div className={classNames("flex flex-col gap-1.5", fieldClassName)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted-foreground"> {t("annotate.optional")}</span>}
      </label>
      <textarea
        id={id}
        dir="auto"
        aria-describedby={help ? `${id}-help` : undefined}
        {...rest}
        className={classNames(controlStyles, "min-h-24 py-2 leading-relaxed", className)}
      />
      {help && (
        <p id={`${id}-help`} className="text-sm text-muted-foreground">
          {help}
        </p>
      )}
    </div>
  );
}
