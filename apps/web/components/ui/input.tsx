"use client";

import { Field } from "@base-ui/react/field";
import { Input as BaseInput } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { classNames } from "../../lib/class-names.ts";
import { controlStyles } from "./control-styles.ts";

/** One line of text. Inside a `Field` it is labeled and described by it. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <BaseInput {...rest} className={classNames(controlStyles, "h-10", className)} />;
}

/** Several lines of text. Inside a `Field` it is labeled and described by it. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <Field.Control
      render={<textarea {...rest} />}
      className={classNames(controlStyles, "min-h-24 py-2 leading-relaxed", className)}
    />
  );
}
